import type { Commitment } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { PlanAlerts, type DatedRow } from '../alerts/plan-alerts';
import { commitmentId } from './commitment-id';

const shape = `
  code text, id uuid, rule_id text, rule_version int, what text, started_on date, original_due_on date, due_on date, act_by date,
  state text, waiting_for text, met_on date, met_by text, late_since date, ended_because text, provisional boolean, policy boolean, superseded jsonb`;
const columns = shape.replace(/ (text|uuid|int|date|boolean|jsonb)\b/g, '');
const changing = columns.split(',').map((column) => column.trim()).filter((column) => column !== 'code' && column !== 'id');
const write = `
  WITH gone AS (DELETE FROM accord.commitment WHERE organisation_id = $1 AND case_id = $2 AND code <> ALL ($4))
  INSERT INTO accord.commitment (organisation_id, case_id, ${columns})
  SELECT $1, $2, ${columns} FROM jsonb_to_recordset($3) AS computed (${shape})
  ON CONFLICT (organisation_id, case_id, code) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`;
const stored = `
  SELECT "caseId", to_jsonb(row) - 'caseId' AS row
  FROM (SELECT case_id AS "caseId", ${columns} FROM accord.commitment WHERE organisation_id = $1 AND case_id = ANY ($2) ORDER BY case_id, code) row`;

/** A row of the cache, in the words of the table. */
export type CommitmentRow = Readonly<Record<string, unknown>> & { readonly code: string };

/** The cache of computed dates: lists and boards read it, nothing is decided from it. */
@Injectable()
export class StoredCommitments {
  constructor(
    private readonly db: Database,
    private readonly alerts: PlanAlerts,
  ) {}

  /** Makes the rows of a case exactly what was computed, and plans the alerts that they call for. */
  async rewrite(caseId: string, computed: readonly Commitment[]): Promise<void> {
    const { organisationId } = this.db.acting;
    const rows = computed.map((commitment) => rowOf(caseId, commitment));
    await this.db.change(write, [organisationId, caseId, JSON.stringify(rows), rows.map((row) => row.code)]);
    await this.alerts.run([caseId], computed.map((one) => datedRow(caseId, one)));
  }

  /** The rows of several cases, by case. */
  async ofMany(caseIds: readonly string[]): Promise<ReadonlyMap<string, CommitmentRow[]>> {
    const rows = await this.db.query<{ caseId: string; row: CommitmentRow }>(stored, [this.db.acting.organisationId, caseIds]);
    const byCase = new Map<string, CommitmentRow[]>();
    for (const { caseId, row } of rows) byCase.set(caseId, [...(byCase.get(caseId) ?? []), row]);
    return byCase;
  }
}

/** What its alerts follow from. */
export const datedRow = (caseId: string, { id, rule, startedOn, dueOn, actBy, state, waitingFor }: Commitment): DatedRow => ({
  caseId, code: id, ruleId: rule.id, startedOn: startedOn.toString(), dueOn: dueOn.toString(), actBy: actBy.toString(), state, waitingFor,
});

/** The row that a computed commitment must have. */
export function rowOf(caseId: string, one: Commitment): CommitmentRow {
  return {
    code: one.id,
    id: commitmentId(caseId, one.id),
    rule_id: one.rule.id,
    rule_version: one.rule.version,
    what: one.what,
    started_on: one.startedOn.toString(),
    original_due_on: one.originalDueOn.toString(),
    due_on: one.dueOn.toString(),
    act_by: one.actBy.toString(),
    state: one.state,
    waiting_for: one.waitingFor,
    met_on: one.metOn?.toString() ?? null,
    met_by: one.metBy,
    late_since: one.lateSince?.toString() ?? null,
    ended_because: one.endedBecause,
    provisional: one.provisional,
    policy: one.rule.policy,
    superseded: one.superseded.map(({ due, because, factId }) => ({ due: due.toString(), because, factId })),
  };
}
