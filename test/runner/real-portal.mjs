import { execFile, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real installation on a database of its own: the commands of the clone, API and worker processes, and people who use them. */
export class RealPortal {
  processes = [];

  /** @param {{ root: string, folder: string, settings: object }} options `settings`: environment of every process */
  constructor({ root, folder, settings }) {
    this.root = root;
    this.anchors = join(folder, 'anchors');
    mkdirSync(this.anchors, { recursive: true });
    // The machine's own settings stay, such as those of npm behind a proxy; of Accord's only what is said here.
    this.env = { ...process.env, NODE_OPTIONS: '', PATH: `${dirname(process.execPath)}:${process.env.PATH}`, TZ: 'Europe/London', NODE_ENV: 'production', LOG_LEVEL: 'warn', ACCORD_SECRET: randomBytes(24).toString('hex'), DATA_DIR: join(folder, 'files'), ANCHOR_DIR: this.anchors, ...settings };
  }

  /** Runs a command as the document writes it. @returns {Promise<string>} standard output; throws when it fails */
  async sh(commands, env = {}) {
    const { stdout } = await run('sh', ['-euc', commands], { cwd: this.root, env: { ...this.env, ...env }, maxBuffer: 64_000_000 });
    return stdout;
  }

  /** Starts `api` or `worker`, and waits until it says that it is ready. */
  async start(name, env = {}, root = this.root) {
    const child = spawn(process.execPath, [join(root, 'dist/server', `${name}.mjs`)], { env: { ...this.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr.on('data', (text) => (said = (said + text).slice(-3000)));
    this.processes.push(child);
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said}`)));
    });
    return child;
  }

  /** Runs commands that start processes and wait for them; all end with `close`. */
  startAll(commands) {
    this.group = spawn('sh', ['-uc', commands], { cwd: this.root, env: this.env, stdio: 'ignore', detached: true });
  }

  async end(child, signal = 'SIGTERM') {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async close() {
    if (this.group && this.group.exitCode === null && this.group.signalCode === null) {
      const gone = new Promise((resolve) => this.group.once('exit', resolve));
      process.kill(-this.group.pid, 'SIGKILL');
      await gone;
    }
    await Promise.all(this.processes.map((child) => this.end(child, 'SIGKILL')));
  }
}

/** Somebody at a browser; keeps the cookie. */
export class Person {
  served = [];

  constructor(address) {
    this.address = address;
  }

  async ask(method, path, body) {
    const headers = { 'x-accord': '1', 'idempotency-key': randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}), ...(this.cookie ? { cookie: this.cookie } : {}) };
    const answer = await fetch(`${this.address}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    this.served.push(answer.headers.get('x-served-by'));
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0];
    return answer;
  }

  /** Asks, and throws when the answer is no success. */
  async must(method, path, body) {
    const answer = await this.ask(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Opens a one-use link, chooses a password and signs in. */
  async arrive(link, email) {
    const password = 'a long test password';
    await this.must('POST', '/api/links', { token: link.split('#')[1].trim(), password });
    await this.must('POST', '/api/session', { email, password });
    return this;
  }
}

