import { AsyncLocalStorage } from 'node:async_hooks';
import type { Conversation } from './conversation';

/** For whom a unit of work runs. `staffId` is null for the portal's own work. */
export interface Acting {
  readonly organisationId: string;
  readonly staffId: string | null;
  readonly requestId: string;
  /** The time this work believes it is; the real time when absent. */
  readonly at?: Date;
  /** The number of the organisation's last act on its calendar or rules when this work was let in; absent when nobody looked. */
  readonly knows?: number;
}

/** Constant text and its values. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * How a transaction lets itself in for whom it is probably about: `ask` is its first statement, and the database sets the
 * organisation and the person from it, or nothing. `check` sees the row it answered and throws unless all is as was believed.
 */
export interface Admission {
  readonly ask: Statement;
  readonly check: (row: object | undefined) => void;
}

/** The work was begun for what is not so: it was undone, and may be begun again for what is. */
export class NotAsBelieved extends Error {}

/** One open transaction and what waits for its end. */
export interface Scope {
  readonly acting: Acting;
  /** Fulfilled once the transaction knows its organisation and person; rejected when it does not. */
  readonly admitted: Promise<void>;
  readonly conversation: Conversation;
  readonly withCommit: (() => readonly Statement[])[];
  readonly afterCommit: (() => void)[];
  /** Small things rooms keep for the length of one transaction, by key. */
  readonly kept: Map<unknown, unknown>;
}

const scopes = new AsyncLocalStorage<Scope>();

export const openScope = (): Scope | undefined => scopes.getStore();

/** Runs `work` inside `scope`: every query it makes belongs to that transaction. */
export const within = <T>(scope: Scope, work: () => Promise<T>): Promise<T> => scopes.run(scope, work);

/** Runs `work` outside any open transaction, for work that must have one of its own. */
export const outsideScope = <T>(work: () => Promise<T>): Promise<T> => scopes.exit(work);
