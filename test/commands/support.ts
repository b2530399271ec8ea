import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
const node = join(root, 'node_modules/.bin/node');

type Environment = Readonly<Record<string, string>>;
interface Part {
  readonly name: string;
  readonly pid: number;
}

/** A portal with a data folder and a port of its own, started as `npm start` would. */
export class Portal {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'accord-commands-'));
  port = 0;
  private process: ChildProcess | undefined;
  said = '';

  async choosePort(): Promise<void> {
    this.port = await freePort();
  }

  get environment(): Environment {
    return { PORT: String(this.port), DATA_DIR: this.dataDir };
  }

  /** Resolves with the seconds it took until the portal said that it is ready. */
  async start(...words: string[]): Promise<number> {
    const began = Date.now();
    this.said = '';
    const child = spawn(node, ['apps/cli/start.mjs', '--no-demo', ...words], { cwd: root, env: clean(this.environment), stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (this.said += text.toString()));
    await until(() => this.said.includes('Accord is ready') || child.exitCode !== null, 60_000, () => this.said);
    if (child.exitCode !== null) throw new Error(this.said);
    return (Date.now() - began) / 1000;
  }

  /** Sends a signal to the launcher and resolves with its exit code and the seconds until it had ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; seconds: number }> {
    const child = this.process;
    if (!child) return { code: 0, seconds: 0 };
    const began = Date.now();
    const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
    child.kill(signal);
    const code = child.exitCode ?? (await ended);
    this.process = undefined;
    return { code, seconds: (Date.now() - began) / 1000 };
  }

  get launcherPid(): number {
    return this.process?.pid ?? 0;
  }

  get parts(): Part[] {
    return read(join(this.dataDir, 'lock.json')).parts ?? [];
  }

  pidOf(name: string): number {
    return this.parts.find((part) => part.name === name)?.pid ?? 0;
  }

  get place(): string {
    const noted = join(this.dataDir, 'place.json');
    return existsSync(noted) ? read(noted).place : join(this.dataDir, 'postgres');
  }

  /** 0 while the database is being started again. */
  get postgresPid(): number {
    const file = join(this.place, 'data/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  }

  get superuserUrl(): string {
    const { postgres } = read(join(this.dataDir, 'secrets.json'));
    return `postgresql://postgres:${postgres}@127.0.0.1:${read(join(this.dataDir, 'lock.json')).postgresPort}/accord`;
  }

  answers(): Promise<boolean> {
    return fetch(`http://localhost:${this.port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  /** Runs the launcher to its end, with this portal's folder and port. */
  run(words: string[], more: Environment = {}): Ended {
    return launcher(words, { ...this.environment, ...more });
  }

  async remove(): Promise<void> {
    await this.stop();
    this.run(['--reset', '--yes']);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the launcher to its end. `nodeOptions` are given to Node itself. */
export function launcher(words: string[], env: Environment, nodeOptions: string[] = []): Ended {
  return script('apps/cli/start.mjs', words, env, nodeOptions);
}

/** Runs `npm run -s accord -- …` to its end. */
export function accord(words: string[], env: Environment): Ended {
  return script('apps/cli/accord.mjs', words, env);
}

function script(file: string, words: string[], env: Environment, nodeOptions: string[] = []): Ended {
  const done = spawnSync(node, [...nodeOptions, file, ...words], { cwd: root, env: clean(env), encoding: 'utf8', timeout: 60_000 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** The environment without what the test run or npm put there. */
function clean(env: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...env };
}

export async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function until(done: () => boolean | Promise<boolean>, milliseconds: number, about: () => string = () => ''): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${milliseconds} ms. ${about()}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

export function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

export function sentences(text: string): string[] {
  return text.trim().split('\n').filter(Boolean);
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
