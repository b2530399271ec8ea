import { isAfter, isBefore, lastDayOf, leftOut, workingDay, workingDaysAfter, type Period, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { Pause } from './commitment';

/**
 * The date of a period, or the day that was named, with its pauses left out. Working days are skipped one by one; a named day moves by as many working
 * days as were paused before it, a period in days or months by as many days.
 */
export function dueWithPauses(given: Period | { readonly until: Temporal.PlainDate }, startedOn: Temporal.PlainDate, pauses: readonly Pause[], calendar: WorkingCalendar): Temporal.PlainDate {
  if ('unit' in given && given.unit === 'working-day') return lastDayOf(given, startedOn, leavingOut(pauses, calendar));
  const plain = 'until' in given ? given.until : lastDayOf(given, startedOn, calendar);
  return pauses.reduce((due, pause) => {
    if (isAfter(pause.from, due)) return due;
    if ('unit' in given) return due.add({ days: pause.from.until(pause.stop, { largestUnit: 'day' }).days });
    const paused = daysOf(pause).filter((date) => workingDay(date, calendar)).length;
    return paused === 0 ? due : workingDaysAfter(due, paused, calendar);
  }, plain);
}

/** The calendar in which the paused days are not worked, so that the proof names each. */
export function leavingOut(pauses: readonly Pause[], calendar: WorkingCalendar): WorkingCalendar {
  return pauses.length === 0 ? calendar : leftOut(pauses.flatMap(daysOf), 'paused at their request', calendar);
}

function daysOf({ from, stop }: Pause): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let date = from; isBefore(date, stop); date = date.add({ days: 1 })) days.push(date);
  return days;
}
