import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './free-port.mjs';

/** A Redis of its own in a temporary folder, on a port of 127.0.0.1 that it keeps when it is started again. */
export class RedisServer {
  /** @param {readonly string[]} words settings as redis-server takes them */
  static async open(bench, words) {
    const found = await bench.redis();
    if (!found.path) throw new Error(found.remedy);
    const server = new RedisServer(found.path, words, await freePort());
    await server.start();
    return server;
  }

  #process;
  #client;

  constructor(path, words, port) {
    Object.assign(this, { path, words, port, url: `redis://127.0.0.1:${port}`, folder: mkdtempSync(join(tmpdir(), 'accord-redis-')) });
  }

  async start() {
    this.#process = spawn(this.path, ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', ...this.words], { stdio: 'ignore' });
    this.#client ??= new Redis(this.port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 200 }).on('error', () => undefined);
    await this.#client.ping();
  }

  set(name, value) {
    return this.#client.config('SET', name, value);
  }

  flush() {
    return this.#client.flushall();
  }

  /** kill -9, and a new start on the files that were left. */
  async killAndStart() {
    await this.#end('SIGKILL');
    await this.start();
  }

  async close() {
    this.#client.disconnect();
    await this.#end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #end(signal) {
    const gone = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.kill(signal);
    await gone;
  }
}
