import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is computed of two kinds of dates is another from now on, so that recomputing equals what is stored: a date set by hand beside
 * a rule's own is the organisation's policy, and a date that its rule holds for consent says so.
 */
export class ApartByHand implements MigrationInterface {
  readonly name = 'ApartByHand1763700000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accord.commitment NO FORCE ROW LEVEL SECURITY');
    await runner.query(beside('ANSWER', ['E-ORAL', 'E-6M', 'S-1', 'S-2', 'S-HIS', 'W-ORAL', 'W-RESP', 'W-ER', 'W-RESP26', 'N-1', 'N-2', 'I-1', 'I-2']));
    await runner.query(beside('ACKNOWLEDGE', ['E-ACK', 'S-2ACK', 'W-ACK', 'W-ACK26', 'N-2ACK', 'I-ACK']));
    await runner.query(held);
    await runner.query('ALTER TABLE accord.commitment FORCE ROW LEVEL SECURITY');
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** `runsBeside` in commitments/rules says the same for one case. */
const beside = (kind: string, rules: readonly string[]): string => `
  UPDATE accord.commitment c SET rule_id = 'P-HAND', policy = true
  WHERE c.rule_id = 'BY-HAND' AND c.code LIKE 'BY-HAND-${kind}%' AND EXISTS (
    SELECT FROM accord.commitment r
    WHERE r.organisation_id = c.organisation_id AND r.case_id = c.case_id AND r.rule_id IN (${rules.map((id) => `'${id}'`).join(', ')})
      AND r.ended_because IS DISTINCT FROM 'switched-off' AND (r.met_on IS NULL OR r.met_on >= c.started_on))`;

/** Nothing else makes these two wait. */
const held = `UPDATE accord.commitment SET waiting_for = 'consent-hold' WHERE rule_id IN ('S-2', 'S-2ACK') AND state = 'waiting' AND waiting_for = 'consent'`;
