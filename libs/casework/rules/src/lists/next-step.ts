import { isAfter, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import { standingOf, type Commitment, type StandingKind } from '@accord/commitments/rules';
import type { CaseState } from '../codes';

/** The first open date of a case, as the cache holds it. */
export type NextDate = Pick<Commitment, 'what' | 'dueOn' | 'actBy' | 'state' | 'metOn' | 'waitingFor' | 'lateSince'> & { readonly id: string };

/** What is known of a file when a row says what is next. */
export interface Ahead {
  readonly state: CaseState;
  /** What somebody wrote down as next, if anything, and by when. */
  readonly nextStep: string;
  readonly nextOn: Temporal.PlainDate | null;
  readonly date: NextDate | null;
}

/** What is next on a case, by when, and how that stands today. */
export interface NextStep {
  readonly what: string;
  readonly by: Temporal.PlainDate | null;
  readonly standing: StandingKind | null;
  readonly words: string;
  /** The commitment whose proof answers "Why"; null for a step somebody set. */
  readonly commitmentId: string | null;
}

/** A step that somebody set goes before a later date; without either, triage is next or a person decides. */
export function nextStepOf(ahead: Ahead, today: Temporal.PlainDate, calendar: WorkingCalendar): NextStep {
  const { state, nextStep, nextOn, date } = ahead;
  if (state === 'closed') return { what: 'Nothing: it is closed', by: null, standing: null, words: 'Closed', commitmentId: null };
  const set = nextStep !== '' && (!date || (nextOn !== null && !isAfter(nextOn, date.actBy)));
  if (set) return { what: nextStep, by: nextOn, ...standingOfStep(nextOn, today, calendar), commitmentId: null };
  const what = state === 'to-triage' ? 'Triage' : (date?.what ?? 'Decide what is next');
  if (!date) return { what, by: null, standing: null, words: 'No date', commitmentId: null };
  const { kind, words } = standingOf(date, today, calendar);
  return { what, by: kind === 'later' ? date.dueOn : date.actBy, standing: kind, words, commitmentId: date.id };
}

function standingOfStep(on: Temporal.PlainDate | null, today: Temporal.PlainDate, calendar: WorkingCalendar): Pick<NextStep, 'standing' | 'words'> {
  if (!on) return { standing: null, words: 'No date' };
  const { kind, words } = standingOf({ state: 'running', dueOn: on, actBy: on, metOn: null, waitingFor: null, lateSince: null }, today, calendar);
  return { standing: kind, words };
}
