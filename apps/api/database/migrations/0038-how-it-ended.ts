import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and how the person was told as a case closed, and who withdrew it. Closings of before say nothing of it. */
export class HowItEnded implements MigrationInterface {
  readonly name = 'HowItEnded1763700000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accord.case_closing
        ADD COLUMN told_on date,
        ADD COLUMN told_how text CONSTRAINT case_closing_told_how CHECK (told_how IN ('letter', 'e-mail', 'phone', 'in-person', 'nobody')),
        ADD COLUMN withdrawn_by text CONSTRAINT case_closing_withdrawn_by CHECK (withdrawn_by IN ('complainant', 'patient', 'representative'))`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
