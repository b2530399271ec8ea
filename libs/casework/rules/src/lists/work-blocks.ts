import { isAfter, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import { soonUntil } from '@accord/commitments/rules';
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
  return isAfter(by, today.add({ days: 7 })) ? 'later' : 'this-week';
}

/** What places a file in a block: the days of `Ahead` as they are stored, `YYYY-MM-DD`. */
export interface AheadAsStored {
  readonly nextStep: string;
  readonly nextOn: string | null;
  readonly dueOn: string | null;
  readonly actBy: string | null;
  readonly dateState: 'running' | 'waiting' | null;
}

/** The days that blocks are told apart by, `YYYY-MM-DD`. */
export interface WorkDays {
  readonly today: string;
  /** The last day that is due soon. */
  readonly soon: string;
  readonly weekEnd: string;
}

export function workDaysOf(today: Temporal.PlainDate, calendar: WorkingCalendar): WorkDays {
  return { today: today.toString(), soon: soonUntil(today, calendar).toString(), weekEnd: today.add({ days: 7 }).toString() };
}

/** `blockOf(nextStepOf(…))` for an open file, by comparing text alone: a manager's home places a thousand files a request. */
export function placeOf(file: AheadAsStored, days: WorkDays): { readonly block: WorkBlock; readonly by: string | null } {
  const { nextStep, nextOn, dueOn, actBy, dateState } = file;
  const isSet = nextStep !== '' && (dueOn === null || actBy === null || (nextOn !== null && nextOn <= actBy));
  if (isSet) return nextOn === null ? { block: 'later', by: null } : placed(nextOn, nextOn, 'running', days);
  return dueOn === null || actBy === null ? { block: 'later', by: null } : placed(dueOn, actBy, dateState ?? 'running', days);
}

function placed(dueOn: string, actBy: string, state: 'running' | 'waiting', { today, soon, weekEnd }: WorkDays): { block: WorkBlock; by: string } {
  if (dueOn < today) return { block: 'overdue', by: actBy };
  if (state === 'waiting') return { block: 'waiting', by: actBy };
  if (actBy <= today) return { block: 'due-today', by: actBy };
  const by = actBy <= soon ? actBy : dueOn;
  return { block: by > weekEnd ? 'later' : 'this-week', by };
}
