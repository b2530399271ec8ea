import { setUpBench } from './bench.mjs';
import { checks } from './checks.mjs';
import { runSuite, suites } from './suites.mjs';

// The aim is 15 minutes on 2 cores; this ends what hangs.
const longest = 40 * 60_000;

const stages = [...checks, ...suites.map((suite) => ({ name: suite.name, run: (bench) => runSuite(suite, bench) }))];
/** These leave half of two cores free, so they go side by side; `architecture` tries the commands on what was built. */
const sideBySide = [['build', 'architecture'], ['lint', 'types', 'rules']];

/**
 * Runs the stages and prints one line for each, then every failure, then `N passed, N failed` alone on the last line.
 * @param {readonly string[]} words names of stages; none means all
 * @returns {Promise<number>} 0 only when everything ran and passed
 */
export async function runAll(words) {
  const strange = words.find((word) => !stages.some(({ name }) => name === word));
  if (strange) {
    process.stderr.write(`There is no stage ${strange}: there are ${stages.map(({ name }) => name).join(', ')}.\n`);
    return 2;
  }
  const wanted = stages.filter(({ name }) => words.length === 0 || words.includes(name));
  const bench = await setUpBench({ longest });
  const results = [];
  const record = async ({ name, run }) => {
    const began = performance.now();
    const result = await run(bench).catch((error) => ({ passed: 0, failures: [{ name: `${name} could not run`, message: error.message }] }));
    results.push(result);
    say(name, (performance.now() - began) / 1000, result);
  };
  const recordAll = async (queue) => {
    for (const stage of queue) await record(stage);
  };
  try {
    await Promise.all(sideBySide.map((lane) => recordAll(wanted.filter(({ name }) => lane.includes(name)))));
    await recordAll(wanted.filter(({ name }) => !sideBySide.flat().includes(name)));
  } finally {
    await bench.close();
  }
  return conclude(results);
}

function say(name, seconds, { passed, failures, note }) {
  process.stdout.write(`  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failures.length} failed${note ? `  (${note})` : ''}\n`);
  const told = new Set();
  for (const failure of failures) {
    const message = told.has(failure.message) ? 'as above' : failure.message;
    told.add(message);
    process.stdout.write(`    FAILED ${failure.name}\n${indent(message)}\n`);
  }
}

const indent = (text) => text.trim().split('\n').slice(0, 30).map((line) => `      ${line}`).join('\n');

function conclude(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map(({ name }) => `  ${name}`).join('\n')}\n`);
  process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 && passed > 0 ? 0 : 1;
}
