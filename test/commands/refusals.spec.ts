import { createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, launcher, Portal, sentences } from './support';

describe('What stops npm start is said in one sentence with the remedy', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'accord-refusals-'));
  let port: string;
  let other: Server;

  beforeAll(async () => {
    port = String(await freePort());
    other = createServer();
    await new Promise<void>((done) => other.listen(Number(port), '127.0.0.1', done));
  });

  afterAll(() => {
    other.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const refusal = (env: Record<string, string>, nodeOptions: string[] = [], words: string[] = []) => {
    const { code, err } = launcher(words, { DATA_DIR: dataDir, PORT: port, ...env }, nodeOptions);
    expect(code).not.toBe(0);
    expect(sentences(err)).toHaveLength(1);
    return err.trim();
  };

  it('a port that another program uses, with another to try', () => {
    expect(refusal({})).toBe(`Port ${port} is used by another program: stop that one, or choose another port, for example PORT=${Number(port) + 1} npm start.`);
  });

  it('a folder that cannot be written to, even by root', () => {
    expect(refusal({ DATA_DIR: '/sys/accord' })).toBe('Accord cannot write to /sys/accord: make it writable for this user, or set DATA_DIR to a folder that is.');
  });

  it('a folder in which nobody can make one, without waiting for ever', () => {
    expect(refusal({ DATA_DIR: '/proc/accord' })).toMatch(/^Accord cannot write to \/proc\/accord: /);
  });

  it('a Node that is too old', () => {
    expect(refusal({}, ['-r', join(__dirname, 'old-node.cjs')])).toMatch(/^Accord needs Node 20 or newer and this is 18\.19\.1: install a newer Node/);
  });

  it('a full disk, naming the folder', () => {
    expect(refusal({}, ['-r', join(__dirname, 'full-disk.cjs')])).toBe(`The disk that holds ${dataDir} is full: free some space, then start again.`);
  });

  it('a port that is no number', () => {
    expect(refusal({ PORT: 'three thousand' })).toBe('PORT is "three thousand": set it to a number from 1 to 65535.');
  });

  it('a word it does not know', () => {
    expect(refusal({}, [], ['--rest'])).toMatch(/^npm start does not know --rest/);
  });

  it('an owner of the database without a database', () => {
    expect(refusal({ DATABASE_OWNER_URL: 'postgresql://owner@db/accord' })).toMatch(/^DATABASE_OWNER_URL is set and DATABASE_URL is not/);
  });

  it('a database that does not answer', async () => {
    const free = String(await freePort());
    const [heard] = sentences(launcher([], { DATA_DIR: dataDir, PORT: free, DATABASE_URL: `postgresql://a:b@127.0.0.1:${free}/accord` }).err);
    expect(heard).toMatch(/^The database that DATABASE_URL names does not answer \(ECONNREFUSED\)/);
  });
});

describe('A production start', () => {
  const portal = new Portal();
  beforeAll(() => portal.choosePort());
  afterAll(() => portal.remove(), 60_000);

  it('says each thing that is unsafe, once, and serves nothing', async () => {
    const withoutSecret = portal.run(['--no-demo'], { NODE_ENV: 'production' });
    const secret = '0123456789abcdef0123456789abcdef';
    const inTheOpen = portal.run(['--no-demo'], { NODE_ENV: 'production', ACCORD_SECRET: secret, PUBLIC_URL: 'http://portal.example' });

    expect([withoutSecret.code, inTheOpen.code]).toEqual([2, 2]);
    expect(sentences(withoutSecret.err)).toEqual(['ACCORD_SECRET: missing, give 32 random characters or more']);
    expect(sentences(inTheOpen.err)).toEqual(['Accord will not start: PUBLIC_URL must begin with https:// (or be localhost).']);
    expect(await portal.answers()).toBe(false);
  }, 90_000);
});

describe('A database of a newer Accord', () => {
  const portal = new Portal();
  beforeAll(() => portal.choosePort());
  afterAll(() => portal.remove(), 60_000);

  it('is refused and left as it is', async () => {
    await portal.start();
    await query(portal.superuserUrl, `insert into accord_migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`);
    await portal.stop();

    const { code, err } = portal.run(['--no-demo']);

    expect(code).toBe(3);
    expect(sentences(err)).toEqual([expect.stringMatching(/newer Accord/)]);
  }, 90_000);
});

async function query(connectionString: string, sql: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
