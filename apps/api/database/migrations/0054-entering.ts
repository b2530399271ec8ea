import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A transaction that lets itself in: the look-up of a session, which also sets the organisation and the person of the
 * transaction, or nothing where the session does not stand. Row-level security so follows the session itself, whatever the
 * asking process believes.
 */
export class Entering implements MigrationInterface {
  readonly name = 'Entering1763700000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(enter);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** In plpgsql, which keeps its plans for as long as the connection lives, in every version of PostgreSQL that we allow. */
const enter = `
  CREATE FUNCTION accord.enter(token bytea, now_at timestamptz) RETURNS TABLE (
    "organisationId" uuid, "sessionId" uuid, "staffId" uuid, name text, email text, roles text[], "lastSeenAt" timestamptz, "expiresAt" timestamptz, knows int)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = accord, pg_temp AS $$
  BEGIN
    SELECT s.organisation_id, s.id, f.id, f.name, f.email, f.roles, s.last_seen_at, s.expires_at,
      coalesce((SELECT max(k.number) FROM accord.knowledge_change k WHERE k.organisation_id = s.organisation_id), 0),
      set_config('accord.organisation_id', s.organisation_id::text, true), set_config('accord.staff_id', f.id::text, true)
    INTO "organisationId", "sessionId", "staffId", name, email, roles, "lastSeenAt", "expiresAt", knows
    FROM accord.session s JOIN accord.staff f ON f.organisation_id = s.organisation_id AND f.id = s.staff_id
    WHERE s.token_hash = token AND s.ended_at IS NULL AND s.expires_at > now_at AND f.disabled_at IS NULL;
    IF FOUND THEN RETURN NEXT; END IF;
  END $$;
  ALTER FUNCTION accord.enter(bytea, timestamptz) OWNER TO accord_across;
  REVOKE ALL ON FUNCTION accord.enter(bytea, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accord.enter(bytea, timestamptz) TO accord_runtime;
`;
