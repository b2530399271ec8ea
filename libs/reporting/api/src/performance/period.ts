import type { Temporal } from '@accord/calendar/rules';
import { day } from '@accord/calendar/rules';
import { allRules } from '@accord/commitments/rules';
import { monthsUpTo } from '@accord/reporting/rules';

/** The months of a report and its first and last days. */
export interface ReportPeriod {
  readonly months: readonly string[];
  readonly from: string;
  /** The day after the last. */
  readonly until: string;
}

/** The `count` months up to `month` (`YYYY-MM`), or up to the month of today. */
export function periodOf(month: string | undefined, count: number, today: Temporal.PlainDate): ReportPeriod {
  const months = monthsUpTo(month ?? today.toString().slice(0, 7), count);
  return { months, from: `${months[0]}-01`, until: day(`${months.at(-1)}-01`).add({ months: 1 }).toString() };
}

/** Rules that are an organisation's own target, never law: counted only where one asks for them by name. */
export const policyRules: readonly string[] = [...new Set(allRules.filter(({ policy }) => policy).map(({ id }) => id))];

/** What each rule is called. */
export const ruleNames: ReadonlyMap<string, string> = new Map(allRules.map(({ id, what }) => [id, what]));
