import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the record was last checked is a line of the record itself: this finds it among millions. */
export class RecordChecks implements MigrationInterface {
  readonly name = 'RecordChecks1763700000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX audit_entry_checks ON accord.audit_entry (organisation_id, at DESC) WHERE action = 'record.verified'`);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}
