import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index behind the first date of a case holds them in the order of the lists: what binds before what is held for consent. */
export class FirstThatBinds implements MigrationInterface {
  readonly name = 'FirstThatBinds1763700000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX accord.commitment_open_of_case;
      CREATE INDEX commitment_open_of_case ON accord.commitment (organisation_id, case_id, (waiting_for IS NOT DISTINCT FROM 'consent-hold'), due_on, code)
        WHERE state IN ('running', 'waiting')`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
