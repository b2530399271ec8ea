import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { allRules } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import type { OnTimeQuery, OnTimeReport } from '@accord/reporting/contract';
import { onTimeSentence, percentOnTime } from '@accord/reporting/rules';
import type { KeptInMonth } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { keptColumns } from './performance.sql';
import { periodOf } from './period';

const definition =
  'A date counts in the month in which it fell due. It is on time when it was met by the date then in force; the original date is the one first computed. Dates that still run and are not overdue are open. Dates set by hand stand apart, in lines of their own.';
const kept = `
  SELECT to_char(c.due_on, 'YYYY-MM') AS month, c.rule_id AS "ruleId", ${keptColumns}
  FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.due_on >= $2 AND c.due_on < $3 AND c.state NOT IN ('superseded', 'not-applicable')
  GROUP BY 1, 2`;

/** How dates were kept in the twelve months up to one, by rule. */
@Injectable()
export class ReadOnTime {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run({ month }: OnTimeQuery): Promise<OnTimeReport> {
    const today = this.calendar.today();
    const { months, from, until } = periodOf(month, 12, today);
    const last = months.at(-1) ?? '';
    const rows = await this.db.query<KeptInMonth>(kept, [this.db.acting.organisationId, from, until, today.toString()]);
    this.audit.read({ action: 'report.read', subjectKind: 'report', facts: { report: 'on-time', month: last } });
    const used = allRules.filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place && rows.some((row) => row.ruleId === id));
    return { asAt: today.toString(), month: last, definition, series: used.map(({ id, what }) => seriesOf(id, what, months, rows)) };
  }
}

function seriesOf(ruleId: string, name: string, months: readonly string[], rows: readonly KeptInMonth[]): OnTimeReport['series'][number] {
  const all = months.map((month) => rows.find((row) => row.month === month && row.ruleId === ruleId) ?? { month, ruleId, due: 0, onOriginal: 0, onCurrent: 0, late: 0, open: 0 });
  return { ruleId, name, sentence: onTimeSentence(name, all), months: all.map(({ ruleId: _rule, ...month }) => ({ ...month, percent: percentOnTime(month) })) };
}
