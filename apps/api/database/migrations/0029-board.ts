import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the board needs to count and to narrow without opening a case, what changed since somebody looked, and what people keep of it. */
export class Board implements MigrationInterface {
  readonly name = 'Board1763700000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [place, indexes, views, monday, lateReasons]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/**
 * Nation and service of the case stand on its dates beside the owner; whoever changes them, they follow. `changed_in` is the
 * transaction that last changed what a board shows: with a snapshot it tells exactly what was not yet seen, however long
 * a transaction stood open. A time could not.
 */
const place = `
  ALTER TABLE accord.commitment ADD COLUMN nation text, ADD COLUMN service_id uuid, ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
  ALTER TABLE accord.commitment NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_file NO FORCE ROW LEVEL SECURITY;
  UPDATE accord.commitment c SET nation = f.nation, service_id = f.service_id
  FROM accord.case_file f WHERE f.organisation_id = c.organisation_id AND f.id = c.case_id;
  ALTER TABLE accord.commitment FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_file FORCE ROW LEVEL SECURITY;

  CREATE OR REPLACE FUNCTION accord.commitment_takes_owner() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT owner_id, nation, service_id INTO NEW.owner_id, NEW.nation, NEW.service_id
    FROM accord.case_file WHERE organisation_id = NEW.organisation_id AND id = NEW.case_id;
    RETURN NEW;
  END $$;
  CREATE OR REPLACE FUNCTION accord.case_hands_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE accord.commitment SET owner_id = NEW.owner_id, nation = NEW.nation, service_id = NEW.service_id
    WHERE organisation_id = NEW.organisation_id AND case_id = NEW.id;
    RETURN NULL;
  END $$;
  DROP TRIGGER case_hands_commitments ON accord.case_file;
  CREATE TRIGGER case_hands_commitments AFTER UPDATE OF owner_id, nation, service_id ON accord.case_file FOR EACH ROW
    WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id OR OLD.nation IS DISTINCT FROM NEW.nation OR OLD.service_id IS DISTINCT FROM NEW.service_id)
    EXECUTE FUNCTION accord.case_hands_commitments();

  CREATE FUNCTION accord.commitment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
  END $$;
  CREATE TRIGGER commitment_changed BEFORE UPDATE ON accord.commitment FOR EACH ROW
    WHEN ((OLD.what, OLD.rule_id, OLD.due_on, OLD.act_by, OLD.state, OLD.waiting_for, OLD.provisional, OLD.owner_id, OLD.nation, OLD.service_id)
      IS DISTINCT FROM (NEW.what, NEW.rule_id, NEW.due_on, NEW.act_by, NEW.state, NEW.waiting_for, NEW.provisional, NEW.owner_id, NEW.nation, NEW.service_id))
    EXECUTE FUNCTION accord.commitment_changed();
`;

/**
 * One index orders the open dates and counts them: everything a filter asks, and the case for row-level security, is in it,
 * so the rows themselves are read for one page alone. The other does so for what was kept, month by month.
 */
const indexes = `
  DROP INDEX accord.commitment_open;
  CREATE INDEX commitment_open ON accord.commitment (organisation_id, due_on, id) INCLUDE (act_by, state, case_id, owner_id, service_id, nation, rule_id)
    WHERE state IN ('running', 'waiting');
  CREATE INDEX commitment_kept ON accord.commitment (organisation_id, due_on) INCLUDE (rule_id, state, met_on, original_due_on, case_id, service_id, nation)
    WHERE state NOT IN ('superseded', 'not-applicable');
  CREATE INDEX commitment_changed ON accord.commitment (organisation_id, changed_in);
  CREATE INDEX case_fact_by_kind ON accord.case_fact (organisation_id, kind, happened_on, id);
`;

/** A view is a filter with a name: its maker's own, or the team's. What was deleted can be put back. */
const views = `
  CREATE TABLE accord.board_view (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    name text NOT NULL,
    for_team boolean NOT NULL,
    filter jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT board_view_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT board_view_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX board_view_of_staff ON accord.board_view (organisation_id, staff_id) WHERE deleted_at IS NULL;
  CALL accord.guard('accord.board_view');
  CREATE POLICY own_or_team ON accord.board_view AS RESTRICTIVE TO accord_runtime
    USING (for_team OR staff_id = nullif(current_setting('accord.staff_id', true), '')::uuid);

  CREATE TABLE accord.board_default (
    organisation_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    view_id uuid NOT NULL,
    CONSTRAINT board_default_pk PRIMARY KEY (organisation_id, staff_id),
    CONSTRAINT board_default_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT board_default_view FOREIGN KEY (organisation_id, view_id) REFERENCES accord.board_view (organisation_id, id)
  );
  CALL accord.guard('accord.board_default');
`;

/** When a person last said that they have seen what is new, and how many dates a week one person can meet. */
const monday = `
  CREATE TABLE accord.last_looked (
    organisation_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT last_looked_pk PRIMARY KEY (organisation_id, staff_id),
    CONSTRAINT last_looked_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CALL accord.guard('accord.last_looked');

  CREATE TABLE accord.weekly_capacity (
    organisation_id uuid NOT NULL CONSTRAINT weekly_capacity_organisation REFERENCES accord.organisation,
    dates int NOT NULL CONSTRAINT weekly_capacity_range CHECK (dates BETWEEN 1 AND 200),
    version int NOT NULL DEFAULT 1,
    set_by uuid,
    set_at timestamptz NOT NULL,
    CONSTRAINT weekly_capacity_pk PRIMARY KEY (organisation_id)
  );
  CALL accord.guard('accord.weekly_capacity');
`;

/** Why a date was met late, as a code. By the date's id and not by a key: dates are a cache that is written again. */
const lateReasons = `
  CREATE TABLE accord.late_reason (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    code text NOT NULL,
    note text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT late_reason_pk PRIMARY KEY (organisation_id, commitment_id),
    CONSTRAINT late_reason_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT late_reason_staff FOREIGN KEY (organisation_id, by_id) REFERENCES accord.staff (organisation_id, id)
  );
  CALL accord.guard('accord.late_reason', 'case_id');
`;
