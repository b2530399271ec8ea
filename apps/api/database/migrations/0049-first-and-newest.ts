import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows of lists ask for the first open date and the first person of a case: the indexes hold them in that order, so nothing
 * is sorted for each row. A word of a name carries when its case was received: the newest fifty of a common name are
 * found without opening every case.
 */
export class FirstAndNewest implements MigrationInterface {
  readonly name = 'FirstAndNewest1763700000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX accord.commitment_open_of_case;
      CREATE INDEX commitment_open_of_case ON accord.commitment (organisation_id, case_id, due_on, code) WHERE state IN ('running', 'waiting');
      DROP INDEX accord.person_of_case;
      CREATE INDEX person_of_case ON accord.person (organisation_id, case_id, (('complainant' = ANY (roles))) DESC, created_at, id);

      ALTER TABLE accord.person_name ADD COLUMN received_at timestamptz;
      ALTER TABLE accord.person_name NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.case_file NO FORCE ROW LEVEL SECURITY;
      UPDATE accord.person_name n SET received_at = f.received_at FROM accord.case_file f WHERE f.organisation_id = n.organisation_id AND f.id = n.case_id;
      ALTER TABLE accord.person_name FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.case_file FORCE ROW LEVEL SECURITY;
      ALTER TABLE accord.person_name ALTER COLUMN received_at SET NOT NULL,
        DROP CONSTRAINT person_name_pk, ADD CONSTRAINT person_name_pk PRIMARY KEY (organisation_id, word, person_id) INCLUDE (case_id, received_at);`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
