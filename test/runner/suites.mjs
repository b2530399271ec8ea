import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const esm = '--experimental-vm-modules';

/** A row a Jest project of jest.config.mjs; `needs` names what must be found before it can run, `onDatabase` that it is lent a PostgreSQL. */
export const suites = [
  { name: 'rules' },
  { name: 'api', nodeOptions: esm, needs: ['redis'], onDatabase: true },
  { name: 'architecture' },
  { name: 'journeys', needs: ['chromium', 'redis'], onDatabase: true },
];

const variables = { chromium: 'TEST_CHROMIUM', redis: 'TEST_REDIS_SERVER' };

/**
 * Runs one suite. A skipped test, a file that did not load and a suite that could not run all count as failed.
 * @returns {Promise<{ passed: number, failures: { name: string, message: string }[], note?: string }>}
 */
export async function runSuite({ name, nodeOptions = '', needs = [], onDatabase = false }, bench) {
  const env = { ACCORD_SUITES: name, NODE_OPTIONS: nodeOptions };
  const notes = [];
  const missing = [];
  for (const need of needs) {
    const found = await bench[need]();
    if (found.path) {
      env[variables[need]] = found.path;
      notes.push(`${need}: ${found.from}`);
    } else missing.push({ name: `${name} could not run as it should: ${need} was not found`, message: found.remedy });
  }
  if (missing.length > 0) return { passed: 0, failures: missing };
  const file = join(bench.cache, `${name}.json`);
  rmSync(file, { force: true });
  const test = (database = '') => jest(bench, { ...env, TEST_DATABASE_SUPERUSER_URL: database }, ['--json', `--outputFile=${file}`]);
  const { code, said } = await (onDatabase ? bench.withDatabase(test) : test());
  const report = read(file);
  if (!report) return { passed: 0, failures: [{ name: `${name} could not run`, message: said.slice(-4000) }] };
  const result = count(report);
  if (code !== 0 && result.failures.length === 0) result.failures.push({ name: `${name} ended with exit code ${code}`, message: said.slice(-4000) });
  return { ...result, note: notes.join(', ') };
}

function jest({ root, run }, env, words) {
  return run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '--config', 'jest.config.mjs', ...words], { env });
}

function count({ testResults }) {
  let passed = 0;
  const failures = [];
  for (const file of testResults) {
    const place = file.name.replace(`${process.cwd()}/`, '');
    if (file.assertionResults.length === 0) failures.push({ name: place, message: plain(file.message) || 'The file holds no test.' });
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else failures.push({ name: `${place}: ${test.fullName}`, message: plain(test.failureMessages.join('\n')) || `It was ${test.status}, and a test that does not run never counts as passed.` });
    }
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status === 'passed') && file.assertionResults.length > 0) {
      failures.push({ name: place, message: plain(file.message) });
    }
  }
  return { passed, failures };
}

// Colours out, and of the stack only what lies in the clone.
function plain(text) {
  const lines = (text ?? '').replace(/\u001b\[[0-9;]*m/g, '').split('\n');
  return lines.filter((line) => !/^\s+at .*(node_modules|node:internal)/.test(line)).slice(0, 30).join('\n');
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Jest never came to writing it
  }
}
