import type { Temporal, WorkingCalendar } from '@accord/calendar/rules';
import { soonUntil, thisWeekUntil } from '@accord/commitments/rules';
import type { NextStep } from './next-step';

/** The blocks of "my work". */
export const workBlocks = ['urgent', 'overdue', 'due-today', 'this-week', 'new', 'waiting', 'later'] as const;
export type WorkBlock = (typeof workBlocks)[number];

/** How a block is headed on the screen. */
export const workBlockNames: Readonly<Record<WorkBlock, string>> = {
  urgent: 'Urgent now',
  overdue: 'Overdue',
  'due-today': 'Due today',
  'this-week': 'Due this week',
  new: 'New, nobody has it',
  waiting: 'Waiting for others',
  later: 'Later',
};

/** Whose dates a person's home shows: their own, or everybody's. */
export type WorkScope = 'own' | 'everybody';

const ownWork: readonly WorkBlock[] = ['urgent', 'overdue', 'due-today', 'this-week', 'new', 'waiting', 'later'];
const managing: readonly WorkBlock[] = ['overdue', 'due-today', 'this-week', 'new', 'urgent', 'waiting'];
const asked: readonly WorkBlock[] = ['overdue', 'due-today', 'this-week', 'waiting', 'later'];

/** The home of a role: which blocks, in which order, over whose work (screens 2.1). */
export function homeOf(roles: readonly string[]): { readonly scope: WorkScope; readonly blocks: readonly WorkBlock[] } {
  if (roles.includes('complaints-manager')) return { scope: 'everybody', blocks: managing };
  if (roles.includes('pals-officer') || roles.includes('complaints-officer')) return { scope: 'own', blocks: ownWork };
  return { scope: 'own', blocks: asked };
}

/** In which block a file stands by what is next on it. A waiting date that has passed is overdue. */
export function blockOf({ standing, by }: Pick<NextStep, 'standing' | 'by'>, today: Temporal.PlainDate): WorkBlock {
  if (standing === 'overdue' || standing === 'due-today' || standing === 'waiting') return standing;
  if (by === null) return 'later';
  return by > thisWeekUntil(today).toString() ? 'later' : 'this-week';
}

/** The days that blocks are told apart by, `YYYY-MM-DD`. */
export interface WorkDays {
  readonly today: string;
  /** The last day to act by that is shown before its date: soon, and no later than the week's end. */
  readonly soon: string;
  readonly weekEnd: string;
}

/** Reckoned once a day for each calendar: every home asks. */
export function workDaysOf(today: Temporal.PlainDate, calendar: WorkingCalendar): WorkDays {
  const before = known.get(calendar);
  if (before?.day.equals(today)) return before.days;
  const [soon, weekEnd] = [soonUntil(today, calendar).toString(), thisWeekUntil(today).toString()];
  const days = { today: today.toString(), soon: soon < weekEnd ? soon : weekEnd, weekEnd };
  known.set(calendar, { day: today, days });
  return days;
}

const known = new WeakMap<WorkingCalendar, { readonly day: Temporal.PlainDate; readonly days: WorkDays }>();

/** The blocks whose rows are on the screen: one that was chosen, or all that is due. What is urgent always is. */
export function shownBlocks(chosen: WorkBlock | undefined): readonly WorkBlock[] {
  return chosen ? ['urgent', chosen] : ['urgent', 'overdue', 'due-today', 'this-week', 'waiting'];
}
