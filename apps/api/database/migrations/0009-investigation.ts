import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence and findings, an issue at a time, and how the case was looked at. */
export class Investigation implements MigrationInterface {
  readonly name = 'Investigation1763700000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accord.looking (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        how_considered text NOT NULL,
        version int NOT NULL,
        saved_by uuid,
        saved_at timestamptz NOT NULL,
        CONSTRAINT looking_pk PRIMARY KEY (organisation_id, case_id),
        CONSTRAINT looking_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CALL accord.guard('accord.looking', 'case_id');

      CREATE TABLE accord.finding (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        issue_id uuid NOT NULL,
        result text NOT NULL CONSTRAINT finding_result CHECK (result IN ('upheld', 'partly-upheld', 'not-upheld')),
        happened text NOT NULL,
        should_have text NOT NULL,
        because text NOT NULL,
        version int NOT NULL,
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        CONSTRAINT finding_pk PRIMARY KEY (organisation_id, issue_id),
        CONSTRAINT finding_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CREATE INDEX finding_of_case ON accord.finding (organisation_id, case_id);
      CALL accord.guard('accord.finding', 'case_id');

      CREATE TABLE accord.evidence (
        organisation_id uuid NOT NULL,
        case_id uuid NOT NULL,
        id uuid NOT NULL,
        issue_id uuid NOT NULL,
        what text NOT NULL,
        source text NOT NULL,
        dated_on date,
        shows text NOT NULL CONSTRAINT evidence_shows CHECK (shows IN ('what-happened', 'what-should-have')),
        added_by uuid,
        added_at timestamptz NOT NULL,
        CONSTRAINT evidence_pk PRIMARY KEY (organisation_id, id),
        CONSTRAINT evidence_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
      );
      CREATE INDEX evidence_of_case ON accord.evidence (organisation_id, case_id, added_at, id);
      CALL accord.guard('accord.evidence', 'case_id');`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
