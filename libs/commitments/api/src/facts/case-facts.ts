import { day, Temporal } from '@accord/calendar/rules';
import type { Fact } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { readDetail, writtenDetail } from './stored-detail';

const lock = `SELECT pg_advisory_xact_lock(hashtextextended($1, 4))`;
const log = `
  SELECT f.case_id AS "caseId", f.id, f.place, f.kind, f.happened_on AS "happenedOn", f.recorded_at AS "recordedAt", f.knew, f.recorded_by AS "recordedBy",
    f.detail, f.evidence_id AS "evidenceId", f.reason, s.name AS "recordedByName"
  FROM accord.case_fact f LEFT JOIN accord.staff s ON s.organisation_id = f.organisation_id AND s.id = f.recorded_by
  WHERE f.organisation_id = $1 AND f.case_id = ANY ($2) ORDER BY f.case_id, f.place`;
const append = `
  INSERT INTO accord.case_fact (organisation_id, case_id, place, id, kind, happened_on, recorded_at, knew, recorded_by, detail, evidence_id, reason)
  SELECT $1, $2, place, id, kind, happened_on, $3, knew, $4, detail, evidence_id, reason
  FROM jsonb_to_recordset($5) AS added (place int, id uuid, kind text, happened_on date, knew int, detail jsonb, evidence_id uuid, reason text)`;

interface FactRow {
  readonly caseId: string;
  readonly id: string;
  readonly place: number;
  readonly kind: string;
  readonly happenedOn: string;
  readonly recordedAt: Date;
  readonly knew: number;
  readonly recordedBy: string | null;
  readonly recordedByName: string | null;
  readonly detail: object;
  readonly evidenceId: string | null;
  readonly reason: string | null;
}

/** A fact with the name of who wrote it down. */
export type NamedFact = Fact & { readonly recordedByName: string };

/** Facts that the portal records by itself carry this instead of a member of staff. */
export const portal = 'the portal';

/** The log of facts of a case: append only. */
@Injectable()
export class CaseFacts {
  constructor(private readonly db: Database) {}

  /** In the order in which they were written down; empty for a case that is missing, hidden or has no dates. */
  async of(caseId: string): Promise<NamedFact[]> {
    return (await this.ofMany([caseId])).get(caseId) ?? [];
  }

  /** The logs of several cases, by case; a case that is missing, hidden or has no dates is not in it. */
  async ofMany(caseIds: readonly string[]): Promise<ReadonlyMap<string, NamedFact[]>> {
    const rows = await this.db.query<FactRow>(log, [this.db.acting.organisationId, caseIds]);
    const logs = new Map<string, NamedFact[]>();
    for (const row of rows) {
      const facts = logs.get(row.caseId);
      if (facts) facts.push(factOf(row));
      else logs.set(row.caseId, [factOf(row)]);
    }
    return logs;
  }

  /** The log, held until the end of the transaction: two people writing at once take their turns. */
  async hold(caseId: string): Promise<NamedFact[]> {
    // One message: the log is read, by a statement of its own, once the lock is had.
    const [, facts] = await Promise.all([this.db.query(lock, [caseId]), this.of(caseId)]);
    return facts;
  }

  /** Adds facts that were written down at one moment. */
  async append(caseId: string, facts: readonly Fact[]): Promise<void> {
    const [first] = facts;
    if (!first) return;
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(append, [organisationId, caseId, new Date(first.recordedAt.epochMilliseconds), staffId, JSON.stringify(facts.map(rowOf))]);
  }
}

function factOf(row: FactRow): NamedFact {
  return {
    ...readDetail(row.kind, row.detail),
    id: row.id,
    place: row.place,
    happenedOn: day(row.happenedOn),
    recordedAt: Temporal.Instant.fromEpochMilliseconds(row.recordedAt.getTime()),
    knew: row.knew,
    recordedBy: row.recordedBy ?? portal,
    recordedByName: row.recordedByName ?? portal,
    evidenceId: row.evidenceId,
    reason: row.reason,
  };
}

function rowOf(fact: Fact) {
  return {
    place: fact.place,
    id: fact.id,
    kind: fact.kind,
    happened_on: fact.happenedOn.toString(),
    knew: fact.knew,
    detail: writtenDetail(fact),
    evidence_id: fact.evidenceId,
    reason: fact.reason,
  };
}
