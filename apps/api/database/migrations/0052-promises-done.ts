import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done is listed too, newest first and page by page: the index of what was done ends with the id. */
export class PromisesDone implements MigrationInterface {
  readonly name = 'PromisesDone1763700000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX promise_done_listed ON accord.promise (organisation_id, settled_at, id) WHERE state = 'done';
      DROP INDEX accord.promise_done;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
