import { promiseStates } from '@accord/access/rules';
import { Id, InstantText, line } from '@accord/platform/contract';
import * as z from 'zod';

const state = z.enum(promiseStates);

/** Without a state: the first of failed, in doubt and waiting that has any. */
export const PromiseQuery = z.object({ state: state.optional(), cursor: z.string().max(100).optional() });
export type PromiseQuery = z.infer<typeof PromiseQuery>;

const NotPossible = z.string().nullable();

/** One promise as an operator sees it: no person, no case. */
export const PromiseView = z.object({
  id: Id,
  kind: z.string(),
  /** What is promised, in words. */
  what: z.string(),
  dueAt: InstantText,
  state,
  attempts: z.int(),
  /** What went wrong the last time, without addresses. */
  lastError: z.string().nullable(),
  /** Why the operator cannot try it again, or settle it; null when they can. */
  cannotTryAgain: NotPossible,
  cannotSettle: NotPossible,
});
export type PromiseView = z.infer<typeof PromiseView>;

export const PromisePage = z
  .object({
    state, items: z.array(PromiseView), next: z.string().nullable(), counts: z.object({ failed: z.int(), doubt: z.int(), waiting: z.int() }),
    /** Due and still waiting, the oldest of them, and what was done since midnight in London. */
    today: z.object({ due: z.int(), oldestDueAt: InstantText.nullable(), done: z.int() }),
  })
  .meta({ id: 'PromisePage' });
export type PromisePage = z.infer<typeof PromisePage>;

export const OperatePromise = z.object({ reason: line('Say why', 500) });
export type OperatePromise = z.infer<typeof OperatePromise>;
