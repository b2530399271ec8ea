import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

/** Promises that an operator looks after, in the order in which they need somebody. */
export const promiseStates = ['failed', 'doubt', 'waiting'] as const;
export type OpenPromiseState = (typeof promiseStates)[number];

export const promiseStateNames: Readonly<Record<OpenPromiseState, string>> = { failed: 'Failed', doubt: 'In doubt', waiting: 'Waiting' };

export const promiseActs = ['again', 'by-hand'] as const;
export type PromiseAct = (typeof promiseActs)[number];

interface OpenPromise {
  readonly state: OpenPromiseState;
  readonly concernsCase: boolean;
  /** Whether keeping it reaches somebody outside, where nothing can be undone. */
  readonly outward: boolean;
}

/** What has left the house for a case is settled on that case, by somebody who can see what went: never twice, never silently missing. */
export function whyNotOperate(act: PromiseAct, { state, concernsCase, outward }: OpenPromise): Refusal<'settled-on-its-case'> | null {
  if (!concernsCase || !outward) return null;
  if (act === 'again' && state === 'waiting') return null;
  return refuse('settled-on-its-case', 'This belongs to a case. Whoever works on the case settles it there, so that nothing goes twice.');
}

/** What a mail server said, without the addresses it may have quoted. */
export const withoutAddresses = (words: string): string => words.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '(address)');
