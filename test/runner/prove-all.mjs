import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setUpBench } from './bench.mjs';

const longest = 4 * 60 * 60_000;

/**
 * Keeps every promise in test/prove/*.mjs, or in the files named, one line each with its figure, and writes docs/proof.md.
 * A file exports `promises`, a list of `{ promise, prove }`: `promise` is a sentence, `prove(bench)` answers
 * `{ passed, figure }` or throws; `bench.withDatabase((url) => …)` lends a PostgreSQL to it. Promises of a file are proved in their order and may build on each other.
 * @returns {Promise<number>} 0 only when every promise that was proved held
 */
export async function proveAll(words) {
  const folder = new URL('../prove/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs')).map((name) => name.replace('.mjs', '')).sort();
  const strange = words.find((word) => !files.includes(word));
  if (strange) {
    process.stderr.write(`There is no test/prove/${strange}.mjs: there are ${files.join(', ')}.\n`);
    return 2;
  }
  const bench = await setUpBench({ longest });
  const rows = [];
  for (const name of words.length > 0 ? words : files) {
    const { promises, cleanUp = async () => {} } = await import(new URL(`${name}.mjs`, folder));
    for (const { promise, prove } of promises) {
      const row = { name, promise, ...(await keep(() => prove(bench))) };
      rows.push(row);
      process.stdout.write(`${row.passed ? 'kept  ' : 'BROKEN'}  ${promise}: ${row.figure}\n`);
    }
    await cleanUp(bench);
  }
  await bench.close();
  writeProof(bench.root, rows, words.length === 0);
  const broken = rows.filter(({ passed }) => !passed).length;
  process.stdout.write(`\n${rows.length - broken} passed, ${broken} failed\n`);
  return broken === 0 && rows.length > 0 ? 0 : 1;
}

async function keep(prove) {
  try {
    return await prove();
  } catch (error) {
    return { passed: false, figure: String(error.message).trim().split('\n').slice(-3).join(' / ') };
  }
}

// A run of some files leaves the rows of the others as they were last proved.
function writeProof(root, rows, isWhole) {
  const file = join(root, 'docs/proof.md');
  const kept = isWhole ? [] : oldRows(file).filter((line) => !rows.some(({ promise }) => line.startsWith(`| ${cell(promise)} |`)));
  const today = new Date().toISOString().slice(0, 10);
  const fresh = rows.map(({ promise, figure, passed }) => `| ${cell(promise)} | ${cell(figure)} | ${passed ? 'yes' : '**no**'} | ${today} |`);
  const head = ['# Proof', '', `What \`npm run prove\` found, last on ${availableParallelism()} cores. Every figure was measured by the run; none is written by hand.`, ''];
  writeFileSync(file, [...head, '| promise | figure | kept | on |', '| --- | --- | --- | --- |', ...kept, ...fresh, ''].join('\n'));
}

function oldRows(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('| ') && !/^\| (promise|---)/.test(line));
  } catch {
    return []; // never proved before
  }
}

const cell = (text) => String(text).replaceAll('|', '/').replaceAll('\n', ' ');
