import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Portal } from './support';

describe('npm start -- --reset', () => {
  const portal = new Portal();
  const refused = (words: string[], env: Record<string, string> = {}) => {
    const { code, err } = portal.run(words, env);
    expect(code).not.toBe(0);
    expect(existsSync(join(portal.dataDir, 'secrets.json'))).toBe(true);
    return err;
  };

  beforeAll(async () => {
    await portal.choosePort();
    await portal.start();
  }, 90_000);
  afterAll(() => portal.remove(), 60_000);

  it('refuses while the portal runs', () => {
    expect(refused(['--reset', '--yes'])).toMatch(/^Accord is running from this folder: stop process \d+ first/);
  });

  it('needs --yes where there is no terminal to ask on', async () => {
    await portal.stop();
    expect(refused(['--reset'])).toBe('Without a terminal to ask on, --reset needs --yes: npm start -- --reset --yes.\n');
  });

  it('refuses a production start', () => {
    expect(refused(['--reset', '--yes'], { NODE_ENV: 'production' })).toMatch(/NODE_ENV=production/);
  });

  it('refuses a database that is not its own', () => {
    expect(refused(['--reset', '--yes'], { DATABASE_URL: 'postgresql://a@b/c' })).toMatch(/your own database: nothing was removed/);
  });

  it('refuses when setup made an organisation here', async () => {
    await portal.start();
    await makeReal(portal.superuserUrl);
    await portal.stop();
    expect(refused(['--reset', '--yes'])).toMatch(/^This database holds Weston NHS Trust, made by setup/);
    rmSync(join(portal.place, 'data'), { recursive: true });
  }, 90_000);

  it('removes what Accord made, the database included, and nothing else', () => {
    writeFileSync(join(portal.dataDir, 'my-notes.txt'), 'mine');
    mkdirSync(join(portal.dataDir, 'my-folder'));
    const { place } = portal;

    const { code, out } = portal.run(['--reset', '--yes']);

    expect(code).toBe(0);
    expect(out).toContain('The demo is empty');
    expect(readdirSync(portal.dataDir).sort()).toEqual(['my-folder', 'my-notes.txt']);
    expect(existsSync(place)).toBe(false);
  });
});

async function makeReal(connectionString: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`insert into accord.organisation (organisation_id, code, name, nation, kind, mailbox, letterhead, created_at)
    values (gen_random_uuid(), 'WES', 'Weston NHS Trust', 'england', 'real', 'pals@weston.example', '', '2026-01-01')`);
  await client.end();
}
