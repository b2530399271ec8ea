import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How complex a complaint is, as it was last said: reports are laid out by it. The facts of the case hold every one. */
export class ComplexityOfCases implements MigrationInterface {
  readonly name = 'ComplexityOfCases1763700000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accord.case_file ADD COLUMN complexity text
        CONSTRAINT case_file_complexity CHECK (complexity IN ('basic', 'regular', 'complex'));`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
