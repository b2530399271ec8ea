import { casesKnownBy, casesNamedSince } from '@accord/people/api';
import { listedColumns, listedJoins } from '../lists/listed.sql';

export const pageSize = 50;
const one = pageSize + 1;

/**
 * Hits are looked for by one of these, each on its own index; the rows are joined after the limit. `$1` is the organisation,
 * `$2` and `$3` the place to go on from. The limit stands in the text: as a parameter the plan could not be kept.
 */
const page = (hits: string) => `
  WITH hit AS (${hits})
  SELECT ${listedColumns}, f."foundBy" FROM (
    SELECT f.*, h."foundBy" FROM (SELECT case_id, array_agg(DISTINCT by ORDER BY by) AS "foundBy" FROM hit GROUP BY case_id) h
    CROSS JOIN LATERAL (
      SELECT * FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = h.case_id AND (f.received_at, f.id) < ($2::timestamptz, $3::uuid) OFFSET 0) f
    ORDER BY f.received_at DESC, f.id DESC LIMIT ${one}) f ${listedJoins}
  ORDER BY f.received_at DESC, f.id DESC`;

/** The same where each hit says when its case was received: the page is found first, and its cases alone are opened. */
const newest = (hits: string) => `
  WITH hit AS (${hits}), place AS MATERIALIZED (
    SELECT case_id, received_at, array_remove(ARRAY[CASE WHEN bool_or(by = 'name') THEN 'name' END, CASE WHEN bool_or(by = 'words') THEN 'words' END], NULL) AS "foundBy"
    FROM hit WHERE (received_at, case_id) < ($2::timestamptz, $3::uuid) GROUP BY case_id, received_at ORDER BY received_at DESC, case_id DESC LIMIT ${one})
  SELECT ${listedColumns}, h."foundBy" FROM place h
  CROSS JOIN LATERAL (SELECT * FROM accord.case_file f WHERE f.organisation_id = $1 AND f.id = h.case_id OFFSET 0) f ${listedJoins}
  ORDER BY f.received_at DESC, f.id DESC`;

const words = `SELECT w."caseId" AS case_id, w."receivedAt" AS received_at, 'words' AS by FROM accord.cases_with_words($4, $2::timestamptz, $3::uuid, ${one}) w`;

export const byReference = page(`SELECT id AS case_id, 'reference' AS by FROM accord.case_file WHERE organisation_id = $1 AND reference = $4`);
export const byEmail = page(casesKnownBy('email_key', 'email', '$4'));
export const byNumber = page(`${casesKnownBy('phone_key', 'phone', '$4')} UNION ALL ${casesKnownBy('nhs_number', 'nhs-number', '$5')}`);
export const byWords = newest(words);

/** `$4`: the words; `$5`, `$6`: between what the last word of a name lies; from `$7`: the other words of the name, whole. */
const nameAndWords = Array.from({ length: 6 }, (_, others) =>
  newest(`${casesNamedSince(Array.from({ length: others }, (_unused, at) => `$${at + 7}`), ['$5', '$6'])} UNION ALL ${words}`),
);
export const byNameOrWords = (others: number): string => nameAndWords[others] ?? byWords;
