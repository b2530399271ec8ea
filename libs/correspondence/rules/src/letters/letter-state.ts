import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

export const letterStates = ['draft', 'to-sign', 'queued', 'sent', 'bounced', 'doubt', 'failed'] as const;
export type LetterState = (typeof letterStates)[number];

interface Transition {
  readonly from: readonly LetterState[];
  readonly to: LetterState;
  readonly who: 'writer' | 'signatory' | 'portal';
}

/** What can happen to a letter. `send` and `sendAgain` are the only ways into the post. */
export const transitions = {
  send: { from: ['draft'], to: 'queued', who: 'writer' },
  askForSignature: { from: ['draft'], to: 'to-sign', who: 'writer' },
  takeBack: { from: ['to-sign'], to: 'draft', who: 'writer' },
  sign: { from: ['to-sign'], to: 'queued', who: 'signatory' },
  return: { from: ['to-sign'], to: 'draft', who: 'signatory' },
  accept: { from: ['queued', 'doubt'], to: 'sent', who: 'portal' },
  refuseForGood: { from: ['queued'], to: 'failed', who: 'portal' },
  loseTrack: { from: ['queued'], to: 'doubt', who: 'portal' },
  comeBack: { from: ['sent', 'doubt'], to: 'bounced', who: 'portal' },
  settleAsSent: { from: ['doubt'], to: 'sent', who: 'writer' },
  sendAgain: { from: ['doubt', 'failed'], to: 'queued', who: 'writer' },
  /** It was signed for another day, and its words name a day that counts from the sending: it is signed again. */
  lapse: { from: ['queued'], to: 'to-sign', who: 'portal' },
  correct: { from: ['failed'], to: 'draft', who: 'writer' },
} as const satisfies Readonly<Record<string, Transition>>;
export type LetterAct = keyof typeof transitions;

/** Whether a letter in `state` allows `act`. */
export function allows(state: LetterState, act: LetterAct): boolean {
  const from: readonly LetterState[] = transitions[act].from;
  return from.includes(state);
}

const why: Readonly<Record<LetterState, string>> = {
  draft: 'This letter is still being written. Send it first.',
  'to-sign': 'This letter waits for a signature. Take it back to change it.',
  queued: 'This letter is on its way. Wait a minute and look again.',
  sent: 'This letter was sent. Write a new one to say more.',
  bounced: 'This letter came back. Correct the address and write it again.',
  doubt: 'We do not know whether this letter went. Say first what happened.',
  failed: 'The mail server refused this letter. Correct the address or send it again.',
};

/** The state after `act`, or why it cannot be done now. */
export function after(state: LetterState, act: LetterAct): LetterState | Refusal<'not-in-this-state'> {
  return allows(state, act) ? transitions[act].to : refuse('not-in-this-state', why[state]);
}

/** How a state is written on a screen. */
export const stateWords: Readonly<Record<LetterState, string>> = {
  draft: 'Draft',
  'to-sign': 'Waiting for a signature',
  queued: 'Being sent',
  sent: 'Sent',
  bounced: 'Came back',
  doubt: 'May not have been sent',
  failed: 'Not sent',
};
