import { calendarChangeKinds, nationCalendarKeys } from '@accord/calendar/rules';
import { DateText, Id, InstantText, line } from '@accord/platform/contract';
import * as z from 'zod';

const Day = z.object({ kind: z.enum(calendarChangeKinds), date: DateText, title: z.string() });

/** One act on calendar or rules, as the history of both shows it. */
export const ActView = z
  .object({
    id: Id,
    number: z.int(),
    kind: z.enum(['calendar', 'rule']),
    title: z.string(),
    reason: z.string().nullable(),
    recordedBy: z.string(),
    recordedAt: InstantText,
    /** How far its preview is; null for an act made before there were any. */
    redating: z.enum(['looking', 'ready', 'moving', 'moved', 'left', 'putting-back', 'put-back']).nullable(),
  })
  .meta({ id: 'ActView' });
export type ActView = z.infer<typeof ActView>;

/** The organisation's calendar of one year, its own changes, and every act on it, newest first. */
export const CalendarsView = z
  .object({
    nation: z.string(),
    knownUntil: DateText,
    year: z.int(),
    years: z.object({ first: z.int(), last: z.int() }),
    notWorked: z.array(z.object({ date: DateText, title: z.string(), own: z.boolean() })),
    worked: z.array(z.object({ date: DateText, title: z.string() })),
    own: z.array(Day),
    /** What it changed in the sets of other nations, whose complaints it answers too. */
    others: z.array(Day.extend({ nation: z.string() })),
    acts: z.array(ActView),
    nextActs: z.string().nullable(),
  })
  .meta({ id: 'CalendarsView' });
export type CalendarsView = z.infer<typeof CalendarsView>;

/** One day added, marked as worked, or given back to the nation's calendar. */
export const ChangeDay = z.object({
  kind: z.enum(calendarChangeKinds, { error: 'Say what happens on this day' }),
  date: z.iso.date('Enter the day that changes'),
  title: line('Enter the name of the day', 100),
  /** Null: the calendar of the organisation's own nation. */
  nation: z.enum(nationCalendarKeys, { error: 'Choose a calendar' }).nullable().default(null),
  reason: line('Enter where this was announced, or why', 300),
});
export type ChangeDay = z.infer<typeof ChangeDay>;

/** A file of bank holidays as gov.uk publishes it; `text` is its whole content. */
export const HolidayFileText = z.object({ text: z.string().min(2, 'Choose the file').max(2_000_000, 'Choose a file of 2 MB or less') });
export type HolidayFileText = z.infer<typeof HolidayFileText>;

/** What a file would change; nothing may be taken in while it has a problem. */
export const HolidayFileView = z
  .object({
    problems: z.array(z.object({ where: z.string(), sentence: z.string() })),
    /** Lines that collide with another line or with our own change: they stop nothing. */
    notes: z.array(z.object({ where: z.string(), sentence: z.string() })),
    added: z.array(Day),
    notInFile: z.array(z.object({ date: DateText, title: z.string() })),
    knownUntil: DateText.nullable(),
  })
  .meta({ id: 'HolidayFileView' });
export type HolidayFileView = z.infer<typeof HolidayFileView>;

/** An act was made: its id is that of its preview. */
export const ActMade = z.object({ id: Id, number: z.int() }).meta({ id: 'ActMade' });
export type ActMade = z.infer<typeof ActMade>;
