import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import type { Acting } from '../database/scope';
import { Log } from '../log';
import { batchSize, isBatch, isOutward, Keepings, Later } from './keeping';
import type { Attempt, BatchKeeping, InwardKeeping, OutwardKeeping } from './keeping';
import type { PromiseRow } from './promise.entity';
import { claimMore, claimOne, postpone, settle, settleDone, stale } from './promise.sql';
import type { Mark } from './promise.sql';
import type { WakeUp } from './queue';

const triesBeforePerson = 8;
/** Wait before the next try, in minutes: 1, 2, 4 … at most an hour. */
const pause = (attempts: number): number => Math.min(60, 2 ** (attempts - 1)) * 60_000;

/** Keeps one promise, or all of its kind that are due. Safe to be woken twice: a claim has one winner. */
@Injectable()
export class Keeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly log: Log,
  ) {}

  async keep({ id, organisationId }: WakeUp): Promise<void> {
    const acting: Acting = { organisationId, staffId: null, requestId: id };
    const claimed = await this.begin(acting, id);
    if (!claimed) return;
    const keeping = this.keepings.of(claimed.kind);
    if (!keeping) return this.settle(acting, claimed, { ended: 'never', because: 'nobody keeps this kind of promise' });
    if (isOutward(keeping)) return this.keepOutward(acting, claimed, keeping);
    return this.keepInward(acting, claimed, isBatch(keeping) ? alone(keeping) : keeping);
  }

  /** A claim that nobody settled: an inward promise is tried again, an outward one becomes a doubt for a person. */
  async recover({ id, organisationId }: WakeUp): Promise<void> {
    const acting: Acting = { organisationId, staffId: null, requestId: id };
    await this.db.run(acting, async () => {
      const promise = await this.db.one<PromiseRow>(stale, [organisationId, id]);
      if (!promise) return;
      const keeping = this.keepings.of(promise.kind);
      if (keeping && isOutward(keeping)) {
        await this.mark(promise, { state: 'doubt', error: 'the work stopped before its end was known' });
        await keeping.doubt(promise);
      } else await this.mark(promise, { state: 'waiting', error: 'the work stopped before its end', dueAt: this.clock.now() });
    });
  }

  /** Claims the promise it was woken for, and answers it; one that is kept in batches is kept here, with all that are due. */
  private async begin(acting: Acting, id: string): Promise<PromiseRow | undefined> {
    let kind: string | undefined;
    try {
      const first = await this.db.run(acting, async () => {
        const claimed = await this.claim(acting, id);
        const keeping = claimed && this.keepings.of(claimed.kind);
        if (!claimed || !keeping || !isBatch(keeping)) return { claimed };
        kind = claimed.kind;
        const more = await this.claimMore(acting, kind, batchSize - 1);
        await this.keepBatch(acting, keeping, [claimed, ...more]);
        return { keeping, isFull: more.length === batchSize - 1 };
      });
      if (!first.keeping) return first.claimed;
      if (first.isFull) await this.keepRest(acting, first.keeping);
      return undefined;
    } catch (fault) {
      if (!kind) throw fault;
      // Nothing of the batch was kept. Its promises are tried one by one: this one now, the others as they are woken or found.
      this.log.fault('a batch of promises could not be kept', fault, { kind });
      return this.db.run(acting, () => this.claim(acting, id));
    }
  }

  /** Batch after batch, until one is not full. */
  private async keepRest(acting: Acting, keeping: BatchKeeping): Promise<void> {
    for (let found = batchSize; found === batchSize; ) {
      found = await this.db.run(acting, async () => {
        const claimed = await this.claimMore(acting, keeping.kind, batchSize);
        if (claimed.length > 0) await this.keepBatch(acting, keeping, claimed);
        return claimed.length;
      });
    }
  }

  private async keepBatch({ organisationId }: Acting, keeping: BatchKeeping, promises: readonly PromiseRow[]): Promise<void> {
    const later = await keeping.keepMany(promises);
    const kept = promises.filter(({ id }) => !later.has(id)).map(({ id }) => id);
    await this.db.change(settleDone, [organisationId, kept, this.clock.now()]);
    if (later.size > 0) await this.db.change(postpone, [organisationId, [...later.keys()], [...later.values()].map(({ until }) => until)]);
  }

  private claim({ organisationId }: Acting, id: string): Promise<PromiseRow | undefined> {
    return this.db.one<PromiseRow>(claimOne, [organisationId, id, this.clock.now()]);
  }

  private claimMore({ organisationId }: Acting, kind: string, most: number): Promise<PromiseRow[]> {
    return this.db.query<PromiseRow>(claimMore, [organisationId, kind, this.clock.now(), most]);
  }

  private async keepInward(acting: Acting, promise: PromiseRow, keeping: InwardKeeping): Promise<void> {
    try {
      await this.db.run(acting, async () => {
        const later = await keeping.keep(promise);
        if (later) await this.postpone(promise, later);
        else await this.mark(promise, { state: 'done', error: null });
      });
    } catch (fault) {
      this.log.fault('a promise could not be kept', fault, { kind: promise.kind, promise: promise.id });
      await this.settle(acting, promise, { ended: 'not-now', because: fault instanceof Error ? fault.name : 'fault' });
    }
  }

  private async keepOutward(acting: Acting, promise: PromiseRow, keeping: OutwardKeeping): Promise<void> {
    let prepared: unknown;
    try {
      prepared = await this.db.run(acting, () => keeping.prepare(promise));
    } catch (fault) {
      // Nothing has left the house yet, so another try is safe.
      this.log.fault('a promise could not be prepared', fault, { kind: promise.kind, promise: promise.id });
      return this.settle(acting, promise, { ended: 'not-now', because: fault instanceof Error ? fault.name : 'fault' });
    }
    if (prepared instanceof Later) {
      const until = prepared;
      return this.db.run(acting, () => this.postpone(promise, until));
    }
    if (prepared === null) return this.settle(acting, promise, { ended: 'accepted', answer: 'not needed any more' });
    const attempt = await keeping.perform(prepared);
    await this.settle(acting, promise, attempt, keeping);
  }

  /**
   * Writes down how an attempt ended. When the claim was given up meanwhile (a worker that was long suspended), only
   * news that it was accepted still counts: that is the truth, and it clears the doubt.
   */
  private async settle(acting: Acting, promise: PromiseRow, attempt: Attempt, keeping?: OutwardKeeping): Promise<void> {
    await this.db.run(acting, async () => {
      const last = attempt.ended === 'not-now' && promise.attempts >= triesBeforePerson;
      const final: Attempt = last ? { ended: 'never', because: attempt.because } : attempt;
      if (!(await this.mark(promise, this.markOf(promise, final)))) return;
      if (final.ended === 'unknown') await keeping?.doubt(promise);
      else await keeping?.settle(promise, final);
    });
  }

  private markOf(promise: PromiseRow, attempt: Attempt): Mark {
    switch (attempt.ended) {
      case 'accepted':
        return { state: 'done', error: null, from: ['claimed', 'doubt'] };
      case 'never':
        return { state: 'failed', error: attempt.because };
      case 'unknown':
        return { state: 'doubt', error: attempt.because };
      case 'not-now':
        return { state: 'waiting', error: attempt.because, dueAt: new Date(this.clock.now().getTime() + pause(promise.attempts)) };
    }
  }

  private async mark(promise: PromiseRow, { state, error, dueAt, from = ['claimed'] }: Mark): Promise<boolean> {
    return (await this.db.change(settle, [promise.organisationId, promise.id, state, this.clock.now(), error, dueAt ?? null, [...from]])) === 1;
  }

  private async postpone({ organisationId, id }: PromiseRow, { until }: Later): Promise<void> {
    await this.db.change(postpone, [organisationId, [id], [until]]);
  }
}

/** One promise of a batch by itself. */
const alone = (keeping: BatchKeeping): InwardKeeping => ({ kind: keeping.kind, keep: async (promise) => (await keeping.keepMany([promise])).get(promise.id) });
