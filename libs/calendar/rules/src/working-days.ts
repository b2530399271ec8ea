import { isWorked, type WorkingCalendar } from './calendar';
import { dayFromNumber, dayNumber } from './day-number';
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

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: WorkingCalendar): number {
  let worked = 0;
  const last = dayNumber(to);
  for (let number = dayNumber(from) + 1; number <= last; number += 1) if (isWorked(number, calendar)) worked += 1;
  return worked;
}
