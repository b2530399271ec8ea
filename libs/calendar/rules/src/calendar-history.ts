import { calendarOf, type CalendarChange, type LeavesOut, type WorkingCalendar } from './calendar';
import type { NationCalendarKey } from './nation-calendars';

/** One act by which an organisation changed its calendar. Acts on calendar and rules share one count from 1, in the order they were made. */
export interface CalendarAct {
  readonly number: number;
  readonly days: readonly CalendarChange[];
  /** Last holiday of a file that was taken in, `YYYY-MM-DD`: dates up to it are no longer provisional. */
  readonly knownUntil?: string | null;
}

/**
 * Which acts count for a date: all that were known when the fact it follows from was written down, and later ones that
 * somebody applied to the case on purpose. A number, not a time: clocks of two servers may differ, the count cannot.
 */
export interface Knowing {
  readonly upTo: number;
  readonly also: readonly number[];
}

/** Knows every act there is and will be. */
export const knowingAll: Knowing = { upTo: Number.MAX_SAFE_INTEGER, also: [] };

/** An organisation's calendar through all its changes. Build it once and pass it to every count. */
export interface CalendarHistory {
  readonly nation: NationCalendarKey;
  readonly acts: readonly CalendarAct[];
  /** With every act made so far. */
  readonly latest: WorkingCalendar;
  /**
   * As it was known, of its own nation or of another as it edited that, with its closures or without; each state is built once, so that a
   * batch of 100,000 cases walks on ready calendars.
   */
  as(known: Knowing, nation?: NationCalendarKey, leaves?: LeavesOut): WorkingCalendar;
}

export function calendarHistory(nation: NationCalendarKey, acts: readonly CalendarAct[] = []): CalendarHistory {
  const inOrder = [...acts].sort((one, other) => one.number - other.number);
  const ready = new Map<string, WorkingCalendar>();
  const as = ({ upTo, also }: Knowing, of = nation, leaves: LeavesOut = 'ours'): WorkingCalendar => {
    const counting = inOrder.filter(({ number }) => number <= upTo || also.includes(number));
    const key = `${of} ${leaves} ${counting.map(({ number }) => number).join()}`;
    const calendar = ready.get(key) ?? built({ of, leaves, own: nation }, counting);
    ready.set(key, calendar);
    return calendar;
  };
  return { nation, acts: inOrder, latest: as(knowingAll), as };
}

/** A calendar without a past: what a test or the calculator counts with. */
export function unchanging(calendar: WorkingCalendar): CalendarHistory {
  return { nation: calendar.nation, acts: [], latest: calendar, as: (_, of = calendar.nation) => (of === calendar.nation ? calendar : calendarOf(of)) };
}

/** What the organisation changed in the set of a nation, its own unless said, and has not taken back: the last about each day, by date. */
export function ownChanges({ nation, acts }: CalendarHistory, of = nation): readonly CalendarChange[] {
  const last = new Map(acts.flatMap(({ days }) => days).filter(isOf(of, nation)).map((change) => [change.date, change]));
  return [...last.values()].filter(({ kind }) => kind !== 'as-nation').sort((one, other) => (one.date < other.date ? -1 : 1));
}

const isOf = (of: NationCalendarKey, own: NationCalendarKey) => (change: CalendarChange): boolean => (change.nation ?? own) === of;

/** A file that was taken in is of the organisation's own nation. */
function built({ of, leaves, own }: { readonly of: NationCalendarKey; readonly leaves: LeavesOut; readonly own: NationCalendarKey }, acts: readonly CalendarAct[]): WorkingCalendar {
  const knownUntil = of !== own ? null : acts.reduce<string | null>((latest, act) => (act.knownUntil && act.knownUntil > (latest ?? '') ? act.knownUntil : latest), null);
  return calendarOf(of, acts.flatMap((act) => act.days).filter(isOf(of, own)), knownUntil, leaves);
}
