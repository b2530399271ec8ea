import type { Client } from 'pg';
import type { BenchOrganisation } from '../generate';
import { within } from './line';
import type { DatesLine } from './line';

/** Promises as rows, none of them in the queue: what is left after the queue was emptied. The kind is kept at once when it has no subject. */
const store = `
  INSERT INTO accord.promise (organisation_id, id, case_id, kind, subject_id, due_at, dedupe_key, state, attempts, created_at)
  SELECT $1, gen_random_uuid(), NULL, 'redating.step', NULL, $2::timestamptz + n * interval '3 seconds', $3 || n, 'waiting', 0, now() FROM generate_series(1, $4) AS n`;
const open = `SELECT count(*)::int AS left FROM accord.promise WHERE organisation_id = $1 AND dedupe_key LIKE 'due:%' AND state <> 'done'`;

/** Everything that is due after the queue was emptied, among a million promises of the coming months. */
export async function sweepLines(superuser: Client, { id }: BenchOrganisation, stored: number, due: number): Promise<DatesLine[]> {
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(store, [id, new Date(Date.now() + 7 * 86_400_000), 'later:', stored]);
  await superuser.query('ANALYZE accord.promise');
  const began = performance.now();
  await superuser.query(store, [id, new Date(Date.now() - due * 3_000), 'due:', due]);
  await superuser.query('SET session_replication_role = DEFAULT');
  for (;;) {
    const left = (await superuser.query<{ left: number }>(open, [id])).rows[0]?.left ?? 0;
    const seconds = (performance.now() - began) / 1000;
    if (left === 0) return [within(`${due.toLocaleString('en-GB')} due promises back after an emptied queue, ${stored.toLocaleString('en-GB')} stored`, seconds, 60, 's')];
    if (seconds > 300) throw new Error(`${left} promises are still not kept after 300 s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
