import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { Database } from '@accord/platform/api';
import type { PerformanceQuery, PerformanceReport } from '@accord/reporting/contract';
import { byHandSentence, lateReasonName, percentOnOriginal, percentOnTime, performanceSentence } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { NamesOfGroups } from './names-of-groups';
import { answersSql, byHandSql, extensionsSql, groupsSql, reasonsSql } from './performance.sql';
import { periodOf, policyRules, ruleNames } from './period';

const definition =
  'A date counts in the month in which it fell due. It is kept when it was met by the date then in force; the original date is the one first computed. Dates that still run and are not overdue are open and do not count. An organisation’s own targets count only when their rule is chosen; so does a date set by hand beside a rule’s own. Days run from receipt to the answer.';

/** Which dates set by hand stand for what, in the order of the page. */
const byHandRules = [{ ruleId: 'BY-HAND', stands: 'in-place' }, { ruleId: 'P-HAND', stands: 'beside' }] as const;

interface KeptOfGroup {
  readonly key: string;
  readonly due: number;
  readonly onOriginal: number;
  readonly onCurrent: number;
  readonly late: number;
  readonly open: number;
}
interface AnswersOfGroup {
  readonly key: string | null;
  readonly answers: number;
  readonly median: number | null;
}

/** How dates were kept, by month, service, complexity or rule, with how long answers took, what moved them and why they were late. */
@Injectable()
export class ReadPerformance {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly names: NamesOfGroups,
    private readonly audit: Audit,
  ) {}

  async run({ month, months, by, rule }: PerformanceQuery): Promise<PerformanceReport> {
    const today = this.calendar.today();
    const period = periodOf(month, months, today);
    const inMonths = [this.db.acting.organisationId, period.from, period.until];
    const values = [...inMonths, today.toString(), rule ?? null, policyRules];
    const kept = await this.db.query<KeptOfGroup>(groupsSql(by), values);
    const answers = await this.db.query<AnswersOfGroup>(answersSql(by), inMonths);
    const byHand = await this.db.query<Omit<KeptOfGroup, 'key'> & { ruleId: string }>(byHandSql, [...inMonths, today.toString()]);
    const extended = await this.db.one<{ extensions: number }>(extensionsSql, inMonths);
    const reasons = await this.db.query<{ code: string | null; count: number }>(reasonsSql, values);
    this.audit.read({ action: 'report.read', subjectKind: 'report', facts: { report: 'performance', by, from: period.months[0] ?? '', to: period.months.at(-1) ?? '', rule: rule ?? null } });
    const overall = answers.find(({ key }) => key === null) ?? { answers: 0, median: null };
    const names = await this.names.of(by, kept.map(({ key }) => key), period.months);
    const total = kept.reduce((sum, one) => ({ due: sum.due + one.due, open: sum.open + one.open, onCurrent: sum.onCurrent + one.onCurrent, onOriginal: sum.onOriginal + one.onOriginal }), { due: 0, open: 0, onCurrent: 0, onOriginal: 0 });
    return {
      asAt: today.toString(), from: period.months[0] ?? '', to: period.months.at(-1) ?? '', by, definition,
      sentence: performanceSentence(total, overall.answers, overall.median),
      groups: names.map(({ key, name }) => groupOf(key, name, kept.find((one) => one.key === key), by === 'rule' ? null : answers.find((one) => one.key === key))),
      answers: overall.answers, medianDays: overall.median, extensions: extended?.extensions ?? 0,
      byHand: byHandRules.flatMap(({ ruleId, stands }) => byHand.filter((one) => one.ruleId === ruleId).map(({ due, onCurrent, open }) => ({ ruleId, due, sentence: byHandSentence({ due, onCurrent, open }, stands) }))),
      lateReasons: reasons.flatMap(({ code, count }) => (code === null ? [] : [{ code, name: lateReasonName(code), count }])).sort((one, other) => other.count - one.count),
      withoutReason: reasons.find(({ code }) => code === null)?.count ?? 0,
      rules: [...ruleNames].map(([id, name]) => ({ id, name })),
    };
  }
}

function groupOf(key: string, name: string, kept: KeptOfGroup | undefined, answers: AnswersOfGroup | null | undefined): PerformanceReport['groups'][number] {
  const { due, onOriginal, onCurrent, late, open } = kept ?? { due: 0, onOriginal: 0, onCurrent: 0, late: 0, open: 0 };
  return {
    key, name, due, onOriginal, onCurrent, late, open, percent: percentOnTime({ due, open, onCurrent }), percentOriginal: percentOnOriginal({ due, open, onCurrent, onOriginal }),
    answers: answers === null ? null : (answers?.answers ?? 0), medianDays: answers?.median ?? null,
  };
}
