import { isWorked, type WorkingCalendar } from './calendar';
import { dayFromNumber, dayNumber, fallsAtWeekend, type DayNumber } from './day-number';
import type { Temporal } from './temporal';

/** The day to act by: no deadline rolls forward, so the last working day at or before it is the practical one. */
export function lastWorkingDayAtOrBefore(date: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  let number = dayNumber(date);
  if (isWorked(number, calendar)) return date;
  while (!isWorked(number, calendar)) number -= 1;
  return dayFromNumber(number);
}

export function firstWorkingDayAtOrAfter(date: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  let number = dayNumber(date);
  if (isWorked(number, calendar)) return date;
  while (!isWorked(number, calendar)) number += 1;
  return dayFromNumber(number);
}

/** The n-th working day after a date, n from 1; the date itself is day 0. */
export function workingDaysAfter(date: Temporal.PlainDate, n: number, calendar: WorkingCalendar): Temporal.PlainDate {
  let number = dayNumber(date);
  for (let left = n; left > 0; ) {
    number += 1;
    if (isWorked(number, calendar)) left -= 1;
  }
  return dayFromNumber(number);
}

/** The n-th working day before a date, n from 1: for warnings ahead of a date. */
export function workingDaysBefore(date: Temporal.PlainDate, n: number, calendar: WorkingCalendar): Temporal.PlainDate {
  let number = dayNumber(date);
  for (let left = n; left > 0; ) {
    number -= 1;
    if (isWorked(number, calendar)) left -= 1;
  }
  return dayFromNumber(number);
}

/**
 * Working days after `from`, up to and including `to`; 0 when `to` is not later. Whole weeks are reckoned, not walked: a
 * list of old dates asks for hundreds of days a row.
 */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: WorkingCalendar): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last <= first) return 0;
  let closed = 0;
  for (const number of calendar.closed.keys()) if (number > first && number <= last && !fallsAtWeekend(number)) closed += 1;
  return weekdaysUntil(last) - weekdaysUntil(first) - closed;
}

/** Mondays to Fridays up to and including a day, counted from Monday 5 January 1970, which was day 4. */
function weekdaysUntil(number: DayNumber): number {
  const days = number - 3;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
