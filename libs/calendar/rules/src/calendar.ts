import { dayNumber, fallsAtWeekend, type DayNumber } from './day-number';
import { day } from './days';
import { nationHolidays, type NationCalendarKey } from './nation-calendars';
import type { Temporal } from './temporal';

/** What an organisation changes in its nation's set: a day it closes (or a late-announced holiday), or a holiday it works. */
export interface CalendarChange {
  readonly kind: 'closed' | 'worked';
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly title: string;
}

/** A nation's bank holidays with one organisation's changes. Build it once and pass it to every count. */
export interface WorkingCalendar {
  readonly nation: NationCalendarKey;
  readonly name: string;
  /** Day numbers that are not worked, besides weekends, each with its name. */
  readonly closed: ReadonlyMap<DayNumber, string>;
  /** Holidays that this organisation works, each with its name: the proof says so. */
  readonly worked: ReadonlyMap<DayNumber, string>;
  /** Last holiday known for the nation; later dates are provisional. */
  readonly knownUntil: Temporal.PlainDate;
}

const unchanged = new Map<NationCalendarKey, WorkingCalendar>();

/** The calendar of a nation, with an organisation's changes. A holiday at a weekend changes nothing; a worked weekend stays a weekend. */
export function calendarOf(nation: NationCalendarKey, changes: readonly CalendarChange[] = []): WorkingCalendar {
  if (changes.length === 0) return unchangedOf(nation);
  const plain = unchangedOf(nation);
  const closed = new Map(plain.closed);
  const worked = new Map<DayNumber, string>();
  for (const change of changes) {
    const number = dayNumber(day(change.date));
    if (change.kind === 'closed') closed.set(number, change.title);
    else if (closed.delete(number)) worked.set(number, change.title);
  }
  return { ...plain, closed, worked };
}

/** Read from the file once: a batch asks for it a hundred thousand times. */
function unchangedOf(nation: NationCalendarKey): WorkingCalendar {
  const ready = unchanged.get(nation);
  if (ready) return ready;
  const { name, holidays, knownUntil } = nationHolidays[nation];
  const closed = new Map(holidays.map((holiday) => [dayNumber(day(holiday.date)), nameOf(holiday)]));
  const calendar: WorkingCalendar = { nation, name, closed, worked: new Map(), knownUntil: day(knownUntil) };
  unchanged.set(nation, calendar);
  return calendar;
}

/** Why a day is not worked: `weekend`, the holiday's or closure's name, or null when it is a working day. */
export function reasonNotWorked(number: DayNumber, calendar: WorkingCalendar): string | null {
  return calendar.closed.get(number) ?? (fallsAtWeekend(number) ? 'weekend' : null);
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
