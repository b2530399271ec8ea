import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneRoot } from '../../apps/cli/start/settings.mjs';

const nobody = 65534;
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** How this machine reaches the network: a newcomer's shell has it too. */
const waysOut = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
const network = Object.fromEntries(waysOut.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));

/** A clone of what is committed here, with nothing installed, worked in as root or as an ordinary user. */
export class FreshClone {
  said = '';
  #process;

  /** @param {{ as: 'root' | 'user', port: number }} who `root`: in a folder that only root can enter */
  constructor({ as, port }) {
    this.isUser = as === 'user';
    if (process.getuid() !== 0 && as === 'root') throw new Error('This needs root: run npm run prove as root.');
    this.port = port;
    this.parent = mkdtempSync(join(tmpdir(), `accord-clone-${as}-`));
    this.folder = join(this.parent, 'accord');
    this.home = join(this.parent, 'home');
    mkdirSync(this.home);
    execFileSync('git', ['-c', 'safe.directory=*', 'clone', '-q', '--no-hardlinks', cloneRoot, this.folder]);
    chmodSync(this.parent, this.isUser ? 0o755 : 0o700);
    if (this.isUser && process.getuid() === 0) {
      execFileSync('chown', ['-R', `${nobody}:${nobody}`, this.parent]);
      chownSync(this.parent, nobody, nobody);
    }
  }

  get dataDir() {
    return join(this.folder, '.accord');
  }

  /** Starts a program here and hands it back; what it says is kept in `said`. */
  spawn(program, words, env = {}) {
    const identity = this.isUser && process.getuid() === 0 ? { uid: nobody, gid: nobody } : {};
    const clean = { ...network, PATH: systemPath, HOME: this.home, PORT: String(this.port), ...env };
    const child = spawn(program, words, { cwd: this.folder, env: clean, stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...identity });
    child.out = '';
    child.err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => ((child.out += text), (this.said += text)));
    child.stderr.setEncoding('utf8').on('data', (text) => ((child.err += text), (this.said += text)));
    child.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
    return child;
  }

  /** Runs a program to its end. */
  async run(program, words, env) {
    const child = this.spawn(program, words, env);
    return { code: await child.ended, out: child.out, err: child.err };
  }

  /** `npm start`, or the program given, until it says that it is ready; answers the seconds. */
  async start({ program = 'npm', words = ['start'], env } = {}) {
    const began = performance.now();
    this.said = '';
    this.#process = this.spawn(program, words, env);
    await until(() => this.said.includes('Accord is ready') || this.#process.exitCode !== null, 900_000);
    if (this.#process.exitCode !== null) throw new Error(this.said);
    return (performance.now() - began) / 1000;
  }

  /** Sends SIGTERM to npm, as a supervisor would; answers the seconds until all had ended, and what had not. */
  async stop() {
    const pids = this.processes();
    const began = performance.now();
    process.kill(this.#process.pid, 'SIGTERM');
    const code = await this.#process.ended;
    return { code, seconds: (performance.now() - began) / 1000, left: pids.filter((pid) => isAlive(pid)) };
  }

  processes() {
    const lock = this.lock();
    return [lock.pid, this.postgresPid(), ...lock.parts.map(({ pid }) => pid)];
  }

  lock() {
    return JSON.parse(readFileSync(join(this.dataDir, 'lock.json'), 'utf8'));
  }

  get place() {
    const noted = join(this.dataDir, 'place.json');
    return existsSync(noted) ? JSON.parse(readFileSync(noted, 'utf8')).place : join(this.dataDir, 'postgres');
  }

  postgresPid() {
    return Number(readFileSync(join(this.place, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  async answers() {
    return fetch(`http://localhost:${this.port}/health/ready`).then((answer) => answer.ok, () => false);
  }

  /** Kills what still runs, empties the demo as a person would, and takes the clone away. */
  async remove() {
    if (this.#process && this.#process.exitCode === null) await this.stop().catch(() => {});
    await this.run('npm', ['start', '--', '--reset', '--yes']);
    rmSync(this.parent, { recursive: true, force: true });
  }
}

export function isAlive(pid) {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false; // gone
  }
}

/** Waits until `done()`; throws after `milliseconds`. */
export async function until(done, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${milliseconds / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
