import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation's own procedure says of what reaches it out of hours: each switch is an act in the count of calendar and rules. */
export class ReceiptPractice implements MigrationInterface {
  readonly name = 'ReceiptPractice1763700000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accord.receipt_practice (
        organisation_id uuid NOT NULL,
        number int NOT NULL,
        cut_off text CONSTRAINT receipt_practice_time CHECK (cut_off ~ '^[0-2][0-9]:[0-5][0-9]$'),
        source text,
        quotation text,
        confirmed_by text,
        confirmed_on date,
        CONSTRAINT receipt_practice_pk PRIMARY KEY (organisation_id, number),
        CONSTRAINT receipt_practice_act FOREIGN KEY (organisation_id, number) REFERENCES accord.knowledge_change (organisation_id, number),
        CONSTRAINT receipt_practice_whole CHECK (num_nulls(cut_off, source, quotation, confirmed_by, confirmed_on) IN (0, 5))
      );
      CALL accord.guard('accord.receipt_practice');
      REVOKE UPDATE, DELETE ON accord.receipt_practice FROM accord_runtime;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
