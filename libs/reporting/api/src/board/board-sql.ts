import { nameOrLeft } from '@accord/access/api';
import type { ListPlace } from '@accord/platform/api';
import type { BoardFilter } from '@accord/reporting/contract';
import type { BoardGroup } from '@accord/reporting/rules';

/** A date that its rule holds for consent does not bind until consent comes: it waits, and is never overdue. */
export const binds = `c.waiting_for IS DISTINCT FROM 'consent-hold'`;

/** `$1` is the organisation, `$2` today, `$3` the last day of this week; the rest is what the filter asks. */
const groups: Readonly<Record<BoardGroup, string>> = {
  overdue: `c.due_on < $2 AND ${binds}`,
  today: `c.state = 'running' AND c.due_on >= $2 AND c.act_by <= $2`,
  week: `c.state = 'running' AND c.due_on >= $2 AND c.act_by > $2 AND c.act_by <= $3`,
  later: `c.state = 'running' AND c.act_by > $3`,
  waiting: `c.state = 'waiting' AND (c.due_on >= $2 OR NOT (${binds}))`,
};

export type Days = readonly [organisationId: string, today: string, weekEnd: string];

/** What a filter adds to the text and the values of a query; the text is one of a few constant forms. */
export interface Narrowed {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** The one condition of a filter: rows, counts, exports, changes and what is given away are all narrowed by it. */
export function narrowed({ state, ...dimensions }: Omit<BoardFilter, 'sort'>, days: Days): Narrowed {
  const { parts, values } = dimensionsOf(dimensions, days);
  return { where: [`c.organisation_id = $1 AND c.state IN ('running', 'waiting')`, ...parts, ...(state ? [groups[state]] : [])].join(' AND '), values };
}

function dimensionsOf({ owner, service, nation, rule }: Omit<BoardFilter, 'sort' | 'state'>, days: Days): { parts: string[]; values: unknown[] } {
  const values: unknown[] = [...days];
  // The days stand in the text of every form, so that each parameter is used and typed.
  const parts = ['($2::date, $3::date) IS NOT NULL'];
  const equals = (column: string, value: unknown) => {
    values.push(value);
    parts.push(`c.${column} = $${values.length}`);
  };
  if (owner === 'nobody') parts.push('c.owner_id IS NULL');
  else if (owner) equals('owner_id', owner);
  if (rule) equals('rule_id', rule);
  if (service) equals('service_id', service);
  if (nation) equals('nation', nation);
  return { parts, values };
}

interface Sql {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const shown = (order: string) => `
  SELECT c.id, c.case_id AS "caseId", f.reference, f.title, f.version, c.what, c.rule_id AS "ruleId", c.due_on AS "dueOn", c.act_by AS "actBy", c.state,
    c.waiting_for AS "waitingFor", c.late_since AS "lateSince", c.provisional, c.owner_id AS "ownerId", ${nameOrLeft('o')} AS owner, s.name AS service
  FROM place p
  JOIN accord.commitment c ON c.organisation_id = $1 AND c.id = p.id
  JOIN accord.case_file f ON f.organisation_id = c.organisation_id AND f.id = c.case_id
  LEFT JOIN accord.staff o ON o.organisation_id = c.organisation_id AND o.id = c.owner_id
  LEFT JOIN accord.service s ON s.organisation_id = c.organisation_id AND s.id = c.service_id
  ORDER BY ${order}`;

/**
 * A page of open commitments by due date, after the cursor's place; one row more than the page tells whether there is
 * another. The ids come from the index alone, so that however rare the filter, only the page's own rows are opened.
 */
export function pageSql({ where, values }: Narrowed, sort: BoardFilter['sort'], after: ListPlace | null, limit: number): Sql {
  const [direction, beyond] = sort === 'due' ? ['ASC', '>'] : ['DESC', '<'];
  const place = after ? ` AND (c.due_on, c.id) ${beyond} ($${values.length + 1}, $${values.length + 2})` : '';
  const order = `c.due_on ${direction}, c.id ${direction}`;
  return {
    sql: `WITH place AS MATERIALIZED (SELECT c.id FROM accord.commitment c WHERE ${where}${place} ORDER BY ${order} LIMIT ${limit + 1}) ${shown(order)}`,
    values: after ? [...values, after.at, after.id] : values,
  };
}

/** How many open commitments stand in each group, under the same filter without its group. */
export function countSql({ where, values }: Narrowed): Sql {
  const counts = Object.entries(groups).map(([group, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${group}"`);
  return { sql: `SELECT ${counts.join(', ')}, count(*)::int AS "all", pg_current_snapshot()::text AS mark FROM accord.commitment c WHERE ${where}`, values };
}

/** The cases behind a filter with their versions, and how many of its dates each holds; `limit` at most. */
export function casesSql({ where, values }: Narrowed, limit: number): Sql {
  return {
    sql: `
      SELECT f.id AS "caseId", f.version, d.dates FROM (
        SELECT c.case_id, count(*)::int AS dates FROM accord.commitment c WHERE ${where} GROUP BY c.case_id ORDER BY c.case_id LIMIT ${limit}) d
      JOIN accord.case_file f ON f.organisation_id = $1 AND f.id = d.case_id`,
    values,
  };
}

/**
 * How many dates changed since a snapshot was taken: those that the filter would show now, and those of `ids` that are on
 * the screen, gone ones too. At most 100 are counted. A mark from another database counts nothing that has not happened here.
 */
export function changesSql(filter: Omit<BoardFilter, 'sort'>, days: Days, mark: string, ids: readonly string[]): Sql {
  const { where, values } = narrowed(filter, days);
  const [snapshot, shownIds] = [`$${values.length + 1}::pg_snapshot`, `$${values.length + 2}::uuid[]`];
  return {
    sql: `
      SELECT count(*)::int + (SELECT count(*) FROM unnest(${shownIds}) s (id) WHERE NOT EXISTS (
          SELECT FROM accord.commitment c WHERE c.organisation_id = $1 AND c.id = s.id))::int AS changes,
        coalesce(array_agg(changed.id) FILTER (WHERE changed.id = ANY (${shownIds})), '{}') AS rows
      FROM (
        SELECT c.id FROM accord.commitment c
        WHERE c.organisation_id = $1 AND c.changed_in >= pg_snapshot_xmin(${snapshot}) AND c.changed_in < pg_snapshot_xmax(pg_current_snapshot())
          AND NOT pg_visible_in_snapshot(c.changed_in, ${snapshot}) AND (c.id = ANY (${shownIds}) OR ${where}) LIMIT 100) changed`,
    values: [...values, mark, ids],
  };
}
