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

/** The reasoning of a count, in order. A period in months shows its marks, not its 180 days. */
export function traceOf(period: Period, start: Temporal.PlainDate, calendar: WorkingCalendar): readonly TracedDay[] {
  const due = lastDayOf(period, start, calendar);
  const days = period.unit === 'month' ? monthMarks(period, start, due) : eachDay(period, start, due, calendar);
  return withDayToActBy(days, due, calendar);
}

function eachDay(period: Period, start: Temporal.PlainDate, due: Temporal.PlainDate, calendar: WorkingCalendar) {
  const rows: TracedDay[] = [];
  const first = dayNumber(start);
  const last = dayNumber(due);
  let counted = 0;
  for (let number = first; number <= last; number += 1) {
    const skipped = period.unit === 'working-day' ? reasonNotWorked(number, calendar) : null;
    const leftOut = number === first && period.convention === 'AFTER';
    if (!leftOut && skipped === null) counted += 1;
    rows.push(row(number, { leftOut, skipped, counted, isLast: number === last, worked: calendar.worked.get(number) }));
  }
  return rows;
}

interface DayFacts {
  readonly leftOut: boolean;
  readonly skipped: string | null;
  readonly counted: number;
  readonly isLast: boolean;
  readonly worked: string | undefined;
}

function row(number: DayNumber, facts: DayFacts): TracedDay {
  const date = dayFromNumber(number);
  if (facts.leftOut) return { date, counted: 0, because: 'start, not counted' };
  if (facts.skipped !== null) return { date, counted: null, because: facts.skipped };
  const marks = [facts.worked && `${facts.worked}, worked here`, facts.isLast && 'due'].filter(Boolean);
  return { date, counted: facts.counted, because: marks.join(', ') || 'counted' };
}

function monthMarks(period: Period, start: Temporal.PlainDate, due: Temporal.PlainDate): readonly TracedDay[] {
  const months = period.length === 1 ? '1 month' : `${period.length} months`;
  const inside = period.convention === 'FROM';
  return [
    { date: start, counted: null, mark: true, because: inside ? 'start, the first day of the period' : 'start, not counted' },
    { date: due, counted: null, mark: true, because: inside ? `last day of ${months}, due` : `${months} after the start, due` },
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
