import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from './files-below';

describe('the files below a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accord-files-'));
    await mkdir(join(folder, 'sub'));
    for (const name of ['b.eml', 'a.eml', '.hidden', 'sub/c.eml']) await writeFile(join(folder, name), 'x');
    await symlink('.', join(folder, 'sub/circle'));
    await symlink('../a.eml', join(folder, 'sub/link.eml'));
    await symlink('/nowhere/at/all', join(folder, 'sub/broken.eml'));
    execFileSync('mkfifo', [join(folder, 'sub/pipe.eml')]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('come in the order of their paths, a broken link among them; what is no file is told and not waited for', async () => {
    const told: string[] = [];
    const found = await filesBelow(folder, (what, because) => void told.push(`${what} ${because}`));
    expect(found.map(({ file }) => file)).toEqual(['a.eml', 'b.eml', 'sub/broken.eml', 'sub/c.eml', 'sub/link.eml']);
    expect(told).toEqual(['sub/pipe.eml no-file']);
  });

  it('leave out a folder that cannot be read, and tell it', async () => {
    await chmod(folder, 0o755);
    await chmod(join(folder, 'sub'), 0o000);
    const told: string[] = [];
    const found = await asOrdinaryUser(() => filesBelow(folder, (what, because) => void told.push(`${what} ${because}`)));
    await chmod(join(folder, 'sub'), 0o755);
    expect([found.map(({ file }) => file), told]).toEqual([['a.eml', 'b.eml'], ['sub/ unreadable-folder']]);
  });
});

/** Root may read any folder: under root the work is done as nobody. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
