import type { Permission } from '@accord/access/rules';
import type { Condition } from './conditions';
import type { MediationState } from './states';

interface Transition {
  /** What it is called in the diagram. */
  readonly words: string;
  readonly from: readonly MediationState[];
  readonly to: MediationState;
  /** The permission of whoever does it; `portal` when it follows from what was recorded, or from a date. */
  readonly who: Permission | 'portal';
  /** What must be true; each has its sentence in `conditions`. */
  readonly needs: readonly Condition[];
}

const beforeSession = ['offered', 'agreed', 'mediator-asked', 'mediator-clear', 'scheduled'] as const;

/**
 * The way through mediation, as one table; the diagram in the docs is drawn from it. It stops no date of the complaint:
 * the complaint stays open beside it (practice 4.3).
 */
export const wayThrough = {
  'find-suitable': { words: 'screen: suitable', from: ['begun', 'not-suitable', 'suitable'], to: 'suitable', who: 'mediation.offer', needs: ['case-open'] },
  'find-unsuitable': { words: 'screen: not now, or no', from: ['begun', 'not-suitable', 'suitable'], to: 'not-suitable', who: 'mediation.offer', needs: ['case-open'] },
  offer: { words: 'offer to both sides', from: ['suitable'], to: 'offered', who: 'mediation.offer', needs: ['case-open', 'screened-suitable', 'both-sides-named', 'authority-checked', 'reply-by-ahead'] },
  'all-agree': { words: 'every party agrees', from: ['offered'], to: 'agreed', who: 'portal', needs: ['all-agree'] },
  decline: { words: 'a party says no', from: ['offered'], to: 'declined', who: 'portal', needs: ['somebody-said-no'] },
  'let-lapse': { words: 'no reply by the date', from: ['offered'], to: 'no-reply', who: 'portal', needs: ['reply-by-passed'] },
  withdraw: { words: 'a party, or the organisation, withdraws', from: beforeSession, to: 'withdrawn', who: 'mediation.offer', needs: [] },
  'ask-mediator': { words: 'ask a mediator', from: ['agreed', 'mediator-asked', 'mediator-clear'], to: 'mediator-asked', who: 'mediation.run', needs: ['mediator-may-be-asked', 'no-session-ahead'] },
  'clear-mediator': { words: 'declaration clear, or all waive', from: ['mediator-asked'], to: 'mediator-clear', who: 'portal', needs: ['independence-clear'] },
  'book-session': { words: 'book a meeting', from: ['mediator-clear', 'scheduled', 'met'], to: 'scheduled', who: 'mediation.run', needs: ['case-open', 'independence-clear', 'time-ahead'] },
  'cancel-last-session': { words: 'cancel the only meeting', from: ['scheduled'], to: 'mediator-clear', who: 'mediation.run', needs: ['no-session-ahead'] },
  meet: { words: 'meeting held', from: ['scheduled'], to: 'met', who: 'mediation.run', needs: ['session-over', 'no-session-ahead'] },
  'record-outcome': { words: 'record the result', from: ['mediator-asked', 'mediator-clear', 'scheduled', 'met'], to: 'outcome-recorded', who: 'mediation.run', needs: ['result-fits-sessions', 'release-agreed', 'no-session-ahead'] },
  close: { words: 'close', from: ['outcome-recorded'], to: 'closed', who: 'mediation.run', needs: ['no-session-ahead'] },
} as const satisfies Readonly<Record<string, Transition>>;

export type Step = keyof typeof wayThrough;
export const steps = Object.keys(wayThrough) as readonly Step[];
export const transitionOf = (step: Step): Transition => wayThrough[step];
