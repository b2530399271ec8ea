import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import type { PromiseState } from './promise.entity';
import { Wake } from './wake';

const insert = `
  INSERT INTO accord.promise (organisation_id, id, case_id, kind, subject_id, due_at, dedupe_key, state, attempts, created_at)
  SELECT $1, n.id, n."caseId", n.kind, n."subjectId", n."dueAt", n."dedupeKey", 'waiting', 0, $3
  FROM jsonb_to_recordset($2) AS n (id uuid, "caseId" uuid, kind text, "subjectId" uuid, "dueAt" timestamptz, "dedupeKey" text)
  ON CONFLICT (organisation_id, dedupe_key) DO NOTHING RETURNING id, kind, due_at AS "dueAt"`;

const again = `
  UPDATE accord.promise SET state = 'waiting', due_at = $3, attempts = 0, claimed_at = NULL, settled_at = NULL
  WHERE organisation_id = $1 AND id = $2 AND state = ANY ($4)`;
const byHand = `UPDATE accord.promise SET state = 'done', settled_at = $3, last_error = NULL WHERE organisation_id = $1 AND id = $2 AND state = ANY ($4)`;

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
  make(promise: NewPromise): Promise<void> {
    return this.makeAll([promise]);
  }

  /** Makes several in one statement, each once. */
  async makeAll(promises: readonly NewPromise[]): Promise<void> {
    if (promises.length === 0) return;
    const { organisationId } = this.db.acting;
    const rows = promises.map((promise) => ({ id: randomUUID(), ...promise }));
    const made = await this.db.query<{ id: string; kind: string; dueAt: Date }>(insert, [organisationId, JSON.stringify(rows), this.clock.now()]);
    if (made.length > 0) this.db.afterCommit(() => this.wake.all(made.map((one) => ({ ...one, organisationId }))));
  }

  /** Tries a promise again at once, with its tries counted from the beginning. False when somebody else settled it meanwhile. */
  async again(id: string, from: readonly PromiseState[]): Promise<boolean> {
    const { organisationId } = this.db.acting;
    const now = this.clock.now();
    const back = (await this.db.change(again, [organisationId, id, now, [...from]])) === 1;
    if (back) this.db.afterCommit(() => this.wake.soon({ id, organisationId, dueAt: now }));
    return back;
  }

  /** Settles a promise that a person kept by hand. False when somebody else settled it meanwhile. */
  async doneByHand(id: string, from: readonly PromiseState[]): Promise<boolean> {
    return (await this.db.change(byHand, [this.db.acting.organisationId, id, this.clock.now(), [...from]])) === 1;
  }

  /** Ends what was in doubt or failed, because a person settled what it was about. */
  async settled(dedupeKey: string): Promise<void> {
    const sql = `UPDATE accord.promise SET state = 'done', settled_at = $3, last_error = NULL WHERE organisation_id = $1 AND dedupe_key = $2 AND state IN ('doubt', 'failed')`;
    await this.db.change(sql, [this.db.acting.organisationId, dedupeKey, this.clock.now()]);
  }

  /** Lets a promise go that is no longer wanted and that nobody has begun. */
  async withdraw(dedupeKey: string): Promise<boolean> {
    const sql = `DELETE FROM accord.promise WHERE organisation_id = $1 AND dedupe_key = $2 AND state = 'waiting'`;
    return (await this.db.change(sql, [this.db.acting.organisationId, dedupeKey])) === 1;
  }
}
