import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many promises of one kind at a time, what falls due within the hour, and figures of how late promises are kept. */
export class PromisesByKind implements MigrationInterface {
  readonly name = 'PromisesByKind1763700000026';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [indexes, across]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const indexes = `
  CREATE INDEX promise_due_of_kind ON accord.promise (organisation_id, kind, due_at) WHERE state = 'waiting';
  CREATE INDEX promise_done ON accord.promise (organisation_id, settled_at) WHERE state = 'done';
  CREATE INDEX promise_done_anywhere ON accord.promise (settled_at) WHERE state = 'done';
`;

/** The first function answers one row for each moment of a kind that is kept many at a time, and every other promise by itself. */
const across = `
  CREATE FUNCTION accord.promises_ahead(now_at timestamptz, until_at timestamptz, batched text[]) RETURNS TABLE (
    "organisationId" uuid, id uuid, kind text, "dueAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT DISTINCT ON (due_at, organisation_id, CASE WHEN p.kind = ANY (batched) THEN p.kind ELSE p.id::text END)
      organisation_id, p.id, p.kind, due_at
    FROM accord.promise p WHERE state = 'waiting' AND due_at > now_at AND due_at <= until_at
    ORDER BY due_at, organisation_id, CASE WHEN p.kind = ANY (batched) THEN p.kind ELSE p.id::text END, p.id LIMIT 2000
  $$;

  -- Late is how long after its moment a promise was begun; of those settled within the hour.
  CREATE FUNCTION accord.promise_lateness(now_at timestamptz) RETURNS TABLE (due bigint, claimed bigint, done bigint, median float8, most float8)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    WITH late AS (
      SELECT greatest(extract(epoch FROM claimed_at - due_at), 0)::float8 AS seconds
      FROM accord.promise WHERE state = 'done' AND settled_at > now_at - interval '1 hour')
    SELECT (SELECT count(*) FROM accord.promise WHERE state = 'waiting' AND due_at <= now_at),
      (SELECT count(*) FROM accord.promise WHERE state = 'claimed'), count(*),
      coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), 0), coalesce(max(seconds), 0)
    FROM late
  $$;

  DO $$ DECLARE f text; BEGIN
    FOREACH f IN ARRAY ARRAY['promises_ahead(timestamptz, timestamptz, text[])', 'promise_lateness(timestamptz)'] LOOP
      EXECUTE format('ALTER FUNCTION accord.%s OWNER TO accord_across', f);
      EXECUTE format('REVOKE ALL ON FUNCTION accord.%s FROM PUBLIC', f);
      EXECUTE format('GRANT EXECUTE ON FUNCTION accord.%s TO accord_runtime', f);
    END LOOP;
  END $$;
`;
