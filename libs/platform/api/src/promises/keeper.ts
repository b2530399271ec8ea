import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import type { Acting } from '../database/scope';
import { Log } from '../log';
import { isOutward, Keepings } from './keeping';
import type { Attempt, InwardKeeping, OutwardKeeping } from './keeping';
import type { PromiseRow, PromiseState } from './promise.entity';
import type { WakeUp } from './queue';

const columns = `organisation_id AS "organisationId", id, case_id AS "caseId", kind, subject_id AS "subjectId", due_at AS "dueAt",
  dedupe_key AS "dedupeKey", state, attempts, last_error AS "lastError", claimed_at AS "claimedAt", settled_at AS "settledAt", created_at AS "createdAt"`;
const claim = `
  UPDATE accord.promise SET state = 'claimed', claimed_at = $3, attempts = attempts + 1
  WHERE organisation_id = $1 AND id = $2 AND state = 'waiting' AND due_at <= $3
  RETURNING ${columns}`;
const settle = `
  UPDATE accord.promise SET state = $3, settled_at = $4, last_error = $5, due_at = coalesce($6, due_at)
  WHERE organisation_id = $1 AND id = $2 AND state = ANY ($7)`;
const stale = `
  SELECT ${columns} FROM accord.promise
  WHERE organisation_id = $1 AND id = $2 AND state = 'claimed' FOR UPDATE`;

const triesBeforePerson = 8;
/** Wait before the next try, in minutes: 1, 2, 4 … at most an hour. */
const pause = (attempts: number): number => Math.min(60, 2 ** (attempts - 1)) * 60_000;

/** Keeps one promise. Safe to be woken twice: the claim has one winner. */
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
    const claimed = await this.db.run(acting, () => this.claim(acting, id));
    if (!claimed) return;
    const keeping = this.keepings.of(claimed.kind);
    if (!keeping) return this.settle(acting, claimed, { ended: 'never', because: 'nobody keeps this kind of promise' });
    if (isOutward(keeping)) return this.keepOutward(acting, claimed, keeping);
    return this.keepInward(acting, claimed, keeping);
  }

  /** A claim that nobody settled: an inward promise is tried again, an outward one becomes a doubt for a person. */
  async recover({ id, organisationId }: WakeUp): Promise<void> {
    const acting: Acting = { organisationId, staffId: null, requestId: id };
    await this.db.run(acting, async () => {
      const promise = await this.db.one<PromiseRow>(stale, [organisationId, id]);
      if (!promise) return;
      const keeping = this.keepings.of(promise.kind);
      if (keeping && isOutward(keeping)) {
        await this.mark(promise, 'doubt', 'the work stopped before its end was known');
        await keeping.doubt(promise);
      } else await this.mark(promise, 'waiting', 'the work stopped before its end', this.clock.now());
    });
  }

  private claim(acting: Acting, id: string): Promise<PromiseRow | undefined> {
    return this.db.one<PromiseRow>(claim, [acting.organisationId, id, this.clock.now()]);
  }

  private async keepInward(acting: Acting, promise: PromiseRow, keeping: InwardKeeping): Promise<void> {
    try {
      await this.db.run(acting, async () => {
        await keeping.keep(promise);
        await this.mark(promise, 'done', null);
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
      if (!(await this.markEnd(promise, final))) return;
      if (final.ended === 'unknown') await keeping?.doubt(promise);
      else await keeping?.settle(promise, final);
    });
  }

  private markEnd(promise: PromiseRow, attempt: Attempt): Promise<boolean> {
    switch (attempt.ended) {
      case 'accepted':
        return this.mark(promise, 'done', null, null, ['claimed', 'doubt']);
      case 'never':
        return this.mark(promise, 'failed', attempt.because);
      case 'unknown':
        return this.mark(promise, 'doubt', attempt.because);
      case 'not-now':
        return this.mark(promise, 'waiting', attempt.because, new Date(this.clock.now().getTime() + pause(promise.attempts)));
    }
  }

  private async mark(promise: PromiseRow, state: PromiseState, error: string | null, dueAt: Date | null = null, from: readonly PromiseState[] = ['claimed']): Promise<boolean> {
    return (await this.db.change(settle, [promise.organisationId, promise.id, state, this.clock.now(), error, dueAt, [...from]])) === 1;
  }
}
