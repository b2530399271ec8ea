import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { whenAbandoned } from '../../apps/cli/start/right-node.mjs';
import { cloneRoot } from '../../apps/cli/start/settings.mjs';
import { throwawayPostgres } from '../with-postgres.mjs';
import { checks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { findRedis } from './redis.mjs';
import { runSuite, suites } from './suites.mjs';

const cache = join(cloneRoot, 'node_modules', '.cache', 'accord-test');
const longest = 14 * 60_000;

/**
 * Runs the stages and prints one line for each, then every failure, then `N passed, N failed` alone on the last line.
 * @param {readonly string[]} words names of stages; none means all
 * @returns {Promise<number>} 0 only when everything ran and passed
 */
export async function runAll(words) {
  const stages = [...checks.map((check) => check.name), ...suites.map((suite) => suite.name)];
  const strange = words.find((word) => !stages.includes(word));
  if (strange) {
    process.stderr.write(`There is no stage ${strange}: there are ${stages.join(', ')}.\n`);
    return 2;
  }
  const wanted = (name) => words.length === 0 || words.includes(name);
  const bench = await setUp({ needsDatabase: suites.some(({ name }) => wanted(name)) });
  const results = [];
  const record = async (name, work) => {
    const began = performance.now();
    const result = await work().catch((error) => ({ passed: 0, failures: [{ name: `${name} could not run`, message: error.message }] }));
    results.push(result);
    say(name, (performance.now() - began) / 1000, result);
  };
  try {
    for (const check of checks.filter(({ name }) => wanted(name))) await record(check.name, () => check.run(bench));
    for (const suite of suites.filter(({ name }) => wanted(name))) await record(suite.name, () => runSuite(suite, bench));
  } finally {
    await bench.close();
  }
  return conclude(results);
}

/** What the stages run on: one throw-away PostgreSQL, the tools found, and a way to run a program that a signal ends. */
async function setUp({ needsDatabase }) {
  mkdirSync(cache, { recursive: true });
  const children = new Set();
  const database = needsDatabase ? await throwawayPostgres() : undefined;
  const env = { ...process.env, CI: 'true', TZ: 'Europe/London', TEST_DATABASE_SUPERUSER_URL: database?.url ?? '' };
  const stop = async (reason, code) => {
    process.stderr.write(`${reason}\n`);
    for (const child of children) killGroup(child);
    await database?.stop();
    process.exit(code);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => stop('The tests were interrupted.', 130));
  whenAbandoned(() => stop('The tests were interrupted.', 130));
  const late = setTimeout(() => stop(`The tests took longer than ${longest / 60_000} minutes.\n0 passed, 1 failed`, 1), longest);
  const bench = { root: cloneRoot, cache, env, run };
  bench.chromium = once(() => findChromium(bench));
  bench.redis = once(() => findRedis(bench));
  bench.close = async () => {
    clearTimeout(late);
    await database?.stop();
  };
  return bench;

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

function say(name, seconds, { passed, failures, note }) {
  const counts = passed + failures.length === 0 ? 'no tests here yet' : `${passed} passed, ${failures.length} failed`;
  process.stdout.write(`  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${counts}${note ? `  (${note})` : ''}\n`);
  for (const failure of failures) process.stdout.write(`    FAILED ${failure.name}\n${indent(failure.message)}\n`);
}

const indent = (text) => text.trim().split('\n').slice(0, 40).map((line) => `      ${line}`).join('\n');

function conclude(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map(({ name }) => `  ${name}`).join('\n')}\n`);
  process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 && passed > 0 ? 0 : 1;
}
