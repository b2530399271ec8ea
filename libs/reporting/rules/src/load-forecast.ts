import { firstWorkingDayAtOrAfter, isAfter, workingDaysAfter, workingDaysBetween, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';

/** How far the forecast looks ahead, in working days; today counts as one when it is worked. */
export const forecastDays = 20;
/** Dates one person can meet in a whole week, where an organisation set nothing else. */
export const usualCapacity = 15;

/** A week of the forecast: from its first day in the window to its last, both included. */
export interface ForecastWeek {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly workingDays: number;
}

export interface DaysAway {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** How one person stands in one week. */
export interface WeekLoad {
  readonly due: number;
  readonly room: number;
  readonly workingDaysAway: number;
  /** `over by 3`, `full`, `room for 4`, `away`, `closed`, each with the days away where there are some. */
  readonly words: string;
  readonly isOver: boolean;
}

/** The weeks (Monday to Sunday) that the next 20 working days touch; the first begins with the first of them, the last ends on the twentieth. */
export function forecastWeeks(today: Temporal.PlainDate, calendar: WorkingCalendar): ForecastWeek[] {
  const first = firstWorkingDayAtOrAfter(today, calendar);
  const last = workingDaysAfter(first, forecastDays - 1, calendar);
  const weeks: ForecastWeek[] = [];
  for (let from = first; !isAfter(from, last); ) {
    const sunday = from.add({ days: 7 - from.dayOfWeek });
    const to = isAfter(sunday, last) ? last : sunday;
    weeks.push({ from, to, workingDays: workingDaysIn({ from, to }, calendar) });
    from = sunday.add({ days: 1 });
  }
  return weeks;
}

/** What a person has due in a week against what the days they are there leave room for. `capacity` is dates a whole week of 5 days. */
export function weekLoad(due: number, week: ForecastWeek, capacity: number, away: readonly DaysAway[], calendar: WorkingCalendar): WeekLoad {
  const workingDaysAway = away.reduce((sum, absence) => sum + workingDaysIn(overlapOf(absence, week), calendar), 0);
  const there = Math.max(0, week.workingDays - workingDaysAway);
  const room = Math.floor((capacity * there) / 5);
  const isOver = due > room;
  return { due, room, workingDaysAway, isOver, words: week.workingDays === 0 ? closedWords(due) : loadWords(due, room, there, workingDaysAway) };
}

/** A week in which the organisation works on no day. */
const closedWords = (due: number): string => (due === 0 ? 'closed' : `closed, ${due} due`);

function loadWords(due: number, room: number, there: number, away: number): string {
  if (there === 0) return due === 0 ? 'away' : `away, ${due} due`;
  const standing = due > room ? `over by ${due - room}` : due === room ? 'full' : `room for ${room - due}`;
  return away === 0 ? standing : `${standing}, away ${away} ${away === 1 ? 'day' : 'days'}`;
}

function overlapOf(absence: DaysAway, week: ForecastWeek): DaysAway {
  return { from: isAfter(absence.from, week.from) ? absence.from : week.from, to: isAfter(absence.to, week.to) ? week.to : absence.to };
}

function workingDaysIn({ from, to }: DaysAway, calendar: WorkingCalendar): number {
  return isAfter(from, to) ? 0 : workingDaysBetween(from.subtract({ days: 1 }), to, calendar);
}

/** The finding above the table: who has more than fits, by name of the row. */
export function loadSentence(people: readonly { readonly name: string; readonly weeks: readonly { readonly isOver: boolean }[] }[]): string {
  const over = people.filter(({ weeks }) => weeks.some(({ isOver }) => isOver)).length;
  if (over === 0) return 'Nobody has more than fits in the next 20 working days.';
  return `${over} ${over === 1 ? 'person has' : 'people have'} a week with more than fits in the next 20 working days.`;
}
