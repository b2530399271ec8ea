import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The apology of a case, what was given, and the lessons with their owners. */
export class Outcomes implements MigrationInterface {
  readonly name = 'Outcomes1763700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accord.apology (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        text jsonb NOT NULL,
        version int NOT NULL,
        saved_by uuid,
        saved_at timestamptz NOT NULL,
        CONSTRAINT apology_pk PRIMARY KEY (organisation_id, case_id),
        CONSTRAINT apology_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CALL accord.guard('accord.apology', 'case_id');

      CREATE TABLE accord.remedy (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        detail text NOT NULL,
        pence bigint,
        given_by uuid,
        given_at timestamptz NOT NULL,
        CONSTRAINT remedy_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT remedy_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CREATE INDEX remedy_of_case ON accord.remedy (organisation_id, case_id, given_at);
      CALL accord.guard('accord.remedy', 'case_id');

      CREATE TABLE accord.lesson (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        id uuid NOT NULL,
        issue_id uuid,
        title text NOT NULL,
        change text NOT NULL,
        owner_id uuid NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL CONSTRAINT lesson_state CHECK (state IN ('open', 'done', 'embedded', 'not-embedded')),
        evidence text NOT NULL DEFAULT '',
        done_at timestamptz,
        checked_by uuid,
        checked_at timestamptz,
        found text NOT NULL DEFAULT '',
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT lesson_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT lesson_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
        CONSTRAINT lesson_owner FOREIGN KEY (organisation_id, owner_id) REFERENCES accord.staff (organisation_id, id),
        CONSTRAINT lesson_checked_by_another CHECK (checked_by IS DISTINCT FROM owner_id OR checked_by IS NULL)
      );
      CREATE INDEX lesson_of_case ON accord.lesson (organisation_id, case_id, due_on, id);
      CREATE INDEX lesson_by_due ON accord.lesson (organisation_id, due_on, id);
      CREATE INDEX lesson_by_state ON accord.lesson (organisation_id, state, due_on, id);
      CALL accord.guard('accord.lesson', 'case_id');`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
