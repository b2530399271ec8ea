import { mostPromisesCounted } from '@accord/access/rules';
import type { PromiseList } from '@accord/access/rules';

export const promisePageSize = 50;

const columns = `w.id, w.kind, w.due_at AS "dueAt", w.state, w.attempts, w.settled_at AS "settledAt", w.last_error AS "lastError", w.case_id AS "caseId"`;

/** `$1` organisation, `$2` now. Each is one range of an index: those of what is not done by `promise_unsettled`, what is done by `promise_done_listed`. */
const narrowed: Readonly<Record<PromiseList, string>> = {
  failed: `state = 'failed'`,
  doubt: `state = 'doubt'`,
  due: `state = 'waiting' AND due_at <= $2`,
  'under-way': `state = 'claimed'`,
  later: `state = 'waiting' AND due_at > $2`,
  done: `state = 'done'`,
};
const of = (list: PromiseList): string => `organisation_id = $1 AND ${narrowed[list]} AND $2::timestamptz IS NOT NULL`;

/** A page of a list after the place `$3`, `$4`: oldest due first; what is done newest first. The ids come from the index alone, as on the board. */
export function promisePageSql(list: PromiseList): string {
  const [moment, after, order] = list === 'done' ? ['settled_at', '<', 'DESC'] : ['due_at', '>', 'ASC'];
  return `
    WITH place AS MATERIALIZED (
      SELECT id FROM accord.promise WHERE ${of(list)} AND (${moment}, id) ${after} ($3::timestamptz, $4::uuid)
      ORDER BY ${moment} ${order}, id ${order} LIMIT ${promisePageSize + 1})
    SELECT ${columns} FROM place JOIN accord.promise w ON w.organisation_id = $1 AND w.id = place.id ORDER BY w.${moment} ${order}, w.id ${order}`;
}

export const onePromiseSql = `SELECT ${columns} FROM accord.promise w WHERE w.organisation_id = $1 AND w.id = $2`;

/** In the order of the list, so that its own index is read and nothing of another organisation is passed over. */
const counted = (list: PromiseList): string => `(SELECT count(*)::int FROM (SELECT FROM accord.promise WHERE ${of(list)} ORDER BY due_at, id LIMIT ${mostPromisesCounted + 1}) p)`;

/** How many are in each list but that of what is done, since when the oldest is due, and how many were done since `$3`. */
export const promiseFiguresSql = `
  SELECT ${counted('failed')} AS failed, ${counted('doubt')} AS doubt, ${counted('due')} AS due, ${counted('under-way')} AS "underWay", ${counted('later')} AS later,
    (SELECT due_at FROM accord.promise WHERE ${of('due')} ORDER BY due_at, id LIMIT 1) AS "oldestDueAt",
    (SELECT count(*)::int FROM accord.promise WHERE ${of('done')} AND settled_at >= $3) AS "doneToday"`;
