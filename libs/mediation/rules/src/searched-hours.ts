import { instantInLondon } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { Stretch } from './find-times';

/** The halves of a working day in which meetings are looked for, local time. */
const halves = [['09:00', '12:30'], ['13:00', '17:00']] as const;

/** The half days of the given days as epoch milliseconds, right over both changes of the clocks; nothing before `notBefore`. */
export function searchedHours(days: readonly Temporal.PlainDate[], notBefore: Temporal.Instant): Stretch[] {
  const start = notBefore.epochMilliseconds;
  return days.flatMap((day) =>
    halves
      .map(([from, to]) => ({ from: instantInLondon(day, from).epochMilliseconds, to: instantInLondon(day, to).epochMilliseconds }))
      .filter(({ from }) => from >= start),
  );
}
