import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A date that its rule holds for consent binds nobody yet: what is next on a case is its first date that binds, and a case with held dates
 * alone waits, without a day. And the six months of England are named for what is promised, so that the name holds once they are lengthened.
 */
export class HeldAndSixMonths implements MigrationInterface {
  readonly name = 'HeldAndSixMonths1763700000057';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [next, moves, named, filled]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** `firstDate` of the lists orders the same, `nextStepOf` and `blockOf` say the same of one file. */
const next = `
  CREATE OR REPLACE FUNCTION accord.next_of(ours uuid, cases uuid[]) RETURNS TABLE (
    organisation_id uuid, case_id uuid, owner_id uuid, received_at timestamptz, urgent boolean, due_on date, act_by date, waiting boolean)
  LANGUAGE sql STABLE AS $$
    SELECT f.organisation_id, f.id, f.owner_id, f.received_at, f.state = 'to-triage' AND f.urgency IN ('danger-now', 'in-hospital'),
      coalesce(CASE WHEN s.set THEN f.next_on WHEN NOT c.held THEN c.due_on END, 'infinity'),
      coalesce(CASE WHEN s.set THEN f.next_on WHEN NOT c.held THEN c.act_by END, 'infinity'),
      NOT s.set AND coalesce(c.state = 'waiting', false)
    FROM accord.case_file f
    LEFT JOIN LATERAL (
      SELECT c.due_on, c.act_by, c.state, c.waiting_for IS NOT DISTINCT FROM 'consent-hold' AS held FROM accord.commitment c
      WHERE c.organisation_id = f.organisation_id AND c.case_id = f.id AND c.state IN ('running', 'waiting') ORDER BY held, c.due_on, c.code LIMIT 1) c ON true
    CROSS JOIN LATERAL (SELECT f.next_step <> '' AND (c.due_on IS NULL OR coalesce(f.next_on <= c.act_by, false)) AS set) s
    WHERE f.organisation_id = ours AND f.id = ANY (cases) AND f.closed_at IS NULL
  $$;
`;

/** A hold begins and ends while date and state stay. */
const moves = `
  CREATE OR REPLACE FUNCTION accord.dates_move_next() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE ours uuid; moved uuid[];
  BEGIN
    IF TG_OP = 'INSERT' THEN SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, moved FROM written t;
    ELSIF TG_OP = 'DELETE' THEN SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, moved FROM gone t;
    ELSE
      SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, moved FROM written t
      JOIN gone o ON o.organisation_id = t.organisation_id AND o.case_id = t.case_id AND o.code = t.code
      WHERE (o.due_on, o.act_by, o.state, o.waiting_for) IS DISTINCT FROM (t.due_on, t.act_by, t.state, t.waiting_for);
    END IF;
    IF moved IS NOT NULL THEN PERFORM accord.reckon_next(ours, moved); END IF;
    RETURN NULL;
  END $$;
`;

const named = `
  ALTER TABLE accord.commitment NO FORCE ROW LEVEL SECURITY;
  UPDATE accord.commitment SET what = CASE WHEN due_on > original_due_on THEN 'Answer within the longer period' ELSE 'Answer within six months' END
  WHERE rule_id = 'E-6M' AND what = 'Six months end';
  ALTER TABLE accord.commitment FORCE ROW LEVEL SECURITY;
`;

/** Only cases with a held date stand elsewhere than before. */
const filled = `
  ALTER TABLE accord.case_file NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.commitment NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_next NO FORCE ROW LEVEL SECURITY;
  SELECT accord.reckon_next(organisation_id, array_agg(DISTINCT case_id)) FROM accord.commitment WHERE state = 'waiting' AND waiting_for = 'consent-hold' GROUP BY organisation_id;
  ALTER TABLE accord.case_file FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.commitment FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_next FORCE ROW LEVEL SECURITY;
`;
