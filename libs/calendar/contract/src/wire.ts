import * as z from 'zod';
import { parseDay } from '@accord/calendar/rules';

/** A date without hours on the wire: `YYYY-MM-DD`, a day that exists. */
export const CalendarDay = z
  .string()
  .refine((text) => parseDay(text) !== null, { error: 'Enter a real date, for example 2026-12-30' })
  .meta({ id: 'CalendarDay', format: 'date', examples: ['2026-12-30'] });
export type CalendarDay = z.infer<typeof CalendarDay>;

/** An instant on the wire: RFC 3339 with an offset. */
export const Instant = z.iso.datetime({ offset: true, error: 'Enter a date and time with its offset' });
export type Instant = z.infer<typeof Instant>;
