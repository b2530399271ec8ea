import { isWorked, type WorkingCalendar } from './calendar';
import { dayFromNumber, dayNumber } from './day-number';
import { monthsAfter, monthsFrom } from './months';
import type { Temporal } from './temporal';

/**
 * How a rule counts. The wording of each rule decides which convention it has; there is no convention for all.
 * - AFTER: the day itself is day 0. - DAY1: the day is day 1, or the next working day is.
 * - FROM: the period begins with the day. - MAFTER: the corresponding date.
 */
export const conventions = ['AFTER', 'DAY1', 'FROM', 'MAFTER'] as const;
export type Convention = (typeof conventions)[number];

/** Every pair of unit and convention that a rule has, and no other. Length is a whole number from 1. */
export type Period =
  | { readonly length: number; readonly unit: 'working-day'; readonly convention: 'AFTER' | 'DAY1' | 'FROM' }
  | { readonly length: number; readonly unit: 'day'; readonly convention: 'AFTER' | 'FROM' }
  | { readonly length: number; readonly unit: 'month'; readonly convention: 'FROM' | 'MAFTER' };
export type PeriodUnit = Period['unit'];

/** The last day of a period that starts on `start`. Month ends clamp; nothing rolls forward off a weekend. */
export function lastDayOf(period: Period, start: Temporal.PlainDate, calendar: WorkingCalendar): Temporal.PlainDate {
  switch (period.unit) {
    case 'working-day':
      return lastWorkingDayOf(period.length, period.convention === 'AFTER', start, calendar);
    case 'day':
      return start.add({ days: period.convention === 'AFTER' ? period.length : period.length - 1 });
    case 'month':
      return period.convention === 'FROM' ? monthsFrom(start, period.length) : monthsAfter(start, period.length);
  }
}

/** `FROM` for working days equals `DAY1`: the first working day at or after the start is day 1. */
function lastWorkingDayOf(length: number, leaveOutStart: boolean, start: Temporal.PlainDate, calendar: WorkingCalendar) {
  let number = dayNumber(start) + (leaveOutStart ? 1 : 0);
  let left = length;
  for (;;) {
    if (isWorked(number, calendar)) left -= 1;
    if (left <= 0) return dayFromNumber(number);
    number += 1;
  }
}
