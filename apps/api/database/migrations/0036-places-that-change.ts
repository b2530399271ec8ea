import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place under a new name is a new row: old cases keep the name they were written with, and the row knows what it became. */
export class PlacesThatChange implements MigrationInterface {
  readonly name = 'PlacesThatChange1763700000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accord.site ADD COLUMN became_id uuid,
        ADD CONSTRAINT site_became FOREIGN KEY (organisation_id, became_id) REFERENCES accord.site (organisation_id, id);
      ALTER TABLE accord.service ADD COLUMN became_id uuid,
        ADD CONSTRAINT service_became FOREIGN KEY (organisation_id, became_id) REFERENCES accord.service (organisation_id, id);`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
