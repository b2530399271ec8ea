import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

/** The lists of promises an operator may choose, those first that need somebody. */
export const promiseLists = ['failed', 'doubt', 'due', 'under-way', 'later', 'done'] as const;
export type PromiseList = (typeof promiseLists)[number];

export const promiseListNames: Readonly<Record<PromiseList, string>> = { failed: 'Failed', doubt: 'In doubt', due: 'Due', 'under-way': 'Under way', later: 'Later', done: 'Done' };

/** How one promise stands. */
export const promiseStates = ['failed', 'doubt', 'waiting', 'claimed', 'done'] as const;
export type SeenPromiseState = (typeof promiseStates)[number];

export const promiseStateNames: Readonly<Record<SeenPromiseState, string>> = { failed: 'Failed', doubt: 'In doubt', waiting: 'Waiting', claimed: 'Under way', done: 'Done' };

/** The states in which an operator may act. */
export const openPromiseStates = ['failed', 'doubt', 'waiting'] as const;

/** No list is counted past this: `countOf` then says that there are more. */
export const mostPromisesCounted = 500;

/** A count as it is shown, of one that stops one past `mostPromisesCounted`. */
export const countOf = (count: number): string => (count > mostPromisesCounted ? `more than ${mostPromisesCounted}` : String(count));

export const promiseActs = ['again', 'by-hand'] as const;
export type PromiseAct = (typeof promiseActs)[number];

interface StandingPromise {
  readonly state: SeenPromiseState;
  readonly concernsCase: boolean;
  /** Whether keeping it reaches somebody outside, where nothing can be undone. */
  readonly outward: boolean;
}

/** What has left the house for a case is settled on that case, by somebody who can see what went: never twice, never silently missing. */
export function whyNotOperate(act: PromiseAct, { state, concernsCase, outward }: StandingPromise): Refusal<'settled-on-its-case' | 'done-already' | 'under-way'> | null {
  if (state === 'done') return refuse('done-already', 'This is done. Nothing is left to do about it.');
  if (state === 'claimed') return refuse('under-way', 'Accord is doing this now. Look again in a minute.');
  if (!concernsCase || !outward) return null;
  if (act === 'again' && state === 'waiting') return null;
  return refuse('settled-on-its-case', 'This belongs to a case. Whoever works on the case settles it there, so that nothing goes twice.');
}

/** What a mail server said, without the addresses it may have quoted. */
export const withoutAddresses = (words: string): string => words.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '(address)');
