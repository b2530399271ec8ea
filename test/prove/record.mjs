import { join } from 'node:path';
import { readFileSync, rmSync } from 'node:fs';

const spec = 'libs/access/api/src/record/verify-record.spec.ts';

/** The twelve ways of tampering of the record, each on a record of its own; the same tests run in npm test. */
export const promises = [{ promise: 'Tampering with the record is seen after the next anchor: twelve ways with its rows, and one with the anchors themselves', prove: (bench) => bench.withDatabase((url) => prove(bench, url)) }];

async function prove(bench, url) {
  const file = join(bench.cache, 'record.json');
  rmSync(file, { force: true });
  const env = { ACCORD_SUITES: 'api', NODE_OPTIONS: '--experimental-vm-modules', TEST_DATABASE_SUPERUSER_URL: url };
  const { said } = await bench.run(process.execPath, [join(bench.root, 'node_modules/jest/bin/jest.js'), '--config', 'jest.config.mjs', '-w', '1', '--json', `--outputFile=${file}`, spec], { env });
  const tests = read(file, said).testResults.flatMap(({ assertionResults }) => assertionResults);
  const ways = tests.filter(({ title }) => title.startsWith('shows it when '));
  const seen = ways.filter(({ status }) => status === 'passed').length;
  return { passed: seen === ways.length && ways.length === 13 && tests.every(({ status }) => status === 'passed'), figure: `${seen} of ${ways.length} seen; ${tests.length - ways.length} more tests of the record passed` };
}

function read(file, said) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(said.slice(-1500)); // Jest never came to writing it
  }
}
