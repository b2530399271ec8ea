import { dayFromNumber, dayNumber } from './day-number';
import { Temporal } from './temporal';

/**
 * MAFTER, "n months after the day": the corresponding date, or the month's last day when there is none
 * (Dodds v Walker [1981] 1 WLR 1027). A year is twelve months.
 */
export function monthsAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  // Counted on plain numbers: `add` builds a duration for each date, and a batch counts a hundred thousand.
  const months = date.year * 12 + date.month - 1 + n;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return new Temporal.PlainDate(year, month, Math.min(date.day, lastDayOfMonth(year, month)));
}

/**
 * FROM, "n months beginning with the day": the day before the corresponding date, or the month's last day when there
 * is none. Neither monthsAfter less a day (wrong for 31 August) nor monthsAfter of the day before (wrong for 1 March).
 */
export function monthsFrom(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  const corresponding = monthsAfter(date, n);
  return corresponding.day === date.day ? dayFromNumber(dayNumber(corresponding) - 1) : corresponding;
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
