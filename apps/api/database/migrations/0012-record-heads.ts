import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an anchor needs: the head of every chain of the record, of all organisations. */
export class RecordHeads implements MigrationInterface {
  readonly name = 'RecordHeads1763700000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION accord.record_heads() RETURNS TABLE ("organisationId" uuid, chain text, seq bigint, hash text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
        SELECT organisation_id, chain, seq, encode(hash, 'hex') FROM accord.audit_chain WHERE seq > 0 ORDER BY organisation_id, chain
      $$;
      ALTER FUNCTION accord.record_heads() OWNER TO accord_across;
      REVOKE ALL ON FUNCTION accord.record_heads() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION accord.record_heads() TO accord_runtime;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
