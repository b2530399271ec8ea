import { day } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import { answerDateOf } from '@accord/correspondence/rules';
import type { AnswerDate, RunningCommitment } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { CaseRecord } from './case-record';

const running = `
  SELECT code, rule_id AS "ruleId", due_on AS "dueOn" FROM accord.commitment
  WHERE organisation_id = $1 AND case_id = $2 AND state IN ('running', 'waiting') ORDER BY code`;

// D-ACK answers a request about data, which is no acknowledgement of a complaint.
const acknowledged = `
  SELECT coalesce(bool_or(state = 'met') AND NOT bool_or(state IN ('running', 'waiting')), false) AS done FROM accord.commitment
  WHERE organisation_id = $1 AND case_id = $2 AND rule_id LIKE '%ACK' AND rule_id <> 'D-ACK'`;

/** The dates of a case that its letters name. */
@Injectable()
export class CaseDates {
  constructor(private readonly db: Database) {}

  /** When an answer can be expected; null when no date stands. */
  async answerOf({ caseId }: CaseRecord): Promise<AnswerDate | null> {
    return answerDateOf(await this.db.query<RunningCommitment>(running, [this.db.acting.organisationId, caseId]));
  }

  /** Whether the complaint was acknowledged, by whatever way, and nothing asks for it again. */
  async isAcknowledged({ caseId }: CaseRecord): Promise<boolean> {
    const found = await this.db.one<{ readonly done: boolean }>(acknowledged, [this.db.acting.organisationId, caseId]);
    return found?.done ?? false;
  }

  receivedOn(record: CaseRecord): Temporal.PlainDate {
    return day(record.receivedOn);
  }
}
