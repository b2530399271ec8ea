import { dayInSentence, type Temporal } from '@accord/calendar/rules';
import type { CaseLog } from '../case-log';
import type { Fact } from '../fact';
import type { Known } from '../knowledge';
import type { Jurisdiction } from '../rule';

/** Why a fact cannot be written down, with the field it concerns and the remedy in a sentence. */
export interface FactRefusal {
  readonly refused:
    | 'in-the-future'
    | 'before-the-nhs'
    | 'nothing-received'
    | 'before-it-reached-us'
    | 'after-it-reached-us'
    | 'before-the-event'
    | 'after-a-later-fact'
    | 'all-follows-from-it'
    | 'no-such-fact'
    | 'no-such-commitment'
    | 'never-extended'
    | 'not-later'
    | 'not-theirs-to-grant'
    | 'beyond-the-limit'
    | 'reason-wanted'
    | 'too-far-ahead'
    | 'before-it-was-agreed'
    | 'not-after-it-reached-us'
    | 'review-not-later'
    | 'already-closed'
    | 'not-closed'
    | 'not-in-this-nation'
    | 'wrong-turn'
    | 'no-consent'
    | 'both-limbs'
    | 'own-decision'
    | 'applied-already'
    | 'put-back-already';
  readonly field: 'happenedOn' | 'factId' | 'commitmentId' | 'until' | 'period' | 'due' | 'kind' | 'reviewOn' | 'grantedBy' | 'accepted' | 'because' | 'complexity' | 'reason';
  readonly sentence: string;
}

/** A fact before it is written down, and what it would join. */
export interface Joining {
  readonly fact: Fact;
  readonly before: readonly Fact[];
  readonly log: CaseLog;
  readonly jurisdiction: Jurisdiction;
  readonly known: Known;
}
export type Check = (joining: Joining) => FactRefusal | null;

export const refusal = (refused: FactRefusal['refused'], field: FactRefusal['field'], sentence: string): FactRefusal => ({ refused, field, sentence });

export const reachedUs = (on: Temporal.PlainDate): string => `This reached us on ${dayInSentence(on)}.`;
