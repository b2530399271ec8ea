import type { PromiseState } from './promise.entity';

const columns = `organisation_id AS "organisationId", id, case_id AS "caseId", kind, subject_id AS "subjectId", due_at AS "dueAt",
  dedupe_key AS "dedupeKey", state, attempts, last_error AS "lastError", claimed_at AS "claimedAt", settled_at AS "settledAt", created_at AS "createdAt"`;
const claimed = `state = 'claimed', claimed_at = $3, attempts = attempts + 1`;

/** One promise, if it waits and is due: of several that claim it, one wins. */
export const claimOne = `
  UPDATE accord.promise SET ${claimed}
  WHERE organisation_id = $1 AND id = $2 AND state = 'waiting' AND due_at <= $3 RETURNING ${columns}`;
/** The oldest that are due of one kind, passing over those that another worker has in hand. */
export const claimMore = `
  UPDATE accord.promise SET ${claimed}
  WHERE organisation_id = $1 AND id IN (
    SELECT id FROM accord.promise WHERE organisation_id = $1 AND kind = $2 AND state = 'waiting' AND due_at <= $3
    ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED)
  RETURNING ${columns}`;
export const settle = `
  UPDATE accord.promise SET state = $3, settled_at = $4, last_error = $5, due_at = coalesce($6, due_at)
  WHERE organisation_id = $1 AND id = $2 AND state = ANY ($7)`;
export const settleDone = `
  UPDATE accord.promise SET state = 'done', settled_at = $3, last_error = NULL WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'claimed'`;
/** To wait is no try: the attempt that the claim counted is taken back. */
export const postpone = `
  UPDATE accord.promise p SET state = 'waiting', due_at = l.until, attempts = attempts - 1
  FROM unnest($2::uuid[], $3::timestamptz[]) AS l (id, until) WHERE p.organisation_id = $1 AND p.id = l.id AND p.state = 'claimed'`;
export const stale = `
  SELECT ${columns} FROM accord.promise
  WHERE organisation_id = $1 AND id = $2 AND state = 'claimed' FOR UPDATE`;

/** How a promise is left by one attempt. */
export interface Mark {
  readonly state: PromiseState;
  readonly error: string | null;
  readonly dueAt?: Date;
  /** From which states; a claim by default. */
  readonly from?: readonly PromiseState[];
}
