import type { Problem } from '@accord/platform/contract';

/** What the server said to a request: the value, or one problem to show. Expected refusals are values, never throws. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failed = <T>(problem: Problem): Answer<T> => ({ ok: false, problem });
