import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mutants } from '../faults/mutants.mjs';

/** Tests that bite: each guard is taken away in a scratch copy, and the spec that watches it must fail. */
export const promises = [
  { promise: 'Removing a guard turns a test red: security mutants, each caught by the spec named for it', prove: (bench) => bench.withDatabase((url) => prove(bench, url)) },
];

async function prove(bench, url) {
  const scratch = copyOf(bench.root);
  try {
    const unhurt = await failing(bench, scratch, url, [...new Set(mutants.map(({ spec }) => spec))]);
    if (unhurt.length > 0) throw new Error(`These fail with every guard in place: ${unhurt.join(', ')}`);
    const missed = [];
    for (const { lost, file, changes, spec } of mutants) {
      const whole = readFileSync(join(scratch, file), 'utf8');
      writeFileSync(join(scratch, file), changes.reduce((text, change) => replacedOnce(text, change, lost), whole));
      if ((await failing(bench, scratch, url, [spec])).length === 0) missed.push(lost);
      writeFileSync(join(scratch, file), whole);
    }
    return { passed: missed.length === 0, figure: `${mutants.length - missed.length} of ${mutants.length} caught${missed.length > 0 ? `; not: ${missed.join(', ')}` : ''}` };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function replacedOnce(text, [from, to], lost) {
  if (text.split(from).length !== 2) throw new Error(`The guard of "${lost}" does not stand where test/faults/mutants.mjs says: ${from}`);
  return text.replace(from, () => to);
}

/** The specs of a list that fail. Each run makes its databases from its own migrations. */
async function failing(bench, folder, url, specs) {
  const file = join(folder, 'found.json');
  rmSync(file, { force: true });
  const env = { ACCORD_SUITES: 'api', NODE_OPTIONS: '--experimental-vm-modules', TEST_DATABASE_SUPERUSER_URL: url };
  const { said } = await bench.run(process.execPath, [join(bench.root, 'node_modules/jest/bin/jest.js'), '--config', 'jest.config.mjs', '-w', '1', '--json', `--outputFile=${file}`, ...specs], { cwd: folder, env });
  const report = readReport(file);
  if (!report || report.testResults.length < specs.length) throw new Error(`Not every spec ran: ${said.slice(-1500)}`);
  return report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name.replace(`${folder}/`, ''));
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Jest never came to writing it
  }
}

/** The working tree, with `node_modules` lent. */
function copyOf(root) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-mutants-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
