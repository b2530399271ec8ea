import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accord, isAlive, Portal, root } from './support';

const commands = readdirSync(join(root, 'apps/cli/commands'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => name.replace('.ts', ''));

describe('npm run -s accord -- …', () => {
  const portal = new Portal();
  beforeAll(() => portal.choosePort());
  afterAll(() => portal.remove(), 60_000);

  it.each([[[]], [['no-such-command']]])('lists every command on standard error and ends with 2 for %j', (words: string[]) => {
    const { code, out, err } = accord(words, portal.environment);

    expect(code).toBe(2);
    expect(out).toBe('');
    for (const name of commands) expect(err).toContain(`  ${name}`);
  });

  it('starts the database that is stopped, and stops it again', () => {
    const { out, err } = accord(['audit', 'verify'], portal.environment);

    expect(`${out}${err}`).not.toMatch(/fault of its own|ECONNREFUSED/);
    expect(existsSync(join(portal.place, 'data/PG_VERSION'))).toBe(true);
    expect(existsSync(join(portal.place, 'data/postmaster.pid'))).toBe(false);
    expect(existsSync(join(portal.dataDir, 'lock.json'))).toBe(false);
  }, 60_000);

  it('uses the database of the portal that runs, and leaves it running', async () => {
    await portal.start();
    const database = portal.postgresPid;

    const { err } = accord(['audit', 'verify'], portal.environment);

    expect(err).not.toMatch(/fault of its own/);
    expect(portal.postgresPid).toBe(database);
    expect(isAlive(database)).toBe(true);
    expect(await portal.answers()).toBe(true);
  }, 60_000);
});
