import { OrganisationCalendar } from '@accord/calendar/api';
import { standingsOn, type OpenDate, type Standing } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** Whose dates a case must be answered by. */
export const answerRules = ['E-PERIOD', 'E-6M', 'S-1', 'S-2', 'BY-HAND', 'P-HAND', 'I-1', 'I-2', 'S-HIS', 'W-RESP', 'N-1', 'N-2'];
/** SQL: whether a row of `accord.commitment` is an open day by which the case must be answered; `rules` is the parameter that holds `answerRules`. */
export const datesOfAnswer = (row: string, rules: string): string =>
  `${row}.state IN ('running', 'waiting') AND ${row}.rule_id = ANY (${rules}) AND ${row}.code NOT LIKE 'BY-HAND-ACK%'`;
const first = `
  SELECT DISTINCT ON (case_id) case_id AS "caseId", state, due_on::text AS "dueOn", act_by::text AS "actBy", waiting_for AS "waitingFor", late_since::text AS "lateSince"
  FROM accord.commitment d
  WHERE organisation_id = $1 AND case_id = ANY ($2) AND ${datesOfAnswer('d', '$3')}
  ORDER BY case_id, due_on`;

/** The day by which a case must be answered, and how it stands today. */
export interface DueDay {
  readonly dueOn: string;
  readonly standing: Pick<Standing, 'kind' | 'words'>;
}

/** The first day by which each case must be answered. */
@Injectable()
export class DueDays {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(caseIds: readonly string[]): Promise<ReadonlyMap<string, DueDay>> {
    const rows = await this.db.query<OpenDate & { caseId: string }>(first, [this.db.acting.organisationId, [...caseIds], answerRules]);
    const standing = standingsOn(this.calendar.today(), await this.calendar.load());
    return new Map(rows.map((date) => [date.caseId, { dueOn: date.dueOn, standing: standing(date) }]));
  }
}
