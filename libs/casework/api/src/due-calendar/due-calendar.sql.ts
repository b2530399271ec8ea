import { nameOrLeft } from '@accord/access/api';
import type { DateScope } from '@accord/casework/rules';

/** `$1` is the organisation, `$2` the person, `$3` the roles of the team, `$4` and `$5` the first and last day. */
const whose: Readonly<Record<DateScope, string>> = {
  mine: 'c.owner_id = $2::uuid AND $3::text[] IS NOT NULL',
  team: 'c.owner_id = ANY (ARRAY(SELECT s.id FROM accord.staff s WHERE s.organisation_id = $1 AND s.roles && $3::text[])) AND $2::uuid IS NOT NULL',
  everybody: '$2::uuid IS NOT NULL AND $3::text[] IS NOT NULL',
};
const open = `c.organisation_id = $1 AND c.state IN ('running', 'waiting')`;

/** No count of earlier months goes past this. */
export const mostEarlier = 500;

/** How many open dates fall on each day. */
export const countSql = (scope: DateScope): string => `
  SELECT c.due_on AS "dueOn", count(*)::int AS n FROM accord.commitment c
  WHERE ${open} AND ${whose[scope]} AND c.due_on BETWEEN $4 AND $5 GROUP BY c.due_on`;

/** What is overdue from before `$4`, counted to a limit; overdue is what is due before today, `$5`, and not held for consent. */
export const earlierSql = (scope: DateScope): string => `
  SELECT min(due_on) AS first, count(*)::int AS n FROM (
    SELECT c.due_on FROM accord.commitment c
    WHERE ${open} AND ${whose[scope]} AND c.due_on < $4 AND c.due_on < $5 AND c.waiting_for IS DISTINCT FROM 'consent-hold' ORDER BY c.due_on, c.id LIMIT ${mostEarlier + 1}) early`;

/** A page of open dates, after the place `($6, $7)`; one row more than the page tells whether there is another. */
export const datesSql = (scope: DateScope, limit: number): string => `
  SELECT c.id, c.case_id AS "caseId", f.reference, c.what, c.due_on AS "dueOn", c.act_by AS "actBy", c.state, c.waiting_for AS "waitingFor",
    c.late_since AS "lateSince", c.provisional, c.policy, ${nameOrLeft('o')} AS owner
  FROM (
    SELECT * FROM accord.commitment c
    WHERE ${open} AND ${whose[scope]} AND c.due_on BETWEEN $4 AND $5 AND (c.due_on, c.id) > ($6::date, $7::uuid)
    ORDER BY c.due_on, c.id LIMIT ${limit + 1}) c
  JOIN accord.case_file f ON f.organisation_id = c.organisation_id AND f.id = c.case_id
  LEFT JOIN accord.staff o ON o.organisation_id = c.organisation_id AND o.id = c.owner_id
  ORDER BY c.due_on, c.id`;
