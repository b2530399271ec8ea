import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secret address by which a person's own calendar reads their dates; one at a time, kept as a hash. */
export class CalendarFeed implements MigrationInterface {
  readonly name = 'CalendarFeed1763700000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [feed, misses, across]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const feed = `
  CREATE TABLE accord.calendar_feed (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    token_hash bytea NOT NULL CONSTRAINT calendar_feed_token_once UNIQUE,
    made_at timestamptz NOT NULL,
    ended_at timestamptz,
    last_read_at timestamptz,
    hour_began timestamptz,
    reads_this_hour int NOT NULL DEFAULT 0,
    CONSTRAINT calendar_feed_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT calendar_feed_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE UNIQUE INDEX calendar_feed_one ON accord.calendar_feed (organisation_id, staff_id) WHERE ended_at IS NULL;
  CALL accord.guard('accord.calendar_feed');
`;

/** Addresses from which secrets were tried that nobody has: they belong to no organisation. Hashes only. */
const misses = `
  CREATE TABLE accord.feed_miss (
    address_hash bytea NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX feed_miss_of_address ON accord.feed_miss (address_hash, at);
`;

/** Whose a secret is, found by its hash alone; a disabled account has none. A miss is counted and old ones are swept. */
const across = `
  CREATE POLICY across ON accord.calendar_feed FOR SELECT TO accord_across USING (true);
  GRANT SELECT ON accord.calendar_feed TO accord_across;
  GRANT SELECT, INSERT, DELETE ON accord.feed_miss TO accord_across;

  CREATE FUNCTION accord.feed_of(token bytea) RETURNS TABLE ("organisationId" uuid, id uuid, "staffId" uuid, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT c.organisation_id, c.id, f.id, f.roles
    FROM accord.calendar_feed c JOIN accord.staff f ON f.organisation_id = c.organisation_id AND f.id = c.staff_id
    WHERE c.token_hash = token AND c.ended_at IS NULL AND f.disabled_at IS NULL
  $$;

  CREATE FUNCTION accord.feed_misses(address bytea, since timestamptz) RETURNS int
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT count(*)::int FROM accord.feed_miss WHERE address_hash = address AND at > since
  $$;

  CREATE FUNCTION accord.note_feed_miss(address bytea, missed_at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    INSERT INTO accord.feed_miss VALUES (address, missed_at);
    DELETE FROM accord.feed_miss WHERE at < missed_at - interval '1 day';
  $$;

  DO $$ DECLARE f text; BEGIN
    FOREACH f IN ARRAY ARRAY['feed_of(bytea)', 'feed_misses(bytea, timestamptz)', 'note_feed_miss(bytea, timestamptz)'] LOOP
      EXECUTE format('ALTER FUNCTION accord.%s OWNER TO accord_across', f);
      EXECUTE format('REVOKE ALL ON FUNCTION accord.%s FROM PUBLIC', f);
      EXECUTE format('GRANT EXECUTE ON FUNCTION accord.%s TO accord_runtime', f);
    END LOOP;
  END $$;
`;
