import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Apologies that were spoken; what people decided of possible repeats of lessons; the outcome of cases that closed before. */
export class SpokenAndRepeated implements MigrationInterface {
  readonly name = 'SpokenAndRepeated1763700000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accord.spoken_apology (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        id uuid NOT NULL,
        said_by text NOT NULL,
        said_to text NOT NULL,
        said_on date NOT NULL,
        how text NOT NULL CONSTRAINT spoken_apology_how CHECK (how IN ('in-person', 'phone', 'video')),
        words text NOT NULL,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT spoken_apology_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT spoken_apology_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CREATE INDEX spoken_apology_of_case ON accord.spoken_apology (organisation_id, case_id, said_on, id);
      CALL accord.guard('accord.spoken_apology', 'case_id');
      REVOKE UPDATE, DELETE ON accord.spoken_apology FROM accord_runtime;

      ALTER TABLE accord.lesson ADD COLUMN opened_again text NOT NULL DEFAULT '';
      CREATE TABLE accord.lesson_repeat (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        issue_id uuid NOT NULL,
        lesson_id uuid NOT NULL,
        decision text NOT NULL CONSTRAINT lesson_repeat_decision CHECK (decision IN ('opened-again', 'not-the-same')),
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        CONSTRAINT lesson_repeat_pk PRIMARY KEY (organisation_id, case_id, issue_id, lesson_id),
        CONSTRAINT lesson_repeat_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
        CONSTRAINT lesson_repeat_issue FOREIGN KEY (organisation_id, issue_id) REFERENCES accord.issue (organisation_id, id),
        CONSTRAINT lesson_repeat_lesson FOREIGN KEY (organisation_id, lesson_id) REFERENCES accord.lesson (organisation_id, id)
      );
      CALL accord.guard('accord.lesson_repeat', 'case_id');
      REVOKE UPDATE, DELETE ON accord.lesson_repeat FROM accord_runtime;

      ALTER TABLE accord.case_file NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.issue NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.finding NO FORCE ROW LEVEL SECURITY;
      UPDATE accord.case_file c SET outcome = f.outcome FROM (
        SELECT i.organisation_id, i.case_id,
          CASE WHEN bool_and(x.result = 'upheld') THEN 'upheld' WHEN bool_and(x.result = 'not-upheld') THEN 'not-upheld' ELSE 'partly-upheld' END AS outcome
        FROM accord.issue i JOIN accord.finding x ON x.organisation_id = i.organisation_id AND x.issue_id = i.id WHERE i.state = 'open' GROUP BY 1, 2) f
      WHERE c.organisation_id = f.organisation_id AND c.id = f.case_id AND c.state = 'closed' AND c.type = 'complaint';
      ALTER TABLE accord.case_file FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.issue FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.finding FORCE ROW LEVEL SECURITY;`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
