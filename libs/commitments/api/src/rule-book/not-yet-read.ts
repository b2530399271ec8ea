import { day, isAfter, type Temporal } from '@accord/calendar/rules';
import type { Refusal } from '@accord/platform/rules';

/** Refuses a text that is to be read on a day to come: nobody has read it. `readOn` is `YYYY-MM-DD`. */
export const notYetRead = (readOn: string, today: Temporal.PlainDate): Refusal<'not-yet-read'> | null =>
  isAfter(day(readOn), today) ? { refused: 'not-yet-read', because: 'That day has not come yet. Enter the day on which it was read.', field: 'readOn' } : null;
