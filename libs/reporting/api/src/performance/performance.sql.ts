import type { PerformanceFigure, PerformanceGroup } from '@accord/reporting/rules';
import { binds } from '../board/board-sql';

/** `$1` organisation, `$2` first day, `$3` the day after the last, `$4` today, `$5` a rule or null, `$6` rules that are policy only. */
export const base = `
  c.organisation_id = $1 AND c.due_on >= $2 AND c.due_on < $3 AND c.state NOT IN ('superseded', 'not-applicable')
  AND CASE WHEN $5::text IS NULL THEN c.rule_id <> ALL ($6::text[]) ELSE c.rule_id = $5 END AND $4::date IS NOT NULL`;

/** The one definition of each figure: reports count by it, and their rows are found by it. */
export const conditions = {
  due: 'true',
  'on-current': `c.state = 'met'`,
  'on-original': 'c.met_on <= c.original_due_on',
  late: `(c.state IN ('met-late', 'missed') OR (c.state IN ('running', 'waiting') AND c.due_on < $4 AND ${binds}))`,
  open: `(c.state IN ('running', 'waiting') AND (c.due_on >= $4 OR NOT (${binds})))`,
} as const satisfies Partial<Record<PerformanceFigure, string>>;

export const keptColumns = `count(*)::int AS due,
    count(*) FILTER (WHERE ${conditions['on-original']})::int AS "onOriginal",
    count(*) FILTER (WHERE ${conditions['on-current']})::int AS "onCurrent",
    count(*) FILTER (WHERE ${conditions.late})::int AS late,
    count(*) FILTER (WHERE ${conditions.open})::int AS open`;

const keyOf: Readonly<Record<PerformanceGroup, string>> = {
  month: `to_char(c.due_on, 'YYYY-MM')`,
  service: `coalesce(c.service_id::text, '')`,
  complexity: `coalesce(c.complexity, '')`,
  rule: 'c.rule_id',
};

export const groupsSql = (by: PerformanceGroup): string => `
  SELECT ${keyOf[by]} AS key, ${keptColumns} FROM accord.commitment c WHERE ${base} GROUP BY 1`;

/**
 * Answers sent in the months, one a case (the last), with the days from receipt. What was struck out or came back is no
 * answer, and a corrected day counts as corrected.
 */
const answers = `
  SELECT DISTINCT ON (a.case_id) a.case_id, f.service_id, f.complexity, a.sent_on, a.sent_on - f.received_on AS days FROM (
    SELECT a.case_id, a.place, coalesce((k.detail ->> 'nowHappenedOn')::date, a.happened_on) AS sent_on
    FROM accord.case_fact a
    LEFT JOIN LATERAL (
      SELECT k.kind, k.detail FROM accord.case_fact k
      WHERE k.organisation_id = $1 AND k.case_id = a.case_id AND k.kind IN ('corrected', 'struck-out', 'final-response-bounced') AND k.detail ->> 'factId' = a.id::text
      ORDER BY k.place DESC LIMIT 1) k ON true
    WHERE a.organisation_id = $1 AND a.kind = 'final-response-sent' AND a.happened_on >= $2 AND a.happened_on < $3 AND coalesce(k.kind, 'corrected') = 'corrected') a
  CROSS JOIN LATERAL (SELECT f.service_id, f.complexity, f.received_on FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = a.case_id LIMIT 1) f
  ORDER BY a.case_id, a.place DESC`;
const answerKey: Readonly<Record<Exclude<PerformanceGroup, 'rule'>, string>> = { month: `to_char(c.sent_on, 'YYYY-MM')`, service: `coalesce(c.service_id::text, '')`, complexity: `coalesce(c.complexity, '')` };

/** How long answers took, by group and (key null) over all. `$1` to `$3` as above. */
export const answersSql = (by: PerformanceGroup): string => `
  SELECT ${by === 'rule' ? 'NULL' : answerKey[by]} AS key, count(*)::int AS answers, percentile_cont(0.5) WITHIN GROUP (ORDER BY c.days)::float8 AS median
  FROM (${answers}) c GROUP BY ${by === 'rule' ? '()' : `GROUPING SETS ((1), ())`}`;

/** More time that was given in the months and stands. */
export const extensionsFrom = `
  accord.case_fact x
  WHERE x.organisation_id = $1 AND x.kind = 'extended' AND x.happened_on >= $2 AND x.happened_on < $3 AND NOT EXISTS (
    SELECT FROM accord.case_fact k WHERE k.organisation_id = $1 AND k.case_id = x.case_id AND k.kind = 'struck-out' AND k.detail ->> 'factId' IN (x.id::text, x.detail ->> 'follows'))`;
export const extensionsSql = `SELECT count(*)::int AS extensions FROM ${extensionsFrom}`;

/** Why settled dates were late, by code; null for those of which nobody said why. */
export const reasonsSql = `
  SELECT r.code, count(*)::int AS count FROM accord.commitment c
  LEFT JOIN accord.late_reason r ON r.organisation_id = $1 AND r.commitment_id = c.id
  WHERE ${base} AND c.state IN ('met-late', 'missed') GROUP BY 1`;

/** Dates set by hand: in the place of a rule that gives none (`BY-HAND`), and beside a rule's own (`P-HAND`). `$1` to `$4` as above. */
export const byHandSql = `
  SELECT c.rule_id AS "ruleId", ${keptColumns} FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.due_on >= $2 AND c.due_on < $3 AND c.state NOT IN ('superseded', 'not-applicable') AND c.rule_id IN ('BY-HAND', 'P-HAND') GROUP BY 1`;

const rowColumns = `
  c.id, c.case_id AS "caseId", f.reference, f.title, c.what, c.rule_id AS "ruleId", c.due_on AS "dueOn", c.original_due_on AS "originalDueOn", c.act_by AS "actBy",
  c.state, c.waiting_for AS "waitingFor", c.met_on AS "metOn", c.late_since AS "lateSince", o.name AS owner, r.code, r.note, r.version`;
const rowJoins = `
  JOIN accord.case_file f ON f.organisation_id = $1 AND f.id = c.case_id
  LEFT JOIN accord.staff o ON o.organisation_id = $1 AND o.id = c.owner_id
  LEFT JOIN accord.late_reason r ON r.organisation_id = $1 AND r.commitment_id = c.id`;

/** `$7` a group's key or null, `$8` a reason or null, `$9` and `$10` the place after which the page begins. */
export function rowsSql(figure: Exclude<PerformanceFigure, 'extended' | 'answered'>, by: PerformanceGroup): string {
  const condition = figure === 'no-reason' ? `c.state IN ('met-late', 'missed') AND r.code IS NULL` : conditions[figure];
  return `
    SELECT ${rowColumns}, NULL::date AS until, NULL::text AS "because", NULL::date AS "givenOn", NULL::uuid AS "factId" FROM accord.commitment c ${rowJoins}
    WHERE ${base} AND ${condition} AND ($7::text IS NULL OR ${keyOf[by]} = $7) AND ($8::text IS NULL OR r.code = $8) AND (c.due_on, c.id) > ($9::date, $10::uuid)
    ORDER BY c.due_on, c.id LIMIT 51`;
}

/** The answers that the median counts, in the order in which they were sent, each with the first date that it met, or else the first of its case. `$4` a group's key or null, `$5` and `$6` the place. */
export const answeredRowsSql = (by: PerformanceGroup): string => `
  SELECT ${rowColumns}, NULL::date AS until, NULL::text AS "because", a.sent_on AS "givenOn", a.case_id AS "factId", a.days
  FROM (
    SELECT c.* FROM (${answers}) c
    WHERE ($4::text IS NULL OR ${by === 'rule' ? 'true' : `${answerKey[by]} = $4`}) AND (c.sent_on, c.case_id) > ($5::date, $6::uuid) ORDER BY c.sent_on, c.case_id LIMIT 51) a
  CROSS JOIN LATERAL (
    SELECT c.* FROM accord.commitment c WHERE c.organisation_id = $1 AND c.case_id = a.case_id ORDER BY (c.met_on = a.sent_on) IS TRUE DESC, c.due_on, c.id LIMIT 1) c ${rowJoins}
  ORDER BY a.sent_on, a.case_id`;

/** The dates that were given more time, in the order in which it was given. */
export const extendedRowsSql = `
  SELECT ${rowColumns}, p.until, p."because", p."givenOn", p."factId" FROM (
    SELECT x.id AS "factId", x.case_id, x.detail ->> 'commitmentId' AS code, (x.detail ->> 'until')::date AS until, x.reason AS "because", x.happened_on AS "givenOn"
    FROM ${extensionsFrom} AND (x.happened_on, x.id) > ($4::date, $5::uuid) ORDER BY x.happened_on, x.id LIMIT 51) p
  JOIN accord.commitment c ON c.organisation_id = $1 AND c.case_id = p.case_id AND c.code = p.code ${rowJoins}
  ORDER BY p."givenOn", p."factId"`;
