import type { Temporal } from './temporal';

/**
 * MAFTER, "n months after the day": the corresponding date, or the month's last day when there is none
 * (Dodds v Walker [1981] 1 WLR 1027). A year is twelve months.
 */
export function monthsAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.add({ months: n }, { overflow: 'constrain' });
}

/**
 * FROM, "n months beginning with the day": the day before the corresponding date, or the month's last day when there
 * is none. Neither monthsAfter less a day (wrong for 31 August) nor monthsAfter of the day before (wrong for 1 March).
 */
export function monthsFrom(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  const corresponding = monthsAfter(date, n);
  return corresponding.day === date.day ? corresponding.subtract({ days: 1 }) : corresponding;
}
