import { Temporal } from './temporal';

/** Every complaint is received, and every date falls, at local time in the United Kingdom. */
export const london = 'Europe/London';

/** The local day of an instant: an e-mail of 23:40 on Friday is received on Friday, in winter and in summer. */
export function londonDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(london).toPlainDate();
}

/** The local day of a moment. */
export function dayInLondon(moment: Date): Temporal.PlainDate {
  return londonDay(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
}

/** The local clock time of an instant, to the second. */
export function londonTime(instant: Temporal.Instant): Temporal.PlainTime {
  return instant.toZonedDateTimeISO(london).toPlainTime().round('second');
}

/** The local clock time of a moment, `HH:MM`. */
export function timeInLondon(moment: Date): string {
  return londonTime(Temporal.Instant.fromEpochMilliseconds(moment.getTime())).toString({ smallestUnit: 'minute' });
}

/**
 * The instant of a local day and time. In March a time that the clock skips moves on by the gap; in October, of two
 * equal times, the first is meant.
 */
export function instantInLondon(date: Temporal.PlainDate, time: Temporal.PlainTime | string): Temporal.Instant {
  const plainTime = typeof time === 'string' ? Temporal.PlainTime.from(time) : time;
  return date.toZonedDateTime({ timeZone: london, plainTime }).toInstant();
}

/** Midnight at which a local day begins. */
export function startOfLondonDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(london).toInstant();
}
