import type { AheadAsStored, WorkScope } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { CaseListed } from '../lists/case-rows';
import { firstDate, listedColumns, listedJoins } from '../lists/listed.sql';

/** No block counts past this. */
export const most = 500;

const ahead = `f.id, f.next_step AS "nextStep", f.next_on AS "nextOn", c.due_on AS "dueOn", c.act_by AS "actBy", c.state AS "dateState"`;
const own = `
  SELECT ${ahead}, 'dated' AS pile FROM (
    SELECT * FROM accord.case_file f WHERE f.organisation_id = $1 AND f.owner_id = $2 AND f.closed_at IS NULL
    ORDER BY f.received_at DESC, f.id DESC LIMIT ${most}) f ${firstDate}`;
const everybody = (days: string) => `
  SELECT ${ahead}, 'dated' AS pile FROM (
    SELECT * FROM accord.commitment c WHERE c.organisation_id = $1 AND c.state IN ('running', 'waiting') AND ${days} ORDER BY c.due_on, c.id LIMIT ${most}) c
  JOIN accord.case_file f ON f.organisation_id = c.organisation_id AND f.id = c.case_id`;
const pile = (name: string, where: string) => `
  SELECT ${ahead}, '${name}' AS pile FROM (
    SELECT * FROM accord.case_file f WHERE f.organisation_id = $1 AND ${where} ORDER BY f.received_at, f.id LIMIT 100) f ${firstDate}`;
const waitingForSomebody = `
  (${pile('urgent', `f.state = 'to-triage' AND f.urgency IN ('danger-now', 'in-hospital') AND (f.owner_id IS NULL OR f.owner_id = $2)`)})
  UNION ALL (${pile('new', 'f.closed_at IS NULL AND f.owner_id IS NULL')})`;

// A commitment's last working day lies some days before its date at most: two weeks hold everything due this week.
export const texts: Readonly<Record<WorkScope, string>> = {
  own: `(${own}) UNION ALL ${waitingForSomebody}`,
  everybody: `(${everybody('c.due_on < $3::date')}) UNION ALL (${everybody('c.due_on >= $3::date AND c.due_on <= $3::date + 14')}) UNION ALL ${waitingForSomebody}`,
};
const shown = `SELECT ${listedColumns} FROM accord.case_file f ${listedJoins} WHERE f.organisation_id = $1 AND f.id = ANY ($2::uuid[])`;

/** A file that may be somebody's work, and from which pile it was taken. */
export interface Candidate extends AheadAsStored {
  readonly id: string;
  readonly pile: 'dated' | 'urgent' | 'new';
}

/** The two statements of the home page: everything that may be work, slim; then the rows that are shown. */
@Injectable()
export class WorkQueries {
  constructor(private readonly db: Database) {}

  /** `today` as `YYYY-MM-DD`. */
  candidates(scope: WorkScope, today: string): Promise<Candidate[]> {
    const { organisationId, staffId } = this.db.acting;
    return this.db.query(texts[scope], scope === 'own' ? [organisationId, staffId] : [organisationId, staffId, today]);
  }

  async shown(ids: readonly string[]): Promise<CaseListed[]> {
    return ids.length === 0 ? [] : this.db.query(shown, [this.db.acting.organisationId, ids]);
  }
}
