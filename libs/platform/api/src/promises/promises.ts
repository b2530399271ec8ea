import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Wake } from './wake';

const insert = `
  INSERT INTO accord.promise (organisation_id, id, case_id, kind, subject_id, due_at, dedupe_key, state, attempts, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8)
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING`;

export interface NewPromise {
  readonly kind: string;
  readonly caseId: string | null;
  /** The one row this promise is about: a letter, a commitment. Ids only, never personal data. */
  readonly subjectId: string | null;
  readonly dueAt: Date;
  /** The same key is promised once in an organisation, however often it is asked for. */
  readonly dedupeKey: string;
}

/** Promises what must happen later, in the same transaction as the change that calls for it. */
@Injectable()
export class Promises {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wake: Wake,
  ) {}

  /** Makes the promise once; the same dedupe key again changes nothing. */
  async make(promise: NewPromise): Promise<void> {
    const { organisationId } = this.db.acting;
    const id = randomUUID();
    const now = this.clock.now();
    const made = await this.db.change(insert, [organisationId, id, promise.caseId, promise.kind, promise.subjectId, promise.dueAt, promise.dedupeKey, now]);
    if (made === 1) this.db.afterCommit(() => this.wake.soon({ id, organisationId, dueAt: promise.dueAt }));
  }

  /** Lets a promise go that is no longer wanted and that nobody has begun. */
  async withdraw(dedupeKey: string): Promise<boolean> {
    const sql = `DELETE FROM accord.promise WHERE organisation_id = $1 AND dedupe_key = $2 AND state = 'waiting'`;
    return (await this.db.change(sql, [this.db.acting.organisationId, dedupeKey])) === 1;
  }
}
