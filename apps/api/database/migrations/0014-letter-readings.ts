import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a signatory last read of a letter, so that a change since then is shown before it is signed. */
export class LetterReadings implements MigrationInterface {
  readonly name = 'LetterReadings1763700000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accord.letter_reading (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        letter_id uuid NOT NULL,
        staff_id uuid NOT NULL,
        version int NOT NULL,
        body jsonb NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT letter_reading_pk PRIMARY KEY (organisation_id, letter_id, staff_id),
        CONSTRAINT letter_reading_letter FOREIGN KEY (organisation_id, letter_id) REFERENCES accord.letter (organisation_id, id),
        CONSTRAINT letter_reading_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id),
        CONSTRAINT letter_reading_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CALL accord.guard('accord.letter_reading', 'case_id');`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
