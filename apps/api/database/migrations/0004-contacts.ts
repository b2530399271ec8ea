import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logging and finding contacts: what a place or date was said to be, danger handed over, lists, words of a story. */
export class Contacts implements MigrationInterface {
  readonly name = 'Contacts1763700000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [asSaid, handOver, lists, words]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const asSaid = `
  ALTER TABLE accord.case_file ADD COLUMN place_note text NOT NULL DEFAULT '';
  ALTER TABLE accord.person ADD COLUMN note text NOT NULL DEFAULT '';
`;

/** Somebody in danger is handed to those who act at once; that it was done, to whom and when is kept. */
const handOver = `
  CREATE TABLE accord.danger_hand_over (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    to_whom text NOT NULL,
    handed_at timestamptz NOT NULL,
    recorded_by uuid,
    CONSTRAINT danger_hand_over_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT danger_hand_over_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT danger_hand_over_by FOREIGN KEY (organisation_id, recorded_by) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX danger_hand_over_of_case ON accord.danger_hand_over (organisation_id, case_id, handed_at, id);
  CALL accord.guard('accord.danger_hand_over', 'case_id');
  REVOKE UPDATE, DELETE ON accord.danger_hand_over FROM accord_runtime;
`;

/** Each list has an index in its order, of the rows it can show. */
const lists = `
  CREATE INDEX case_file_open ON accord.case_file (organisation_id, received_at DESC, id DESC) WHERE closed_at IS NULL;
  CREATE INDEX case_file_to_triage ON accord.case_file (organisation_id, received_at DESC, id DESC) WHERE state = 'to-triage';
  CREATE INDEX case_file_of_type ON accord.case_file (organisation_id, type, received_at DESC, id DESC);
  CREATE INDEX case_file_of_owner ON accord.case_file (organisation_id, owner_id, received_at DESC, id DESC);
`;

/**
 * The words of a case, one row a case. Full-text operators are not leakproof: behind a policy their index would be
 * passed over. So one function looks, for the organisation and the person of the transaction alone, and the caller joins
 * back under the policies. It has two ways: newest first through the recent past, where a common word is soon found
 * often enough, and else by the word index, whose rare words are few. The organisation is itself a word there, so that
 * no other organisation's rows are fetched.
 */
const words = `
  CREATE TABLE accord.case_words (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    words tsvector NOT NULL,
    CONSTRAINT case_words_pk PRIMARY KEY (organisation_id, case_id),
    CONSTRAINT case_words_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX case_words_newest ON accord.case_words (organisation_id, received_at DESC, case_id DESC);
  CREATE INDEX case_words_found ON accord.case_words USING gin (words) WITH (fastupdate = off);
  CALL accord.guard('accord.case_words', 'case_id');
  CREATE POLICY across ON accord.case_words TO accord_across USING (true);
  GRANT SELECT ON accord.case_words TO accord_across;

  CREATE FUNCTION accord.words_of(organisation uuid, said text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT to_tsvector('pg_catalog.english', said) || array_to_tsvector(ARRAY['organisation:' || organisation])
  $$;

  CREATE FUNCTION accord.cases_with_words(sought text, before_at timestamptz, before_id uuid, most int)
  RETURNS TABLE ("caseId" uuid, "receivedAt" timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = accord, pg_temp AS $$
  DECLARE
    ours constant uuid := nullif(current_setting('accord.organisation_id', true), '')::uuid;
    me constant uuid := nullif(current_setting('accord.staff_id', true), '')::uuid;
    query constant tsquery := websearch_to_tsquery('pg_catalog.english', sought);
    recent constant int := 1000;
    hits int;
    edge record;
  BEGIN
    IF ours IS NULL OR numnode(query) = 0 THEN RETURN; END IF;
    RETURN QUERY EXECUTE '
      SELECT w.case_id, w.received_at FROM (
        SELECT r.case_id, r.received_at, r.words FROM accord.case_words r
        WHERE r.organisation_id = $1 AND (r.received_at, r.case_id) < ($3, $4)
        ORDER BY r.received_at DESC, r.case_id DESC LIMIT $7) w
      WHERE w.words @@ $2
        AND NOT EXISTS (SELECT FROM accord.case_barrier b WHERE b.organisation_id = $1 AND b.staff_id = $5 AND b.case_id = w.case_id)
      ORDER BY w.received_at DESC, w.case_id DESC LIMIT $6' USING ours, query, before_at, before_id, me, most, recent;
    GET DIAGNOSTICS hits = ROW_COUNT;
    IF hits >= most THEN RETURN; END IF;
    EXECUTE '
      SELECT r.received_at, r.case_id FROM accord.case_words r
      WHERE r.organisation_id = $1 AND (r.received_at, r.case_id) < ($2, $3)
      ORDER BY r.received_at DESC, r.case_id DESC OFFSET $4 LIMIT 1' INTO edge USING ours, before_at, before_id, recent - 1;
    IF edge.case_id IS NULL THEN RETURN; END IF;
    -- OFFSET 0 keeps the limit out of the choice of plan: a phrase that seems common and is not would walk every case.
    RETURN QUERY EXECUTE '
      SELECT w.case_id, w.received_at FROM (
        SELECT f.case_id, f.received_at FROM accord.case_words f
        WHERE f.organisation_id = $1 AND f.words @@ ($2 && $7::tsquery) AND (f.received_at, f.case_id) < ($3, $4) OFFSET 0) w
      WHERE NOT EXISTS (SELECT FROM accord.case_barrier b WHERE b.organisation_id = $1 AND b.staff_id = $5 AND b.case_id = w.case_id)
      ORDER BY w.received_at DESC, w.case_id DESC LIMIT $6'
      USING ours, query, edge.received_at, edge.case_id, me, most - hits, quote_literal('organisation:' || ours);
  END $$;
  ALTER FUNCTION accord.cases_with_words(text, timestamptz, uuid, int) OWNER TO accord_across;
  REVOKE ALL ON FUNCTION accord.cases_with_words(text, timestamptz, uuid, int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accord.cases_with_words(text, timestamptz, uuid, int) TO accord_runtime;
`;
