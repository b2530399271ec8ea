import { nameOrLeft } from '@accord/access/api';

/**
 * What a row of a list shows of the file `f`: its place, owner, who called, and its first open date. Put behind the limit, so
 * that only the rows of the page are joined.
 */
export const listedColumns = `
  f.id, f.reference, f.type, f.state, f.title, f.urgency, f.received_at AS "receivedAt", f.anonymous, f.version,
  f.next_step AS "nextStep", f.next_on AS "nextOn", concat_ws(', ', v.name, s.name, nullif(f.place_note, '')) AS place,
  f.owner_id AS "ownerId", ${nameOrLeft('o')} AS "ownerName", p.id AS "callerId", p.name AS "callerName", p.relation AS "callerRelation",
  c.id AS "dateId", c.what, c.due_on AS "dueOn", c.act_by AS "actBy", c.state AS "dateState", c.waiting_for AS "waitingFor", c.late_since AS "lateSince"`;

/** The first date that binds; one that its rule holds for consent comes after every other. */
export const firstDate = `
  LEFT JOIN LATERAL (
    SELECT c.* FROM accord.commitment c
    WHERE c.organisation_id = f.organisation_id AND c.case_id = f.id AND c.state IN ('running', 'waiting') ORDER BY c.waiting_for IS NOT DISTINCT FROM 'consent-hold', c.due_on, c.code LIMIT 1) c ON true`;

export const listedJoins = `
  LEFT JOIN accord.site s ON s.organisation_id = f.organisation_id AND s.id = f.site_id
  LEFT JOIN accord.service v ON v.organisation_id = f.organisation_id AND v.id = f.service_id
  LEFT JOIN accord.staff o ON o.organisation_id = f.organisation_id AND o.id = f.owner_id
  LEFT JOIN LATERAL (
    SELECT p.id, p.name, p.relation FROM accord.person p WHERE p.organisation_id = f.organisation_id AND p.case_id = f.id
    ORDER BY ('complainant' = ANY (p.roles)) DESC, p.created_at, p.id LIMIT 1) p ON true
  ${firstDate}`;
