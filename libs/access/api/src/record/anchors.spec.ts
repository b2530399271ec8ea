import { appendFile, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorsKept, readAnchors, writeAnchor } from './anchors';

describe('a folder of anchors', () => {
  let folder: string;
  let file: string;

  const head = { organisationId: 'one', chain: 'portal', seq: 7, hash: 'ab'.repeat(32) };
  const at = new Date('2026-11-28T10:00:00Z');
  const anchor = () => writeAnchor(folder, [head], at);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accord-anchors-'));
    file = join(folder, 'anchors.ndjson');
    await anchor();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is shared by several workers at once', async () => {
    await Promise.all(Array.from({ length: 8 }, anchor));
    const { anchors, faults } = await readAnchors(folder);
    expect([anchors.map(({ n }) => n), faults]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], []]);
    expect(await anchorsKept(folder)).toEqual({ count: 9, lastAt: at.toISOString() });
  });

  it('passes over an anchor that a crash cut short, and goes on after the one before', async () => {
    await appendFile(file, '{"body":"{\\"n\\":2,\\"at\\":');
    expect(await readAnchors(folder)).toMatchObject({ anchors: [{ n: 1 }], faults: [] });
    await anchor();
    expect(await readAnchors(folder)).toMatchObject({ anchors: [{ n: 1 }, { n: 2 }], faults: [] });
  });

  it('goes on after a lock that a killed worker left, also when the clock was set back', async () => {
    await writeFile(join(folder, 'anchors.lock'), '');
    await utimes(join(folder, 'anchors.lock'), new Date(Date.now() + 3_600_000), new Date(Date.now() + 3_600_000));
    expect((await anchor()).n).toBe(2);
  });

  it('says in a sentence what was written over, and goes on anchoring', async () => {
    await appendFile(file, 'nonsense\n');
    await anchor();
    expect(await readAnchors(folder)).toMatchObject({ anchors: [{ n: 1 }, { n: 3 }], faults: ['anchor 2 cannot be read'] });
    await rm(join(folder, 'verifying-key.pem'));
    expect((await readAnchors(folder)).faults[0]).toMatch(/^the anchors cannot be checked: .*verifying-key\.pem cannot be read$/);
  });

  it('reads a last line longer than what is read at a time', async () => {
    await writeAnchor(folder, Array.from({ length: 2_000 }, (_, n) => ({ ...head, chain: `${n}` })), at);
    expect((await anchor()).n).toBe(3);
    expect((await readAnchors(folder)).faults).toEqual([]);
  });
});
