import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The look-up of a session also says the number of the organisation's last act on its calendar or rules, so that a calendar
 * which a process has read before need not be read again. A line of the record asks for the head of its chain before it
 * tries to begin one.
 */
export class KnownAtTheDoor implements MigrationInterface {
  readonly name = 'KnownAtTheDoor1763700000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(session);
    await runner.query(link);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const session = `
  CREATE POLICY across ON accord.knowledge_change FOR SELECT TO accord_across USING (true);
  GRANT SELECT ON accord.knowledge_change TO accord_across;
  DROP FUNCTION accord.session_of(bytea, timestamptz);
  CREATE FUNCTION accord.session_of(token bytea, now_at timestamptz) RETURNS TABLE (
    "organisationId" uuid, "sessionId" uuid, "staffId" uuid, name text, email text, roles text[], "lastSeenAt" timestamptz, "expiresAt" timestamptz, knows int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT s.organisation_id, s.id, f.id, f.name, f.email, f.roles, s.last_seen_at, s.expires_at,
      coalesce((SELECT max(k.number) FROM accord.knowledge_change k WHERE k.organisation_id = s.organisation_id), 0)
    FROM accord.session s JOIN accord.staff f ON f.organisation_id = s.organisation_id AND f.id = s.staff_id
    WHERE s.token_hash = token AND s.ended_at IS NULL AND s.expires_at > now_at AND f.disabled_at IS NULL
  $$;
  ALTER FUNCTION accord.session_of(bytea, timestamptz) OWNER TO accord_across;
  REVOKE ALL ON FUNCTION accord.session_of(bytea, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accord.session_of(bytea, timestamptz) TO accord_runtime;
`;

/** As before, but a chain is begun only where none is: the try cost every line an insert that did nothing. */
const link = `
  CREATE OR REPLACE FUNCTION accord.audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
  DECLARE head accord.audit_chain;
  BEGIN
    NEW.chain := coalesce(NEW.staff_id::text, 'portal');
    SELECT * INTO head FROM accord.audit_chain WHERE organisation_id = NEW.organisation_id AND chain = NEW.chain FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO accord.audit_chain VALUES (NEW.organisation_id, NEW.chain, 0, '\\x') ON CONFLICT DO NOTHING;
      SELECT * INTO head FROM accord.audit_chain WHERE organisation_id = NEW.organisation_id AND chain = NEW.chain FOR UPDATE;
    END IF;
    NEW.seq := head.seq + 1;
    NEW.prev_hash := head.hash;
    NEW.hash := sha256(head.hash || accord.audit_canonical(NEW));
    UPDATE accord.audit_chain SET seq = NEW.seq, hash = NEW.hash WHERE organisation_id = NEW.organisation_id AND chain = NEW.chain;
    RETURN NEW;
  END $$;
`;
