import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of a calendar may be of another nation's set than the organisation's own; null: its own. */
export class CalendarsOfOtherNations implements MigrationInterface {
  readonly name = 'CalendarsOfOtherNations1763700000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accord.calendar_change ADD COLUMN nation text
        CONSTRAINT calendar_change_nation CHECK (nation IN ('england-and-wales', 'scotland', 'northern-ireland'));`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
