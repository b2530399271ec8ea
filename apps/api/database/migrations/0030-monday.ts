import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order in which files were made, for what arrived since somebody looked, and the complaints in work. */
export class Monday implements MigrationInterface {
  readonly name = 'Monday1763700000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX case_file_made ON accord.case_file (organisation_id, created_at, id);
      CREATE INDEX case_file_complaint_open ON accord.case_file (organisation_id, received_at, id) WHERE closed_at IS NULL AND type = 'complaint' AND state = 'open';`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
