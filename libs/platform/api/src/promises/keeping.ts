import { Injectable } from '@nestjs/common';
import type { PromiseRow } from './promise.entity';

/** How an attempt at the outside world ended: accepted, not now (safe to try again), never, or nobody knows. */
export type Attempt =
  | { readonly ended: 'accepted'; readonly answer: string }
  | { readonly ended: 'not-now'; readonly because: string }
  | { readonly ended: 'never'; readonly because: string }
  | { readonly ended: 'unknown'; readonly because: string };

/** A promise kept wholly inside the database: its effects and its mark commit together, so it may run twice safely. */
export interface InwardKeeping {
  readonly kind: string;
  /** What is promised, for the operator's list: `Send a letter by e-mail`. No names. */
  readonly words?: string;
  keep(promise: PromiseRow): Promise<void>;
}

/**
 * A promise that reaches the outside world, where nothing can be undone: the row is claimed and committed first,
 * then `perform` runs outside any transaction, then `settle` records what came of it. A crash in between leaves a
 * claim that nobody settled: the sweeper calls `doubt`, and a person decides. Never twice, never silently missing.
 */
export interface OutwardKeeping<Prepared = unknown> {
  readonly kind: string;
  /** What is promised, for the operator's list: `Send a letter by e-mail`. No names. */
  readonly words?: string;
  /** Reads what is to be done; null when it is no longer needed. */
  prepare(promise: PromiseRow): Promise<Prepared | null>;
  perform(prepared: Prepared): Promise<Attempt>;
  settle(promise: PromiseRow, attempt: Attempt): Promise<void>;
  doubt(promise: PromiseRow): Promise<void>;
}

export type Keeping = InwardKeeping | OutwardKeeping;

export const isOutward = (keeping: Keeping): keeping is OutwardKeeping => 'perform' in keeping;

/** Who keeps which kind of promise; rooms register theirs when their module starts. */
@Injectable()
export class Keepings {
  private readonly byKind = new Map<string, Keeping>();

  register<P>(keeping: InwardKeeping | OutwardKeeping<P>): void {
    if (this.byKind.has(keeping.kind)) throw new Error(`Two rooms keep promises of kind ${keeping.kind}`);
    this.byKind.set(keeping.kind, keeping as Keeping);
  }

  of(kind: string): Keeping | undefined {
    return this.byKind.get(kind);
  }
}
