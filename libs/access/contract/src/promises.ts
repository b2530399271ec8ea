import { promiseLists, promiseStates } from '@accord/access/rules';
import { Id, InstantText, line } from '@accord/platform/contract';
import * as z from 'zod';

const list = z.enum(promiseLists, { error: 'Choose a list of promises' });

/** Without a list: the first of failed, in doubt, due, under way and later that has any. */
export const PromiseQuery = z.object({ list: list.optional(), cursor: z.string().max(100).optional() });
export type PromiseQuery = z.infer<typeof PromiseQuery>;

const NotPossible = z.string().nullable();

/** One promise as an operator sees it: no person, no case. */
export const PromiseView = z
  .object({
    id: Id,
    kind: z.string(),
    /** What is promised, in words. */
    what: z.string(),
    dueAt: InstantText,
    state: z.enum(promiseStates),
    attempts: z.int(),
    /** When it was done, or when it failed or came into doubt; null while it waits or is under way. */
    settledAt: InstantText.nullable(),
    /** What went wrong the last time, without addresses. */
    lastError: z.string().nullable(),
    /** Why the operator cannot try it again, or settle it; null when they can. */
    cannotTryAgain: NotPossible,
    cannotSettle: NotPossible,
  })
  .meta({ id: 'PromiseView' });
export type PromiseView = z.infer<typeof PromiseView>;

/** 50 of one list: oldest due first, but what is done newest first. Counts stop at 501. */
export const PromisePage = z
  .object({
    list, items: z.array(PromiseView), next: z.string().nullable(),
    counts: z.object({ failed: z.int(), doubt: z.int(), due: z.int(), underWay: z.int(), later: z.int() }),
    /** Since when the oldest is due, and how many were done since midnight in London. */
    oldestDueAt: InstantText.nullable(),
    doneToday: z.int(),
  })
  .meta({ id: 'PromisePage' });
export type PromisePage = z.infer<typeof PromisePage>;

export const OperatePromise = z.object({ reason: line('Say why', 500) });
export type OperatePromise = z.infer<typeof OperatePromise>;
