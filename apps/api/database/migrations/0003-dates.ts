import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation's own calendar days, the log of facts of each case, and the dates computed from it. */
export class Dates implements MigrationInterface {
  readonly name = 'Dates1763700000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [calendar, facts, commitments, owner]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const calendar = `
  CREATE TABLE accord.calendar_change (
    organisation_id uuid NOT NULL CONSTRAINT calendar_change_organisation REFERENCES accord.organisation,
    on_date date NOT NULL,
    kind text NOT NULL CONSTRAINT calendar_change_kind CHECK (kind IN ('closed', 'worked')),
    title text NOT NULL,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT calendar_change_pk PRIMARY KEY (organisation_id, on_date)
  );
  CALL accord.guard('accord.calendar_change');
`;

/** Append only: a mistake is corrected by another fact, so that every date can be explained. */
const facts = `
  CREATE TABLE accord.case_fact (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    place int NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    detail jsonb NOT NULL,
    evidence_id uuid,
    reason text,
    CONSTRAINT case_fact_pk PRIMARY KEY (organisation_id, case_id, place),
    CONSTRAINT case_fact_once UNIQUE (organisation_id, id),
    CONSTRAINT case_fact_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.case_fact', 'case_id');
  REVOKE UPDATE, DELETE ON accord.case_fact FROM accord_runtime;
`;

/** A cache: recomputing a case from its facts at any time gives these rows. */
const commitments = `
  CREATE TABLE accord.commitment (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    id uuid NOT NULL,
    rule_id text NOT NULL,
    rule_version int NOT NULL,
    what text NOT NULL,
    started_on date NOT NULL,
    original_due_on date NOT NULL,
    due_on date NOT NULL,
    act_by date NOT NULL,
    state text NOT NULL CONSTRAINT commitment_state
      CHECK (state IN ('running', 'met', 'met-late', 'missed', 'waiting', 'superseded', 'not-applicable')),
    waiting_for text,
    met_on date,
    met_by text,
    late_since date,
    ended_because text,
    provisional boolean NOT NULL,
    policy boolean NOT NULL,
    superseded jsonb NOT NULL,
    owner_id uuid,
    CONSTRAINT commitment_pk PRIMARY KEY (organisation_id, case_id, code),
    CONSTRAINT commitment_once UNIQUE (organisation_id, id),
    CONSTRAINT commitment_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX commitment_open ON accord.commitment (organisation_id, due_on, id) WHERE state IN ('running', 'waiting');
  CREATE INDEX commitment_open_of_owner ON accord.commitment (organisation_id, owner_id, due_on, id) WHERE state IN ('running', 'waiting');
  CREATE INDEX commitment_by_state ON accord.commitment (organisation_id, state, due_on, id);
  CREATE INDEX commitment_settled ON accord.commitment (organisation_id, met_on, id) WHERE met_on IS NOT NULL;
  CALL accord.guard('accord.commitment', 'case_id');
`;

/** The owner of the case stands on its dates, so that a person's dates are one index; whoever assigns, it follows. */
const owner = `
  CREATE FUNCTION accord.commitment_takes_owner() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT owner_id INTO NEW.owner_id FROM accord.case_file WHERE organisation_id = NEW.organisation_id AND id = NEW.case_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER commitment_takes_owner BEFORE INSERT ON accord.commitment FOR EACH ROW EXECUTE FUNCTION accord.commitment_takes_owner();

  CREATE FUNCTION accord.case_hands_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE accord.commitment SET owner_id = NEW.owner_id WHERE organisation_id = NEW.organisation_id AND case_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER case_hands_commitments AFTER UPDATE OF owner_id ON accord.case_file FOR EACH ROW
    WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id) EXECUTE FUNCTION accord.case_hands_commitments();
`;
