import { Injectable } from '@nestjs/common';
import type { PromiseRow } from './promise.entity';

/** How an attempt at the outside world ended: accepted, not now (safe to try again), never, or nobody knows. */
export type Attempt =
  | { readonly ended: 'accepted'; readonly answer: string }
  | { readonly ended: 'not-now'; readonly because: string }
  | { readonly ended: 'never'; readonly because: string }
  | { readonly ended: 'unknown'; readonly because: string };

/** Not now and no fault: the promise waits until then, and this was no try. Outside working hours, for one. */
export class Later {
  constructor(readonly until: Date) {}
}

/** A promise kept wholly inside the database: its effects and its mark commit together, so it may run twice safely. */
export interface InwardKeeping {
  readonly kind: string;
  /** What is promised, for the operator's list: `Send a letter by e-mail`. No names. */
  readonly words?: string;
  keep(promise: PromiseRow): Promise<void | Later>;
}

/**
 * An inward promise of which thousands may fall due at once: up to `batchSize` are claimed, kept and marked in one
 * transaction. When that fails each is tried by itself, so that one bad promise holds nobody up.
 */
export interface BatchKeeping {
  readonly kind: string;
  readonly words?: string;
  /** Keeps all of them; answers, by promise id, those that have to wait. All belong to one organisation. */
  keepMany(promises: readonly PromiseRow[]): Promise<ReadonlyMap<string, Later>>;
}

/** How many promises one transaction claims at most. */
export const batchSize = 100;

/**
 * A promise that reaches the outside world, where nothing can be undone: the row is claimed and committed first,
 * then `perform` runs outside any transaction, then `settle` records what came of it. A crash in between leaves a
 * claim that nobody settled: the sweeper calls `doubt`, and a person decides. Never twice, never silently missing.
 */
export interface OutwardKeeping<Prepared = unknown> {
  readonly kind: string;
  /** What is promised, for the operator's list: `Send a letter by e-mail`. No names. */
  readonly words?: string;
  /** Reads what is to be done; null when it is no longer needed, or when it may be done first. */
  prepare(promise: PromiseRow): Promise<Prepared | Later | null>;
  perform(prepared: Prepared): Promise<Attempt>;
  settle(promise: PromiseRow, attempt: Attempt): Promise<void>;
  doubt(promise: PromiseRow): Promise<void>;
}

export type Keeping = InwardKeeping | BatchKeeping | OutwardKeeping;

export const isOutward = (keeping: Keeping): keeping is OutwardKeeping => 'perform' in keeping;
export const isBatch = (keeping: Keeping): keeping is BatchKeeping => 'keepMany' in keeping;

/** Who keeps which kind of promise; rooms register theirs when their module starts. */
@Injectable()
export class Keepings {
  private readonly byKind = new Map<string, Keeping>();

  register<P>(keeping: InwardKeeping | BatchKeeping | OutwardKeeping<P>): void {
    if (this.byKind.has(keeping.kind)) throw new Error(`Two rooms keep promises of kind ${keeping.kind}`);
    this.byKind.set(keeping.kind, keeping as Keeping);
  }

  of(kind: string): Keeping | undefined {
    return this.byKind.get(kind);
  }

  /** The kinds that are kept many at a time: one wake-up does for all that fall due at one moment. */
  get batched(): readonly string[] {
    return [...this.byKind.values()].filter(isBatch).map(({ kind }) => kind);
  }
}
