import type { BoardFilter } from '@accord/reporting/contract';
import type { BoardGroup } from '@accord/reporting/rules';

/** `$1` is the organisation, `$2` today, `$3` the last day of this week; the rest is what the filter asks. */
const groups: Readonly<Record<BoardGroup, string>> = {
  overdue: `c.due_on < $2`,
  today: `c.state = 'running' AND c.due_on >= $2 AND c.act_by <= $2`,
  week: `c.state = 'running' AND c.due_on >= $2 AND c.act_by > $2 AND c.act_by <= $3`,
  later: `c.state = 'running' AND c.act_by > $3`,
  waiting: `c.state = 'waiting' AND c.due_on >= $2`,
};

const open = `c.organisation_id = $1 AND c.state IN ('running', 'waiting')`;

/** What a filter adds to the text and the values of a query; the text is one of a few constant forms. */
export interface Narrowed {
  readonly where: string;
  readonly values: readonly unknown[];
}

export function narrowed({ owner, service, nation, rule, state }: Omit<BoardFilter, 'sort'>, days: readonly [organisationId: string, today: string, weekEnd: string]): Narrowed {
  const values: unknown[] = [...days];
  const parts = [open];
  const add = (part: (place: string) => string, value: unknown) => {
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  if (owner === 'nobody') parts.push('c.owner_id IS NULL');
  else if (owner) add((place) => `c.owner_id = ${place}`, owner);
  if (rule) add((place) => `c.rule_id = ${place}`, rule);
  if (service) add((place) => `f.service_id = ${place}`, service);
  if (nation) add((place) => `f.nation = ${place}`, nation);
  if (state) parts.push(groups[state]);
  return { where: parts.join(' AND '), values };
}

const join = `FROM accord.commitment c JOIN accord.case_file f ON f.organisation_id = c.organisation_id AND f.id = c.case_id`;

/** A page of open commitments by due date, after the cursor's place; one row more than the page tells whether there is another. */
export function pageSql({ where, values }: Narrowed, sort: BoardFilter['sort'], after: readonly [dueOn: string, id: string] | null, limit: number): { sql: string; values: unknown[] } {
  const [direction, beyond] = sort === 'due' ? ['ASC', '>'] : ['DESC', '<'];
  const place = after ? ` AND (c.due_on, c.id) ${beyond} ($${values.length + 1}, $${values.length + 2})` : '';
  // The days stand in the text of every form, so that each parameter is used and typed.
  const sql = `
    SELECT c.id, c.case_id AS "caseId", f.reference, f.title, c.what, c.rule_id AS "ruleId", c.due_on AS "dueOn", c.act_by AS "actBy", c.state,
      c.waiting_for AS "waitingFor", c.late_since AS "lateSince", c.provisional, o.name AS owner, s.name AS service
    ${join}
    LEFT JOIN accord.staff o ON o.organisation_id = c.organisation_id AND o.id = c.owner_id
    LEFT JOIN accord.service s ON s.organisation_id = f.organisation_id AND s.id = f.service_id
    WHERE ${where}${place} AND ($2::date, $3::date) IS NOT NULL
    ORDER BY c.due_on ${direction}, c.id ${direction} LIMIT ${limit + 1}`;
  return { sql, values: [...values, ...(after ?? [])] };
}

/** How many open commitments stand in each group, under the same filter without its group. */
export function countSql({ where, values }: Narrowed, needsCase: boolean): { sql: string; values: readonly unknown[] } {
  const counts = Object.entries(groups).map(([group, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${group}"`);
  return { sql: `SELECT ${counts.join(', ')}, count(*)::int AS "all" ${needsCase ? join : 'FROM accord.commitment c'} WHERE ${where}`, values };
}
