import { dayNumber, fallsAtWeekend, type DayNumber } from './day-number';
import { day, isAfter } from './days';
import { nationHolidays, type NationCalendarKey } from './nation-calendars';
import type { Temporal } from './temporal';

/**
 * What an organisation changes in its nation's set. `closed`: a day it closes. `holiday`: a bank holiday that the set lacks
 * (announced late, or of a year to come). `worked`: a holiday it works. `as-nation`: an earlier change no longer holds.
 */
export const calendarChangeKinds = ['closed', 'holiday', 'worked', 'as-nation'] as const;
export interface CalendarChange {
  readonly kind: (typeof calendarChangeKinds)[number];
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly title: string;
  /** Whose set it changes, where that is not the organisation's own nation: a trust of one nation answers complaints of another. */
  readonly nation?: NationCalendarKey | null;
}

/**
 * Which closures of the organisation a count leaves out. `ours`: all of them. `bank-holidays`: none, where the instrument says what a
 * working day is and names bank holidays alone (SI 2009/309 reg 2): a closure would move a date of law later than the law does.
 */
export type LeavesOut = 'ours' | 'bank-holidays';

/** A nation's bank holidays with one organisation's changes. Build it once and pass it to every count. */
export interface WorkingCalendar {
  readonly nation: NationCalendarKey;
  readonly name: string;
  /** Day numbers that are not worked, besides weekends, each with its name. */
  readonly closed: ReadonlyMap<DayNumber, string>;
  /** Holidays that this organisation works, each with its name: the proof says so. */
  readonly worked: ReadonlyMap<DayNumber, string>;
  /** Closures that this count does not leave out, each with its name: the proof says so. */
  readonly countedClosures: ReadonlyMap<DayNumber, string>;
  /** Last holiday known for the nation; later dates are provisional. */
  readonly knownUntil: Temporal.PlainDate;
}

const unchanged = new Map<NationCalendarKey, WorkingCalendar>();

/**
 * The calendar of a nation, with an organisation's changes in the order they were made: the last about a day holds. A holiday at
 * a weekend changes nothing; a worked weekend stays a weekend. `knownUntil`: where a later file was taken in.
 */
export function calendarOf(nation: NationCalendarKey, changes: readonly CalendarChange[] = [], knownUntil: string | null = null, leaves: LeavesOut = 'ours'): WorkingCalendar {
  const plain = plainCalendar(nation);
  if (changes.length === 0 && knownUntil === null) return plain;
  const closed = new Map(plain.closed);
  const worked = new Map<DayNumber, string>();
  const countedClosures = new Map<DayNumber, string>();
  for (const change of changes) apply(change, { closed, worked, countedClosures, plain, leaves });
  const until = knownUntil === null ? plain.knownUntil : day(knownUntil);
  return { ...plain, closed, worked, countedClosures, knownUntil: isAfter(until, plain.knownUntil) ? until : plain.knownUntil };
}

/** Read from the file once: a batch asks for it a hundred thousand times. */
function plainCalendar(nation: NationCalendarKey): WorkingCalendar {
  const ready = unchanged.get(nation);
  if (ready) return ready;
  const { name, holidays, knownUntil } = nationHolidays[nation];
  const closed = new Map(holidays.map((holiday) => [dayNumber(day(holiday.date)), nameOf(holiday)]));
  const calendar = { nation, name, closed, worked: new Map<DayNumber, string>(), countedClosures: new Map<DayNumber, string>(), knownUntil: day(knownUntil) };
  unchanged.set(nation, calendar);
  return calendar;
}

interface Changing {
  readonly closed: Map<DayNumber, string>;
  readonly worked: Map<DayNumber, string>;
  readonly countedClosures: Map<DayNumber, string>;
  readonly plain: WorkingCalendar;
  readonly leaves: LeavesOut;
}

function apply({ kind, date, title }: CalendarChange, { closed, worked, countedClosures, plain, leaves }: Changing): void {
  const number = dayNumber(day(date));
  worked.delete(number);
  countedClosures.delete(number);
  const holiday = plain.closed.get(number);
  switch (kind) {
    case 'closed':
      if (leaves === 'ours') closed.set(number, title);
      // A bank holiday that was worked, and is no longer, is a bank holiday again.
      else if (holiday) closed.set(number, holiday);
      else if (!closed.has(number)) countedClosures.set(number, title);
      break;
    case 'holiday':
      closed.set(number, title);
      break;
    case 'worked':
      if (closed.delete(number)) worked.set(number, title);
      break;
    case 'as-nation':
      if (holiday) closed.set(number, holiday);
      else closed.delete(number);
      break;
  }
}

/** The same calendar with more days left out, each under this name; what was not worked already keeps its own. */
export function leftOut(days: readonly Temporal.PlainDate[], title: string, calendar: WorkingCalendar): WorkingCalendar {
  const closed = new Map(calendar.closed);
  for (const number of days.map(dayNumber)) if (isWorked(number, calendar)) closed.set(number, title);
  return { ...calendar, closed };
}

/** Why a day is not worked: `weekend`, the holiday's or closure's name, or null when it is a working day. */
export function reasonNotWorked(number: DayNumber, calendar: WorkingCalendar): string | null {
  return calendar.closed.get(number) ?? (fallsAtWeekend(number) ? 'weekend' : null);
}

/** The name of the holiday or closure on a day, or null: a weekend has none. */
export function holidayOn(date: Temporal.PlainDate, calendar: WorkingCalendar): string | null {
  return calendar.closed.get(dayNumber(date)) ?? null;
}

export function workingDay(date: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  return isWorked(dayNumber(date), calendar);
}

export function isWorked(number: DayNumber, calendar: WorkingCalendar): boolean {
  return !fallsAtWeekend(number) && !calendar.closed.has(number);
}

/** A date after the last known holiday may move when later holidays are announced. */
export function isProvisional(date: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  return dayNumber(date) > dayNumber(calendar.knownUntil);
}

function nameOf(holiday: { title: string; notes?: string }): string {
  return holiday.notes ? `${holiday.title} (${holiday.notes.toLowerCase()})` : holiday.title;
}
