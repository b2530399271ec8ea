import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const answerRules = ['E-PERIOD', 'E-6M', 'S-1', 'S-2', 'BY-HAND', 'P-HAND', 'I-1', 'I-2', 'S-HIS', 'W-RESP', 'N-1', 'N-2'];
const first = `
  SELECT case_id AS "caseId", min(due_on)::text AS "dueOn" FROM accord.commitment
  WHERE organisation_id = $1 AND case_id = ANY ($2) AND state IN ('running', 'waiting') AND rule_id = ANY ($3) AND code NOT LIKE 'BY-HAND-ACK%'
  GROUP BY case_id`;

/** The first day by which each case must be answered. */
@Injectable()
export class DueDays {
  constructor(private readonly db: Database) {}

  async of(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ caseId: string; dueOn: string }>(first, [this.db.acting.organisationId, [...caseIds], answerRules]);
    return new Map(rows.map(({ caseId, dueOn }) => [caseId, dueOn]));
  }
}
