import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is next on each open case, by its days: the home counts its blocks and finds their first rows by an index, instead
 * of placing a thousand files a request. Kept by the transaction that changes a case or its dates.
 */
export class WhatIsNext implements MigrationInterface {
  readonly name = 'WhatIsNext1763700000047';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [table, reckoning, fromCases, fromDates, filled]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** A case without a day stands at `infinity`: after every other, and still in one range of the index. */
const table = `
  CREATE TABLE accord.case_next (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    owner_id uuid,
    received_at timestamptz NOT NULL,
    urgent boolean NOT NULL,
    due_on date NOT NULL,
    act_by date NOT NULL,
    waiting boolean NOT NULL,
    CONSTRAINT case_next_pk PRIMARY KEY (organisation_id, case_id),
    CONSTRAINT case_next_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  ) WITH (fillfactor = 80);
  CREATE INDEX case_next_due ON accord.case_next (organisation_id, due_on, case_id) INCLUDE (act_by, waiting, urgent, owner_id);
  CREATE INDEX case_next_of_owner ON accord.case_next (organisation_id, owner_id, due_on, case_id) INCLUDE (act_by, waiting, urgent);
  CREATE INDEX case_next_nobody ON accord.case_next (organisation_id, received_at, case_id) INCLUDE (due_on, act_by, waiting, urgent) WHERE owner_id IS NULL;
  CREATE INDEX case_next_urgent ON accord.case_next (organisation_id, received_at, case_id) INCLUDE (owner_id) WHERE urgent;
  CREATE INDEX case_next_waiting ON accord.case_next (organisation_id, due_on, case_id) INCLUDE (urgent, owner_id) WHERE waiting;
  CALL accord.guard('accord.case_next', 'case_id');
`;

/**
 * A step that somebody set goes before a later date: `nextStepOf` in casework/rules says the same for one file. The rows are
 * locked before they are read, so that of two transactions the second sees what the first wrote.
 */
const reckoning = `
  CREATE FUNCTION accord.reckon_next(ours uuid, cases uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM accord.case_file f WHERE f.organisation_id = ours AND f.id = ANY (cases) ORDER BY f.id FOR NO KEY UPDATE;
    DELETE FROM accord.case_next n USING accord.case_file f
    WHERE n.organisation_id = ours AND n.case_id = ANY (cases) AND f.organisation_id = ours AND f.id = n.case_id AND f.closed_at IS NOT NULL;
    INSERT INTO accord.case_next AS n (organisation_id, case_id, owner_id, received_at, urgent, due_on, act_by, waiting)
    SELECT f.organisation_id, f.id, f.owner_id, f.received_at, f.state = 'to-triage' AND f.urgency IN ('danger-now', 'in-hospital'),
      coalesce(CASE WHEN s.set THEN f.next_on ELSE c.due_on END, 'infinity'), coalesce(CASE WHEN s.set THEN f.next_on ELSE c.act_by END, 'infinity'),
      NOT s.set AND coalesce(c.state = 'waiting', false)
    FROM accord.case_file f
    LEFT JOIN LATERAL (
      SELECT c.due_on, c.act_by, c.state FROM accord.commitment c
      WHERE c.organisation_id = f.organisation_id AND c.case_id = f.id AND c.state IN ('running', 'waiting') ORDER BY c.due_on, c.code LIMIT 1) c ON true
    CROSS JOIN LATERAL (SELECT f.next_step <> '' AND (c.due_on IS NULL OR coalesce(f.next_on <= c.act_by, false)) AS set) s
    WHERE f.organisation_id = ours AND f.id = ANY (cases) AND f.closed_at IS NULL
    ON CONFLICT (organisation_id, case_id) DO UPDATE
    SET owner_id = excluded.owner_id, received_at = excluded.received_at, urgent = excluded.urgent, due_on = excluded.due_on, act_by = excluded.act_by, waiting = excluded.waiting
    WHERE (n.owner_id, n.received_at, n.urgent, n.due_on, n.act_by, n.waiting)
      IS DISTINCT FROM (excluded.owner_id, excluded.received_at, excluded.urgent, excluded.due_on, excluded.act_by, excluded.waiting);
  END $$;
`;

const fromCases = `
  CREATE FUNCTION accord.case_moves_next() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM accord.reckon_next(NEW.organisation_id, ARRAY[NEW.id]);
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_makes_next AFTER INSERT ON accord.case_file FOR EACH ROW EXECUTE FUNCTION accord.case_moves_next();
  CREATE TRIGGER case_moves_next AFTER UPDATE ON accord.case_file FOR EACH ROW
    WHEN ((OLD.owner_id, OLD.received_at, OLD.state, OLD.urgency, OLD.closed_at, OLD.next_step, OLD.next_on)
      IS DISTINCT FROM (NEW.owner_id, NEW.received_at, NEW.state, NEW.urgency, NEW.closed_at, NEW.next_step, NEW.next_on))
    EXECUTE FUNCTION accord.case_moves_next();
`;

/** Once a statement, however many dates it writes. */
const fromDates = `
  CREATE FUNCTION accord.dates_move_next() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE ours uuid; moved uuid[];
  BEGIN
    IF TG_OP = 'INSERT' THEN SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, moved FROM written t;
    ELSIF TG_OP = 'DELETE' THEN SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, moved FROM gone t;
    ELSE
      SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, moved FROM written t
      JOIN gone o ON o.organisation_id = t.organisation_id AND o.case_id = t.case_id AND o.code = t.code
      WHERE (o.due_on, o.act_by, o.state) IS DISTINCT FROM (t.due_on, t.act_by, t.state);
    END IF;
    IF moved IS NOT NULL THEN PERFORM accord.reckon_next(ours, moved); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER dates_make_next AFTER INSERT ON accord.commitment REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION accord.dates_move_next();
  CREATE TRIGGER dates_move_next AFTER UPDATE ON accord.commitment REFERENCING OLD TABLE AS gone NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION accord.dates_move_next();
  CREATE TRIGGER dates_end_next AFTER DELETE ON accord.commitment REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION accord.dates_move_next();
`;

const filled = `
  ALTER TABLE accord.case_file NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.commitment NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_next NO FORCE ROW LEVEL SECURITY;
  SELECT accord.reckon_next(organisation_id, array_agg(id)) FROM accord.case_file WHERE closed_at IS NULL GROUP BY organisation_id;
  ALTER TABLE accord.case_file FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.commitment FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_next FORCE ROW LEVEL SECURITY;
`;
