import { isWorked, reasonNotWorked, type WorkingCalendar } from './calendar';
import { lastDayOf, type Period } from './counting';
import { dayFromNumber, dayNumber, type DayNumber } from './day-number';
import type { Temporal } from './temporal';
import { lastWorkingDayAtOrBefore } from './working-days';

/** One row of a proof: a day that was counted, or skipped with its reason, or marks the start, the end or the day to act by. */
export interface TracedDay {
  readonly date: Temporal.PlainDate;
  /** Day number within the period, 0 for a start that is left out, null when the day is skipped or only a mark. */
  readonly counted: number | null;
  /** Only marks something: neither counted nor skipped. */
  readonly mark?: true;
  /** `weekend`, a holiday's name, or what the day marks. */
  readonly because: string;
}

/** Why a day is left out besides weekends and holidays, or null. */
type LeftOut = (number: DayNumber) => string | null;

/** How a count is walked: to which day, on which calendar, and what it leaves out besides. */
export interface Walk {
  readonly upTo: Temporal.PlainDate;
  readonly calendar: WorkingCalendar;
  readonly leftOut?: (date: Temporal.PlainDate) => string | null;
}

/** The reasoning of a count, in order. A period in months shows its marks, not its 180 days. `works`: the days to act on, where they are others. */
export function traceOf(period: Period, start: Temporal.PlainDate, calendar: WorkingCalendar, works = calendar): readonly TracedDay[] {
  const due = lastDayOf(period, start, calendar);
  return endedAt(due, countedDays(period, start, { upTo: due, calendar }), works);
}

/** Each day from the start of a count, counted or skipped, without its end; a period in months shows its first and last day. */
export function countedDays(period: Period, start: Temporal.PlainDate, walk: Walk): TracedDay[] {
  if (period.unit === 'month') return monthMarks(period, start, lastDayOf(period, start, walk.calendar));
  const first = dayNumber(start);
  const counting = countingOf(period.unit, walk);
  if (period.convention !== 'AFTER') return walked(first, dayNumber(walk.upTo), 0, counting);
  return [{ date: start, counted: 0, because: 'start, not counted' }, ...walked(first + 1, dayNumber(walk.upTo), 0, counting)];
}

/** The days on which a count went on after a day, numbered from `counted` on; of months only its last day. */
export function countedOn(unit: Period['unit'], { after, counted, ...walk }: Walk & { readonly after: Temporal.PlainDate; readonly counted: number }): TracedDay[] {
  if (unit !== 'month') return walked(dayNumber(after) + 1, dayNumber(walk.upTo), counted, countingOf(unit, walk));
  const days = dayNumber(walk.upTo) - dayNumber(after);
  return [{ date: walk.upTo, counted: null, mark: true, because: days === 1 ? '1 day more' : `${days} days more` }];
}

/** Marks the day that is due at the end of its rows; where it is not worked, says so and steps back to the day to act by. */
export function endedAt(due: Temporal.PlainDate, days: readonly TracedDay[], calendar: WorkingCalendar): TracedDay[] {
  const last = days.at(-1);
  if (!last) return [];
  const skipped = last.counted === null && !last.mark;
  const because = last.because === 'counted' || skipped ? 'due' : `${last.because}, due`;
  return withDayToActBy([...days.slice(0, -1), { ...last, because }], due, calendar);
}

interface Counting {
  readonly skip: LeftOut;
  readonly calendar: WorkingCalendar;
}

function countingOf(unit: 'working-day' | 'day', { calendar, leftOut }: Walk): Counting {
  const other: LeftOut = (number) => leftOut?.(dayFromNumber(number)) ?? null;
  return { skip: unit === 'working-day' ? (number) => reasonNotWorked(number, calendar) ?? other(number) : other, calendar };
}

function walked(first: DayNumber, last: DayNumber, before: number, { skip, calendar }: Counting): TracedDay[] {
  const rows: TracedDay[] = [];
  let counted = before;
  for (let number = first; number <= last; number += 1) {
    const date = dayFromNumber(number);
    const skipped = skip(number);
    if (skipped === null) counted += 1;
    rows.push(skipped === null ? { date, counted, because: countedBecause(number, calendar) } : { date, counted: null, because: skipped });
  }
  return rows;
}

function countedBecause(number: DayNumber, { worked, countedClosures }: WorkingCalendar): string {
  const [holiday, closure] = [worked.get(number), countedClosures.get(number)];
  if (holiday) return `${holiday}, worked here`;
  return closure ? `${closure}, our closure: the rule counts it` : 'counted';
}

function monthMarks(period: Period, start: Temporal.PlainDate, end: Temporal.PlainDate): TracedDay[] {
  const months = period.length === 1 ? '1 month' : `${period.length} months`;
  const inside = period.convention === 'FROM';
  return [
    { date: start, counted: null, mark: true, because: inside ? 'start, the first day of the period' : 'start, not counted' },
    { date: end, counted: null, mark: true, because: inside ? `last day of ${months}` : `${months} after the start` },
  ];
}

/** Where the due day is not worked, says so at it and steps back to the day to act by. */
function withDayToActBy(days: readonly TracedDay[], due: Temporal.PlainDate, calendar: WorkingCalendar): TracedDay[] {
  const last = days.at(-1);
  if (!last || isWorked(dayNumber(due), calendar)) return [...days];
  const rows: TracedDay[] = [...days.slice(0, -1), { ...last, because: `${last.because}: ${notWorked(dayNumber(due), calendar)}` }];
  const actBy = dayNumber(lastWorkingDayAtOrBefore(due, calendar));
  for (let number = dayNumber(due) - 1; number > actBy; number -= 1) {
    rows.push({ date: dayFromNumber(number), counted: null, because: notWorked(number, calendar) });
  }
  return [...rows, { date: dayFromNumber(actBy), counted: null, mark: true, because: 'last working day before, act by' }];
}

function notWorked(number: DayNumber, calendar: WorkingCalendar): string {
  return `${reasonNotWorked(number, calendar) ?? ''}, not worked`;
}
