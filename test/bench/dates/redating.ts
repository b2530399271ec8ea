import type { BenchOrganisation } from '../generate';
import { send } from '../measure';
import { base, say } from '../parts';
import { within } from './line';
import type { DatesLine } from './line';

interface Preview {
  readonly state: string;
  readonly looked: number;
  readonly counts: { readonly later: number; readonly stay: number };
}

/**
 * A holiday is announced: every open case of the organisation is looked through by the worker, which is its two
 * recomputations, and meanwhile the board is read again and again.
 */
export async function redatingLines(organisation: BenchOrganisation, cookie: string, cases: number): Promise<DatesLine[]> {
  const began = performance.now();
  const reply = await send(base, 'POST', '/api/calendars/days', { kind: 'holiday', date: nextWednesday(), title: 'Bench holiday', reason: 'Announced for the bench' }, cookie);
  if (reply.status !== 201) throw new Error(`the holiday was not taken: ${reply.text}`);
  const { id } = JSON.parse(reply.text) as { id: string };
  const times: number[] = [];
  let preview: Preview = { state: 'looking', looked: 0, counts: { later: 0, stay: 0 } };
  while (preview.state === 'looking') {
    const start = performance.now();
    await send(base, 'GET', '/api/board?state=overdue', undefined, cookie);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 200));
    preview = JSON.parse((await send(base, 'GET', `/api/redatings/${id}`, undefined, cookie)).text) as Preview;
  }
  const seconds = (performance.now() - began) / 1000;
  say(`looked through ${preview.looked}: ${preview.counts.later} dates would move later, ${preview.counts.stay} stay`);
  if (preview.looked < cases) throw new Error(`only ${preview.looked} of ${cases} cases were looked through`);
  times.sort((one, other) => one - other);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  return [
    within(`recompute of ${cases.toLocaleString('en-GB')} open cases after a new holiday (${organisation.code})`, seconds, 60, 's'),
    { what: 'the board meanwhile, p95', aim: 'usable: 500 ms', figure: `${p95.toFixed(1)} ms`, met: p95 <= 500 },
  ];
}

/** A working day some weeks ahead, inside many running periods. */
function nextWednesday(): string {
  const day = new Date(Date.now() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}
