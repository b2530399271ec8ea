import { randomUUID } from 'node:crypto';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** One at a time in an organisation: whoever sees a number sees every lower one, so a fact can carry what was known as one number. */
const oneAtATime = `SELECT pg_advisory_xact_lock(hashtextextended($1, 23))`;
const add = `
  INSERT INTO accord.knowledge_change (organisation_id, number, id, kind, title, reason, known_until, recorded_by, recorded_at)
  SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM accord.knowledge_change WHERE organisation_id = $1
  RETURNING number`;

export interface NewKnowledgeChange {
  readonly kind: 'calendar' | 'rule';
  /** For people: what changed, in a few words. */
  readonly title: string;
  readonly reason: string | null;
  /** Last holiday of a file that was taken in, `YYYY-MM-DD`. */
  readonly knownUntil?: string | null;
}

/** The count of an organisation's changes of calendar and rules: append only, numbered in the order they were made. */
@Injectable()
export class KnowledgeChanges {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Holds all other acts back until this transaction ends: what is read now is what this act changes. */
  async hold(): Promise<void> {
    await this.db.query(oneAtATime, [this.db.acting.organisationId]);
  }

  /** Writes the act down, holds all others back until this transaction ends, and answers its number. */
  async add({ kind, title, reason, knownUntil = null }: NewKnowledgeChange): Promise<number> {
    const { organisationId, staffId } = this.db.acting;
    await this.hold();
    const [row] = await this.db.query<{ number: number }>(add, [organisationId, randomUUID(), kind, title, reason, knownUntil, staffId, this.clock.now()]);
    if (!row) throw new Error('the change was not numbered');
    return row.number;
  }
}
