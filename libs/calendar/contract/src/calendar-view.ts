import * as z from 'zod';
import { nationCalendarKeys } from '@accord/calendar/rules';
import { DateText } from '@accord/platform/contract';

export const NationCalendar = z.enum(nationCalendarKeys).meta({ id: 'NationCalendar' });
export type NationCalendar = z.infer<typeof NationCalendar>;

/** A day that an organisation closes, or a bank holiday that it works. */
export const CalendarChangeView = z.object({
  kind: z.enum(['closed', 'worked']),
  date: DateText,
  title: z.string(),
});
export type CalendarChangeView = z.infer<typeof CalendarChangeView>;

/** Adds one day to an organisation's calendar, or marks a holiday as worked. */
export const ChangeCalendar = z.object({
  kind: z.enum(['closed', 'worked'], { error: 'Say whether the day is closed or worked' }),
  date: DateText,
  title: z.string().trim().min(1, { error: 'Enter the name of the day' }).max(100, { error: 'Use 100 letters or fewer' }),
});
export type ChangeCalendar = z.infer<typeof ChangeCalendar>;

/** The days on which an organisation is closed, besides weekends, in order. */
export const CalendarView = z.object({
  nation: NationCalendar,
  name: z.string(),
  knownUntil: DateText,
  closed: z.array(z.object({ date: DateText, title: z.string() })),
  changes: z.array(CalendarChangeView),
});
export type CalendarView = z.infer<typeof CalendarView>;
