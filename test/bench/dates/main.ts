import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { load, loadOpen } from '../load';
import { say, signIn, start, stop } from '../parts';
import { boardLines } from './board';
import { dueLines } from './due-batch';
import { rowOf } from './line';
import type { DatesLine } from './line';
import { redatingLines } from './redating';
import { sweepLines } from './sweep';

const { BENCH_CASES = '1000000', BENCH_JSON, BENCH_SUPERUSER_URL = '', BENCH_OPEN = '100000' } = process.env;

/** `npm run bench -- --dates 1000000`: how fast dates, their board and their promises are at a size of cases. */
async function main(): Promise<void> {
  const today = new Date();
  const [biggest] = await load(BENCH_SUPERUSER_URL, Number(BENCH_CASES), today, say);
  const open = await loadOpen(BENCH_SUPERUSER_URL, Number(BENCH_OPEN), today);
  if (!biggest) throw new Error('nothing was loaded');
  const superuser = new Client({ connectionString: BENCH_SUPERUSER_URL });
  await superuser.connect();
  const { rows } = await superuser.query<{ all: number; open: number }>(`SELECT count(*)::int AS all, count(*) FILTER (WHERE state IN ('running', 'waiting'))::int AS open FROM accord.commitment`);
  const [api, worker] = [await start('api'), await start('worker')];
  const lines: DatesLine[] = [];
  try {
    const told = async (measured: Promise<DatesLine[]>) => {
      const found = await measured;
      lines.push(...found);
      for (const line of found) say(rowOf(line));
    };
    await told(boardLines(biggest, await signIn(biggest, 0)));
    await told(redatingLines(superuser, open, await signIn(open, 0), Number(BENCH_OPEN)));
    await told(sweepLines(superuser, biggest, 1_000_000, 2_000));
    await told(dueLines(100_000));
  } finally {
    await Promise.all([stop(api), stop(worker)]);
    await superuser.end();
  }
  process.stdout.write(`\n${rows[0]?.all} commitments, ${rows[0]?.open} of them open\n\n| deed | aim | figure | met |\n|---|---|---|---|\n${lines.map(rowOf).join('\n')}\n`);
  if (BENCH_JSON) writeFileSync(BENCH_JSON, JSON.stringify({ commitments: rows[0], lines }, null, 1));
}

main().then(
  () => process.exit(0),
  (fault: unknown) => {
    say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    process.exit(1);
  },
);
