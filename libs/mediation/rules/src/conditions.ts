import { isAfter, isBefore } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { allAgree, bothSidesNamed, sideThatSaidNo } from './consent';
import type { PartyFacts } from './consent';
import { results } from './codes';
import type { Result } from './codes';
import type { Independence } from './independence';
import type { MediationState } from './states';
import type { SuitabilityResult } from './suitability';

/** Everything a step is decided from. What a step does not ask about may be left as it is stored. */
export interface MediationFacts {
  readonly state: MediationState;
  readonly caseOpen: boolean;
  readonly today: Temporal.PlainDate;
  readonly screening: SuitabilityResult | null;
  readonly parties: readonly PartyFacts[];
  readonly replyBy: Temporal.PlainDate | null;
  /** Whether the register lets the mediator be asked (`whyNotAsk` is null). */
  readonly mediatorMayBeAsked: boolean;
  readonly independence: Independence;
  readonly sessionsAhead: number;
  readonly sessionsHeld: number;
  /** Whether the session at hand begins in the future (booking) or has begun (recording). */
  readonly sessionAhead: boolean;
  readonly result: Result | null;
  /** Whether every party has said that the released words may be told; true when there are none. */
  readonly releaseAgreed: boolean;
}

export interface ConditionRule {
  readonly holds: (facts: MediationFacts) => boolean;
  /** The sentence when it does not: the fact, and the remedy. */
  readonly otherwise: string;
  /** The field of the form that brings it, where one does. */
  readonly field?: string;
}

const withoutMeeting: readonly Result[] = ['ended-early', 'not-suitable-after-pre-meeting', 'referred-on'];

/** The results that can be after so many meetings: without one nothing can have been agreed. */
export const resultsAfter = (sessionsHeld: number): readonly Result[] => (sessionsHeld > 0 ? results : withoutMeeting);

export const conditions = {
  'case-open': { holds: ({ caseOpen }) => caseOpen, otherwise: 'This complaint is closed. Open it again first.' },
  'screened-suitable': {
    holds: ({ screening }) => screening === 'suitable' || screening === 'suitable-with-safeguards',
    otherwise: 'Answer the suitability questions first.',
  },
  'both-sides-named': { holds: ({ parties }) => bothSidesNamed(parties), otherwise: 'Name at least one person on each side, eight people at most.' },
  'authority-checked': {
    holds: ({ parties }) => parties.every((party) => party.authorityChecked),
    otherwise: 'Check first that the representative may speak and settle for the patient.',
  },
  'reply-by-ahead': { holds: ({ replyBy, today }) => replyBy !== null && isAfter(replyBy, today), otherwise: 'Enter a reply date after today.', field: 'replyBy' },
  'all-agree': { holds: ({ parties }) => allAgree(parties), otherwise: 'Not every party has agreed yet. Record each answer.' },
  'somebody-said-no': { holds: ({ parties }) => sideThatSaidNo(parties) !== null, otherwise: 'Nobody has said no.' },
  'reply-by-passed': { holds: ({ replyBy, today }) => replyBy !== null && isBefore(replyBy, today), otherwise: 'The reply date has not passed yet.' },
  'mediator-may-be-asked': { holds: ({ mediatorMayBeAsked }) => mediatorMayBeAsked, otherwise: 'This mediator cannot be asked now. Choose another.' },
  'independence-clear': {
    holds: ({ independence }) => independence === 'clear' || independence === 'waived',
    otherwise: 'The mediator cannot be booked until the declaration is clear, or every party waives in writing.',
  },
  'no-session-ahead': { holds: ({ sessionsAhead }) => sessionsAhead === 0, otherwise: 'A meeting is still booked. Cancel it or record how it went.' },
  'time-ahead': { holds: ({ sessionAhead }) => sessionAhead, otherwise: 'That time has passed. Choose a later one.' },
  'session-over': { holds: ({ sessionsHeld }) => sessionsHeld > 0, otherwise: 'Record how the meeting went first.' },
  'result-fits-sessions': {
    holds: ({ result, sessionsHeld }) => result !== null && resultsAfter(sessionsHeld).includes(result),
    otherwise: 'No meeting was held. Choose ended early, not suitable or referred on.',
    field: 'result',
  },
  'release-agreed': { holds: ({ releaseAgreed }) => releaseAgreed, otherwise: 'Every party must agree to the words that are released. Ask them, or leave it empty.', field: 'releasedBy' },
} as const satisfies Readonly<Record<string, ConditionRule>>;

export type Condition = keyof typeof conditions;
