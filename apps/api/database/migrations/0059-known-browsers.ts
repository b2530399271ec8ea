import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A try to sign in is written down before the password is looked at, so that many at one moment are counted one by one,
 * and a browser that signed in before is counted apart from everybody else at its address.
 * `sign_in_tries` and `note_sign_in_try` stay for processes of the version before, which go on serving during an upgrade.
 */
export class KnownBrowsers implements MigrationInterface {
  readonly name = 'KnownBrowsers1763700000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accord.sign_in_try ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN pending boolean NOT NULL DEFAULT false;
      ALTER TABLE accord.sign_in_try ADD CONSTRAINT sign_in_try_pk PRIMARY KEY (id);
      CREATE INDEX sign_in_try_age ON accord.sign_in_try (at);
      GRANT UPDATE ON accord.sign_in_try TO accord_across;

      CREATE FUNCTION accord.sign_in_standing(account bytea, place bytea, since timestamptz) RETURNS TABLE (
        here int, "hereAt" timestamptz, elsewhere int, "elsewhereAt" timestamptz, "placeAll" int, "placeAt" timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
        WITH good AS (SELECT coalesce(max(at), since) AS at FROM accord.sign_in_try WHERE account_hash = account AND address_hash = place AND succeeded AND at > since),
        failed AS (SELECT account_hash = account AS ours, address_hash = place AS near, pending, t.at, t.at > good.at AS fresh
          FROM accord.sign_in_try t, good WHERE (account_hash = account OR address_hash = place) AND NOT succeeded AND t.at > since)
        SELECT count(*) FILTER (WHERE ours AND near AND fresh)::int, max(at) FILTER (WHERE ours AND near AND fresh),
          count(*) FILTER (WHERE ours AND NOT near)::int, max(at) FILTER (WHERE ours AND NOT near),
          count(*) FILTER (WHERE near AND fresh AND NOT pending)::int, max(at) FILTER (WHERE near AND fresh AND NOT pending)
        FROM failed
      $$;

      CREATE FUNCTION accord.begin_sign_in_try(try uuid, account bytea, place bytea, tried_at timestamptz, since timestamptz, seen int) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('accord.sign-in ' || encode(account, 'hex'), 0));
        IF (SELECT s.here + s.elsewhere FROM accord.sign_in_standing(account, place, since) s) <> seen THEN RETURN false; END IF;
        INSERT INTO accord.sign_in_try (id, account_hash, address_hash, at, succeeded, pending) VALUES (try, account, place, tried_at, false, true);
        DELETE FROM accord.sign_in_try WHERE at < tried_at - interval '2 days';
        RETURN true;
      END $$;

      CREATE FUNCTION accord.end_sign_in_try(try uuid, good boolean) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
        UPDATE accord.sign_in_try SET succeeded = good, pending = false WHERE id = try
      $$;

      DO $$ DECLARE f text; BEGIN
        FOREACH f IN ARRAY ARRAY['sign_in_standing(bytea, bytea, timestamptz)', 'begin_sign_in_try(uuid, bytea, bytea, timestamptz, timestamptz, int)', 'end_sign_in_try(uuid, boolean)'] LOOP
          EXECUTE format('ALTER FUNCTION accord.%s OWNER TO accord_across', f);
          EXECUTE format('REVOKE ALL ON FUNCTION accord.%s FROM PUBLIC', f);
          EXECUTE format('GRANT EXECUTE ON FUNCTION accord.%s TO accord_runtime', f);
        END LOOP;
      END $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
