import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './browser';
import { aPortalDatabase, dropPortalDatabase } from './portal-database';

const run = promisify(execFile);

/** One made-up person of the demo. */
export interface SignIn {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly password: string;
}

/** A whole portal of its own for one journey: the built API, worker and web app on a database filled with the demo. */
export interface Portal {
  readonly url: string;
  readonly signIns: readonly SignIn[];
  /** The address of its database, for what no screen can do: as superuser, past every wall. */
  readonly superuserUrl: string;
  /** The first person of the demo with this role, at the first organisation unless said. */
  person(role: string, organisation?: number): SignIn;
  stop(): Promise<void>;
}

/** `const portal = await aPortal()` in beforeAll, with two minutes; `await portal.stop()` in afterAll. */
export async function aPortal(more: NodeJS.ProcessEnv = {}): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-journey-'));
  const database = await aPortalDatabase(fill);
  await cp(database.dataDir, folder, { recursive: true });
  const port = await freePort();
  const env = { ...settings(database.url, folder), PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, ...more };
  const started = await Promise.allSettled(['api', 'worker'].map((name) => start(name, env)));
  const parts = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all(parts.map(end));
    throw failed.reason;
  }
  const signIns = JSON.parse(readFileSync(join(folder, 'demo-sign-ins.json'), 'utf8')) as SignIn[];
  const person = (role: string, organisation = 0): SignIn => {
    const name = [...new Set(signIns.map((one) => one.organisation))][organisation];
    const found = signIns.find((one) => one.organisation === name && one.role.split(', ').includes(role));
    if (!found) throw new Error(`Nobody of the demo is a ${role} of ${name}`);
    return found;
  };
  const stop = async () => {
    await Promise.all(parts.map(end));
    await dropPortalDatabase(database.url);
    await rm(folder, { recursive: true, force: true });
  };
  const superuser = new URL(process.env['TEST_DATABASE_SUPERUSER_URL'] ?? '');
  superuser.pathname = new URL(database.url).pathname;
  return { url: `http://localhost:${port}`, superuserUrl: superuser.href, signIns, person, stop };
}

async function fill(url: string, ownerUrl: string, dataDir: string): Promise<void> {
  const env = settings(url, dataDir);
  await run(process.execPath, [script('migrate')], { cwd: root, env: { ...env, DATABASE_OWNER_URL: ownerUrl } });
  await run(process.execPath, [script('seed')], { cwd: root, env });
}

const script = (name: string) => join(root, 'dist/server', `${name}.mjs`);

function settings(url: string, dataDir: string): NodeJS.ProcessEnv {
  return {
    ...withoutFlags(process.env),
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    ANCHOR_DIR: join(dataDir, 'anchors'),
    WEB_DIR: join(root, 'dist/web/browser'),
    ACCORD_DEMO: '1',
    ACCORD_SECRET: randomSecret,
    NODE_ENV: 'test',
    // Two dozen portals load the same packages: compiled once.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/accord-test/compiled'),
    LOG_LEVEL: 'warn',
    TZ: 'Europe/London',
  };
}

// The demo's own secret may seal what the filling wrote, so every portal of a run shares one.
const randomSecret = process.env['TEST_JOURNEY_SECRET'] ?? 'a-secret-that-only-the-journeys-use-0123456789';

const withoutFlags = ({ NODE_OPTIONS: _, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => env;

function start(name: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', script(name)], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready:\n${said}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

