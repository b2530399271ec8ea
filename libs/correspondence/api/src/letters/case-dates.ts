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

/** The dates of a case that its letters name. */
@Injectable()
export class CaseDates {
  constructor(private readonly db: Database) {}

  /** When an answer can be expected; null when no date stands. */
  async answerOf({ caseId }: CaseRecord): Promise<AnswerDate | null> {
    return answerDateOf(await this.db.query<RunningCommitment>(running, [this.db.acting.organisationId, caseId]));
  }

  receivedOn(record: CaseRecord): Temporal.PlainDate {
    return day(record.receivedOn);
  }
}
