import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which lists, searches and files showed a case: found by the ids in the record's own lines, which are hashed. Row-level
 * security keeps array operators behind its policies, where no index helps, so a named function asks across them; it
 * keeps to the organisation of the transaction. The small pending list spreads the work of the index over many readers.
 */
export class WhoSawItInLists implements MigrationInterface {
  readonly name = 'WhoSawItInLists1763700000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entry_shown ON accord.audit_entry USING gin (shown) WITH (gin_pending_list_limit = 256) WHERE case_id IS NULL AND shown <> '{}';
      CREATE POLICY across ON accord.audit_entry FOR SELECT TO accord_across USING (true);
      GRANT SELECT ON accord.audit_entry TO accord_across;

      CREATE FUNCTION accord.lists_that_showed(shown_case uuid, before_at timestamptz, before_seq bigint, before_chain text)
      RETURNS TABLE (at timestamptz, seq bigint, chain text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
        SELECT e.at, e.seq, e.chain FROM accord.audit_entry e
        WHERE e.organisation_id = current_setting('accord.organisation_id')::uuid AND e.case_id IS NULL AND e.shown <> '{}' AND e.shown @> ARRAY[shown_case]
          AND (e.at, e.seq, e.chain) < (before_at, before_seq, before_chain)
        ORDER BY e.at DESC, e.seq DESC, e.chain DESC LIMIT 51
      $$;
      ALTER FUNCTION accord.lists_that_showed(uuid, timestamptz, bigint, text) OWNER TO accord_across;
      REVOKE ALL ON FUNCTION accord.lists_that_showed(uuid, timestamptz, bigint, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION accord.lists_that_showed(uuid, timestamptz, bigint, text) TO accord_runtime;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
