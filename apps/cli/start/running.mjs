import { join } from 'node:path';
import { openDatabase } from './portal.mjs';
import { Refusal } from './messages.mjs';
import { failure, startPart } from './parts.mjs';

export const partNames = ['api', 'worker'];
const longestStart = 60_000;
const patience = { restarts: 5, minutes: 10, tries: 30 };

/**
 * Everything this start has running. A part that dies is started again; one that keeps dying ends the portal.
 * `givenUp` resolves with the reason when that happens.
 */
export class Running {
  #settings;
  #lock;
  #progress;
  #parts = new Map();
  #deaths = [];
  #giveUp;
  #isStopping = false;
  env;
  isReal = false;
  database;
  watcher;
  givenUp = new Promise((resolve) => (this.#giveUp = resolve));

  constructor({ settings, lock, progress }) {
    this.#settings = settings;
    this.#lock = lock;
    this.#progress = progress;
  }

  async openDatabase(port) {
    this.database = await openDatabase(this.#settings, { port, say: this.#progress.line });
    this.#lock.note({ postgresPort: this.database.port });
    const opened = this.database;
    void opened.exited?.then(() => this.#afterDeath('database', { code: null, signal: null }, () => this.openDatabase(opened.port)));
  }

  /** Starts the parts and waits until each says that it is ready. @throws {Refusal} in the part's own words */
  async start(names = partNames) {
    const slow = new Refusal(`The portal was not ready within ${longestStart / 1000} s: see ${join(this.#settings.dataDir, 'logs')}.`, 70);
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(reject, longestStart, slow)));
    await Promise.race([Promise.all(names.map((name) => this.#start(name).ready)), late]).finally(() => clearTimeout(timer));
  }

  /** Stops the parts and starts them from what was built meanwhile. */
  async restart(names) {
    const old = names.map((name) => this.#parts.get(name));
    for (const name of names) this.#parts.delete(name);
    await Promise.all(old.map((part) => part?.stop(8000)));
    await this.start(names);
  }

  /** Stops in order, API first, database last, within ten seconds. */
  async stop() {
    this.#isStopping = true;
    const watcher = this.watcher?.stop();
    await Promise.all(partNames.map((name) => this.#parts.get(name)?.stop(8200)));
    await watcher;
    await this.database?.stop();
  }

  #start(name) {
    const { root, dataDir, isProduction } = this.#settings;
    const script = join(root, 'dist/server', `${name}.mjs`);
    const part = startPart({ name, script, env: this.env, logDir: join(dataDir, 'logs'), root, outward: isProduction });
    let wasReady = false;
    part.ready.then(() => (wasReady = true), () => {});
    this.#parts.set(name, part);
    this.#lock.note({ parts: [...this.#parts.values()].map(({ name: which, pid, began }) => ({ name: which, pid, began })) });
    void part.exited.then((how) => {
      if (!wasReady || this.#parts.get(name) !== part) return; // its starter hears of it, or it was replaced
      void this.#afterDeath(name, how, () => this.#start(name).ready, part.lastWords());
    });
    return part;
  }

  async #afterDeath(name, { code, signal }, again, lastWords = '') {
    if (this.#isStopping) return;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < patience.minutes * 60_000), now];
    if (this.#deaths.length > patience.restarts) {
      this.#giveUp(new Refusal(`The ${name} ended ${patience.restarts + 1} times: see ${join(this.#settings.dataDir, 'logs')}, then start again.`));
      return;
    }
    if (code === 2) return void this.#giveUp(failure(name, code, signal, lastWords));
    this.#progress.line(`  The ${name} ended (${signal ?? (code === null ? 'without a word' : `exit code ${code}`)}): starting it again.`);
    await this.#startAgain(again, patience.tries);
  }

  // A part may begin while the database itself is being started again: only what a person must mend ends the portal at once.
  async #startAgain(again, triesLeft) {
    try {
      await again();
    } catch (error) {
      if (this.#isStopping) return;
      if (error.exitCode === 2 || triesLeft === 0) return void this.#giveUp(error);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (!this.#isStopping) await this.#startAgain(again, triesLeft - 1);
    }
  }
}
