import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a date waits for is in the indexes that order and count dates: one that its rule holds for consent is never counted as overdue. */
export class HeldInLists implements MigrationInterface {
  readonly name = 'HeldInLists1763700000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const indexes = `
  DROP INDEX accord.commitment_open;
  CREATE INDEX commitment_open ON accord.commitment (organisation_id, due_on, id) INCLUDE (act_by, state, case_id, owner_id, service_id, nation, rule_id, waiting_for)
    WHERE state IN ('running', 'waiting');
  DROP INDEX accord.commitment_kept;
  CREATE INDEX commitment_kept ON accord.commitment (organisation_id, due_on) INCLUDE (rule_id, state, met_on, original_due_on, case_id, service_id, nation, complexity, waiting_for)
    WHERE state NOT IN ('superseded', 'not-applicable');
`;
