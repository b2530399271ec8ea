import { countOf, dayInSentence, londonDay, londonTime, type Temporal } from '@accord/calendar/rules';

/** A delay below this is none: the sweep finds what the queue lost within it. */
const tolerance = 5 * 60_000;

/** How late, in whole minutes; 0 within the tolerance of 5 minutes. */
export function minutesLate(promised: Temporal.Instant, now: Temporal.Instant): number {
  const late = now.epochMilliseconds - promised.epochMilliseconds;
  return late < tolerance ? 0 : Math.floor(late / 60_000);
}

/** `1 day and 3 hours`, `25 minutes`: the two largest parts. */
export function howLate(minutes: number): string {
  const [days, hours, left] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days && countOf(days, 'day'), hours && countOf(hours, 'hour'), days === 0 && left && countOf(left, 'minute')];
  return parts.filter((part): part is string => typeof part === 'string').slice(0, 2).join(' and ');
}

/** The sentence that a late alert carries. */
export function lateSentence(promised: Temporal.Instant, minutes: number): string {
  const time = londonTime(promised).toString({ smallestUnit: 'minute' });
  return `This comes ${howLate(minutes)} late. It was due on ${dayInSentence(londonDay(promised))} at ${time}.`;
}
