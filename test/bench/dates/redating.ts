import type { Client } from 'pg';
import type { BenchOrganisation } from '../generate';
import { base, say } from '../parts';
import { send } from '../send';
import { within } from './line';
import type { DatesLine } from './line';

interface Preview {
  readonly state: string;
  readonly version: number;
  readonly looked: number;
  readonly counts: { readonly later: number; readonly stay: number; readonly ticked: number; readonly moved: number };
}

/**
 * A holiday is announced: every open case of the organisation is looked through by the worker, which is its two
 * recomputations; then its person moves what would move. Meanwhile the board is read again and again.
 */
export async function redatingLines(superuser: Client, organisation: BenchOrganisation, cookie: string, cases: number): Promise<DatesLine[]> {
  const reply = await send(base, 'POST', '/api/calendars/days', { kind: 'holiday', date: nextWednesday(), title: 'Bench holiday', reason: 'Announced for the bench' }, cookie);
  if (reply.status !== 201) throw new Error(`the holiday was not taken: ${reply.text}`);
  const { id } = JSON.parse(reply.text) as { id: string };
  const looking = await whileState(id, 'looking', cookie);
  const { looked, counts, version } = looking.last;
  say(`looked through ${looked}: ${counts.later} cases would move later, ${counts.stay} stay`);
  if (looked < cases || counts.later === 0) throw new Error(`${looked} of ${cases} cases were looked through, ${counts.later} would move`);
  // Looking has planned the alerts of every case at once, which a running portal plans day by day: autovacuum has long counted them there.
  await superuser.query('ANALYZE accord.alert, accord.promise, accord.redating_case');
  const decided = await send(base, 'POST', `/api/redatings/${id}/move`, { version, reason: 'The bench holiday' }, cookie);
  if (decided.status >= 300) throw new Error(`nothing was moved: ${decided.text}`);
  const moving = await whileState(id, 'moving', cookie);
  const named = (n: number) => n.toLocaleString('en-GB');
  const usable = (what: string, p95: number): DatesLine => ({ what, aim: 'usable: 500 ms', figure: `${p95.toFixed(1)} ms`, met: p95 <= 500 });
  return [
    within(`recompute of ${named(cases)} open cases after a new holiday (${organisation.code})`, looking.seconds, 60, 's'),
    usable('the board meanwhile, p95', looking.p95),
    { what: `then moving ${named(moving.last.counts.moved)} cases in a person's name, each with its fact, its record and its alerts`, aim: 'none', figure: `${moving.seconds.toFixed(1)} s`, met: moving.last.counts.moved === counts.ticked },
    usable('the board meanwhile, p95', moving.p95),
  ];
}

/** Reads the board until the change has left that state. */
async function whileState(id: string, state: string, cookie: string): Promise<{ last: Preview; seconds: number; p95: number }> {
  const began = performance.now();
  const times: number[] = [];
  for (;;) {
    const last = JSON.parse((await send(base, 'GET', `/api/redatings/${id}`, undefined, cookie)).text) as Preview;
    if (last.state !== state && times.length > 0) {
      times.sort((one, other) => one - other);
      return { last, seconds: (performance.now() - began) / 1000, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
    }
    const start = performance.now();
    await send(base, 'GET', '/api/board?state=overdue', undefined, cookie);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A working day some weeks ahead, inside many running periods. */
function nextWednesday(): string {
  const day = new Date(Date.now() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}
