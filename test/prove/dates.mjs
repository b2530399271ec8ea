import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeCases } from '../oracle/cases.mjs';
import { compare } from '../oracle/compare.mjs';
import { missingRows, readExamples } from '../oracle/examples.mjs';
import { broken, propertyLines } from '../oracle/properties.mjs';

const zones = ['UTC', 'Europe/London', 'Pacific/Auckland'];
const seed = 20261128;

/** The dates of `due --batch` beside those of the second implementation in test/oracle, and beside those counted by hand. */
export const promises = [
  ...zones.map((zone) => ({
    promise: `Two implementations of the dates, written apart, agree on 100,000 random cases with the process in ${zone}`,
    prove: (bench) => randomCases(bench, 100_000, zone),
  })),
  { promise: 'Every rule on every calendar has an example counted by hand, and the portal gives its date', prove: examples },
  { promise: 'A later start never gives an earlier date, and one more holiday never makes a date earlier: every rule on every calendar, every day from 2024 to 2034', prove: (bench) => properties(bench, 1) },
];

/** @returns {Promise<{ passed: boolean, figure: string }>} */
export async function randomCases({ root }, howMany, zone) {
  const lines = [...makeCases(howMany, seed)];
  const began = performance.now();
  const answered = await askDue(root, lines, zone);
  const seconds = (performance.now() - began) / 1000;
  const { compared, refused, differences } = compare(lines, answered);
  const first = differences.slice(0, 3).map((difference) => JSON.stringify(difference)).join(' ');
  return { passed: differences.length === 0, figure: `${differences.length} differences in ${compared} answers, ${refused} of them refusals; due --batch took ${seconds.toFixed(1)} s ${first}`.trim() };
}

/** @returns {Promise<{ passed: boolean, figure: string }>} */
export async function examples({ root }) {
  const rows = readExamples();
  const missing = missingRows(rows);
  const answered = await askDue(root, rows.map(({ line }, n) => ({ ...line, id: n })), 'Europe/London');
  const wrong = rows.filter(({ restarts, due, actBy }, n) => {
    const mine = answered.filter(({ id, rule }) => id === n && (!restarts || rule === restarts));
    return mine.length !== 1 || mine[0].due !== due || mine[0].actBy !== actBy || !(due || mine[0].error);
  });
  const first = [...missing, ...wrong.map(({ row }) => row)].slice(0, 3).join(' / ');
  return { passed: missing.length + wrong.length === 0, figure: `${rows.length} examples, ${wrong.length} answered otherwise, ${missing.length} missing ${first}`.trim() };
}

/** @returns {Promise<{ passed: boolean, figure: string }>} */
export async function properties({ root }, step) {
  const answered = await askDue(root, [...propertyLines(step)], 'Europe/London');
  const wrong = broken(answered);
  return { passed: wrong.length === 0 && answered.length > 0, figure: `${wrong.length} broken of ${answered.length} answers ${wrong.slice(0, 3).map((one) => JSON.stringify(one)).join(' ')}`.trim() };
}

async function askDue(root, lines, zone) {
  const child = spawn(process.execPath, [join(root, 'apps/cli/accord.mjs'), 'due', '--batch'], { cwd: root, env: { ...process.env, NODE_OPTIONS: '', TZ: zone }, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (complained += text));
  child.stdin.on('error', () => undefined); // it ended early: its exit code says why
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const code = await ended;
  if (code !== 0 && said === '') throw new Error(`due --batch ended with ${code}: ${complained}`);
  return said.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
