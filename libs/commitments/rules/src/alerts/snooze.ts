import { dayInSentence, isBefore, londonDay, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import { refuse, type Refusal } from '@accord/platform/rules';
import type { WorkingHours } from './policy';
import { closing, earlier, isWorkingTime } from './working-hours';

/** What has to be left of the working time of the day to act by, in hours. */
const leaves = 2;

export interface Snooze {
  readonly until: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly actBy: Temporal.PlainDate;
}

/** The last moment until which an alert can rest: two working hours before the end of the day to act by. */
export const latestSnooze = (actBy: Temporal.PlainDate, hours: WorkingHours): Temporal.Instant => closing(actBy, hours).subtract({ hours: leaves });

/** Why an alert cannot rest until then, or null. */
export function whyNotSnooze({ until, now, actBy }: Snooze, hours: WorkingHours, calendar: WorkingCalendar): Refusal | null {
  const field = (refusal: Refusal): Refusal => ({ ...refusal, field: 'until' });
  if (isBefore(actBy, londonDay(now))) return field(refuse('date-passed', 'This date has passed. Its alert cannot rest any more.'));
  const latest = latestSnooze(actBy, hours);
  if (!earlier(now, latest)) return field(refuse('no-time-left', 'Too little time is left. This alert cannot rest any more.'));
  if (!earlier(now, until)) return field(refuse('already-past', 'Choose a moment that is still to come.'));
  if (earlier(latest, until)) return field(refuse('too-late', `Choose a moment that leaves time: ${dayInSentence(actBy)} at ${hourBefore(hours)} at the latest.`));
  if (!isWorkingTime(until, hours, calendar)) return field(refuse('outside-hours', `Choose a working day, between ${hours.from} and ${hours.to}.`));
  return null;
}

function hourBefore({ to }: WorkingHours): string {
  const [hour = '0', minute = '00'] = to.split(':');
  return `${String(Number(hour) - leaves).padStart(2, '0')}:${minute}`;
}
