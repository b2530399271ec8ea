import {
  firstWorkingDayAtOrAfter,
  instantInLondon,
  londonDay,
  workingDay,
  workingDaysAfter,
  type Temporal,
  type WorkingCalendar,
} from '@accord/calendar/rules';
import type { WorkingHours } from './policy';

/** When the working time of a working day begins; the clock changes of March and October are those of London. */
export const opening = (on: Temporal.PlainDate, { from }: WorkingHours): Temporal.Instant => instantInLondon(on, from);

/** When it ends: from this moment on nothing goes out. */
export const closing = (on: Temporal.PlainDate, { to }: WorkingHours): Temporal.Instant => instantInLondon(on, to);

/** The moment itself when it is working time, else the next opening: the same day or the next working day. */
export function nextWorkingMoment(moment: Temporal.Instant, hours: WorkingHours, calendar: WorkingCalendar): Temporal.Instant {
  const today = londonDay(moment);
  if (!workingDay(today, calendar)) return opening(firstWorkingDayAtOrAfter(today, calendar), hours);
  if (earlier(moment, opening(today, hours))) return opening(today, hours);
  if (earlier(moment, closing(today, hours))) return moment;
  return opening(workingDaysAfter(today, 1, calendar), hours);
}

export const isWorkingTime = (moment: Temporal.Instant, hours: WorkingHours, calendar: WorkingCalendar): boolean =>
  nextWorkingMoment(moment, hours, calendar).epochMilliseconds === moment.epochMilliseconds;

export const earlier = (one: Temporal.Instant, other: Temporal.Instant): boolean => one.epochMilliseconds < other.epochMilliseconds;

/** Whether a clock time `HH:MM` lies within the hours. */
export const withinHours = (time: string, { from, to }: WorkingHours): boolean => time >= from && time < to;
