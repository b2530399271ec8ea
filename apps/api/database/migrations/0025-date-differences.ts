import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the metrics of the installation: how many cases differed in the latest ended check of each organisation. */
export class DateDifferences implements MigrationInterface {
  readonly name = 'DateDifferences1763700000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY across ON accord.date_check FOR SELECT TO accord_across USING (true);
      CREATE POLICY across ON accord.date_difference FOR SELECT TO accord_across USING (true);
      GRANT SELECT ON accord.date_check, accord.date_difference TO accord_across;
      CREATE FUNCTION accord.date_check_figures() RETURNS TABLE (differing bigint, "oldestHours" double precision)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
        WITH latest AS (
          SELECT DISTINCT ON (organisation_id) organisation_id, id, ended_at FROM accord.date_check WHERE ended_at IS NOT NULL ORDER BY organisation_id, on_date DESC
        )
        SELECT (SELECT count(*) FROM accord.date_difference d JOIN latest l ON l.organisation_id = d.organisation_id AND l.id = d.check_id),
          (SELECT coalesce(max(extract(epoch FROM now() - ended_at) / 3600), 0)::float8 FROM latest)
      $$;
      ALTER FUNCTION accord.date_check_figures() OWNER TO accord_across;
      REVOKE ALL ON FUNCTION accord.date_check_figures() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION accord.date_check_figures() TO accord_runtime;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
