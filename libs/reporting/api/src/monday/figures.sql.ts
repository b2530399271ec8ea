import { nameOrLeft } from '@accord/access/api';
import type { FigureOfAbsence, MondayFigure } from '@accord/reporting/rules';
import { binds } from '../board/board-sql';

/** `$1` organisation, `$2` the last look, `$3` today, `$4` the last day that is due soon. */
interface FigureSql {
  readonly from: string;
  readonly where: string;
  /** The day a row is shown and ordered by; with the id it is the place of the next page. */
  readonly on: string;
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  /** Where it is decided, if not on the case. */
  readonly to?: string;
}

const day = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/London')::date`;
const date = (where: string): FigureSql => ({ from: 'accord.commitment c', where: `c.organisation_id = $1 AND c.state IN ('running', 'waiting') AND ${where}`, on: 'c.due_on', id: 'c.id', caseId: 'c.case_id', what: 'c.what' });
const file = (where: string, on: string, what: string): FigureSql => ({ from: 'accord.case_file c', where: `c.organisation_id = $1 AND ${where}`, on, id: 'c.id', caseId: 'c.id', what });
const letter = (where: string, on: string): FigureSql => ({ from: 'accord.letter c', where: `c.organisation_id = $1 AND ${where}`, on: day(on), id: 'c.id', caseId: 'c.case_id', what: `c.kind || ' (' || c.state || ')'` });

/** One condition a figure: its number counts the rows it opens to. */
export const figureSql: Readonly<Record<Exclude<MondayFigure, FigureOfAbsence>, FigureSql>> = {
  arrived: file('c.created_at > $2', day('c.created_at'), 'c.type'),
  bounced: letter(`c.state = 'bounced' AND c.returned_at > $2`, 'c.returned_at'),
  overdue: date(`c.due_on < $3 AND ${binds}`),
  // A date's last working day lies at most some days before it: a month holds every closure there is.
  'due-soon': date(`c.state = 'running' AND c.due_on >= $3 AND c.act_by <= $4 AND c.due_on <= $4::date + 31`),
  unassigned: file('c.closed_at IS NULL AND c.owner_id IS NULL', 'c.received_on', 'c.type'),
  left: file('c.closed_at IS NULL AND c.owner_id IN (SELECT s.id FROM accord.staff s WHERE s.organisation_id = $1 AND s.disabled_at IS NOT NULL)', 'c.received_on', 'c.type'),
  'to-sign': letter(`c.state = 'to-sign'`, 'c.updated_at'),
  'in-doubt': letter(`c.state IN ('doubt', 'failed')`, 'c.updated_at'),
  // Previews of a holiday or a rule that nobody has decided yet: one row a case and preview.
  'would-move': {
    from: 'accord.redating_case c JOIN accord.redating r ON r.organisation_id = c.organisation_id AND r.id = c.redating_id',
    where: `c.organisation_id = $1 AND r.state = 'ready' AND c.state IN ('would-move', 'changed')`,
    on: 'c.first_on', id: 'md5(c.redating_id::text || c.case_id::text)::uuid', caseId: 'c.case_id', what: `'Would move'`, to: `'/redating/' || c.redating_id`,
  },
  'mediation-not-offered': file(
    `c.closed_at IS NULL AND c.type = 'complaint' AND c.state = 'open' AND NOT EXISTS (
      SELECT FROM accord.mediation m WHERE m.organisation_id = $1 AND m.case_id = c.id AND m.offered_on IS NOT NULL)`, 'c.received_on', 'c.type'),
};

export const figureKeys = Object.keys(figureSql) as (keyof typeof figureSql)[];
// Every parameter stands in each text, so that it has a type whatever the figure asks.
const typed = '($2::timestamptz, $3::date, $4::date) IS NOT NULL';

export const countsSql = `SELECT ${figureKeys.map((key) => `(SELECT count(*)::int FROM ${figureSql[key].from} WHERE ${figureSql[key].where}) AS "${key}"`).join(', ')} WHERE ${typed}`;

/** 50 rows of a figure after a place, and one more if there is another page. */
export function rowsSql(key: keyof typeof figureSql): string {
  const { from, where, on, id, caseId, what, to = 'NULL::text' } = figureSql[key];
  return `
    SELECT p.id, p.case_id AS "caseId", f.reference, f.title, p.what, p.on_day AS "on", p.decided_at AS "to", ${nameOrLeft('o')} AS owner FROM (
      SELECT ${id} AS id, ${caseId} AS case_id, ${what} AS what, ${on} AS on_day, ${to} AS decided_at FROM ${from}
      WHERE ${where} AND ${typed} AND (${on}, ${id}) > ($5::date, $6::uuid) ORDER BY ${on}, ${id} LIMIT 51) p
    JOIN accord.case_file f ON f.organisation_id = $1 AND f.id = p.case_id
    LEFT JOIN accord.staff o ON o.organisation_id = $1 AND o.id = f.owner_id
    ORDER BY p.on_day, p.id`;
}

/** The dates of one month as they stand: `$2` its first day, `$3` the first of the next, `$4` today. Policy targets are no promise. */
export const monthSql = `
  SELECT count(*)::int AS due, count(*) FILTER (WHERE c.state = 'met')::int AS kept,
    count(*) FILTER (WHERE c.state IN ('met-late', 'missed') OR (c.state IN ('running', 'waiting') AND ${binds} AND (c.due_on < $4 OR c.late_since IS NOT NULL)))::int AS late
  FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.due_on >= $2 AND c.due_on < $3 AND c.state NOT IN ('superseded', 'not-applicable') AND NOT c.policy`;
