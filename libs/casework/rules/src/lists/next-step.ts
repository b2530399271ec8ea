import type { OpenDate, StandingKind, StandingsOn } from '@accord/commitments/rules';
import type { CaseState } from '../codes';

/** The first open date of a case, as the store holds it. */
export type NextDate = OpenDate & { readonly id: string; readonly what: string };

/** What is known of a file when a row says what is next; days as `YYYY-MM-DD`. */
export interface Ahead {
  readonly state: CaseState;
  /** What somebody wrote down as next, if anything, and by when. */
  readonly nextStep: string;
  readonly nextOn: string | null;
  readonly date: NextDate | null;
}

/** What is next on a case, by when, and how that stands today. */
export interface NextStep {
  readonly what: string;
  readonly by: string | null;
  readonly standing: StandingKind | null;
  readonly words: string;
  /** The commitment whose proof answers "Why"; null for a step somebody set. */
  readonly commitmentId: string | null;
}

/** A step that somebody set goes before a later date; without either, triage is next or a person decides. */
export function nextStepOf({ state, nextStep, nextOn, date }: Ahead, standing: StandingsOn): NextStep {
  if (state === 'closed') return { what: 'Nothing: it is closed', by: null, standing: null, words: 'Closed', commitmentId: null };
  const set = nextStep !== '' && (!date || (nextOn !== null && nextOn <= date.actBy));
  if (set) return { what: nextStep, by: nextOn, ...standingOfStep(nextOn, standing), commitmentId: null };
  const what = state === 'to-triage' ? 'Triage' : (date?.what ?? 'Decide what is next');
  if (!date) return { what, by: null, standing: null, words: 'No date', commitmentId: null };
  const { kind, words } = standing(date);
  // A date that its rule holds for consent binds on no day yet.
  const by = date.waitingFor === 'consent-hold' ? null : kind === 'later' ? date.dueOn : date.actBy;
  return { what, by, standing: kind, words, commitmentId: date.id };
}

function standingOfStep(on: string | null, standing: StandingsOn): Pick<NextStep, 'standing' | 'words'> {
  if (!on) return { standing: null, words: 'No date' };
  const { kind, words } = standing({ state: 'running', dueOn: on, actBy: on, waitingFor: null, lateSince: null });
  return { standing: kind, words };
}
