import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { whenAbandoned } from '../../apps/cli/start/right-node.mjs';
import { cloneRoot } from '../../apps/cli/start/settings.mjs';
import { throwawayPostgres } from '../with-postgres.mjs';
import { findChromium } from './chromium.mjs';
import { findRedis } from './redis.mjs';

/**
 * What tests and proofs run on: throw-away databases, the tools found, and a way to run programs that end with this one.
 * @param {{ longest: number }} limits milliseconds after which everything is stopped
 */
export async function setUpBench({ longest }) {
  const cache = join(cloneRoot, 'node_modules', '.cache', 'accord-test');
  mkdirSync(cache, { recursive: true });
  const children = new Set();
  const databases = new Set();
  const env = { ...process.env, CI: 'true', TZ: 'Europe/London' };
  const stop = async (reason, code) => {
    process.stderr.write(`${reason}\n`);
    for (const child of children) killGroup(child);
    await close();
    process.exit(code);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => stop('The tests were interrupted.', 130));
  whenAbandoned(() => stop('The tests were interrupted.', 130));
  const late = setTimeout(() => stop(`The tests took longer than ${Math.round(longest / 60_000)} minutes and were stopped.\n0 passed, 1 failed`, 1), longest);
  const bench = { root: cloneRoot, cache, env, run, close, withDatabase };
  bench.chromium = once(() => findChromium(bench));
  bench.redis = once(() => findRedis(bench));
  return bench;

  async function close() {
    clearTimeout(late);
    await Promise.all([...databases].map((database) => database.stop()));
    databases.clear();
  }

  /** Runs `work(url)` with a PostgreSQL of its own: roles belong to a whole server, and one suite's would disturb the next. */
  async function withDatabase(work) {
    const database = await throwawayPostgres();
    databases.add(database);
    try {
      return await work(database.url);
    } finally {
      if (databases.delete(database)) await database.stop();
    }
  }

  /** @returns {Promise<{ code: number, said: string }>} never rejects on a failing program */
  async function run(program, args, more = {}) {
    const child = spawn(program, args, { cwd: cloneRoot, stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...more, env: { ...env, ...more.env } });
    children.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const timer = setTimeout(() => killGroup(child), more.timeout ?? longest);
    const code = await new Promise((resolve) => child.once('error', (error) => ((said += error.message), resolve(127))).once('close', (status) => resolve(status ?? 1)));
    clearTimeout(timer);
    children.delete(child);
    return { code, said };
  }
}

// Every program has a group of its own: what it started ends with it.
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it has just ended
  }
}

function once(find) {
  let found;
  return () => (found ??= find());
}
