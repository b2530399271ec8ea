import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The operators' page counts what is not done from its index alone: with the case in it, the policy of the case asks for no
 * row, and no index of everybody's promises is ever nearer.
 */
export class CountingPromises implements MigrationInterface {
  readonly name = 'CountingPromises1763700000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX accord.promise_unsettled;
      CREATE INDEX promise_unsettled ON accord.promise (organisation_id, state, due_at, id) INCLUDE (case_id) WHERE state <> 'done';`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
