import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of rules that an organisation adopted, what a change would move on which case, and the checks of the stored dates. */
export class Redating implements MigrationInterface {
  readonly name = 'Redating1763700000024';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [rules, redatings, cases, checks]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** Append only: a change of a rule is a new version. `read_by`, `read_on`, `quotation`: who read which words of the text. */
const rules = `
  CREATE TABLE accord.rule_version (
    organisation_id uuid NOT NULL,
    number int NOT NULL,
    rule_id text NOT NULL,
    version int NOT NULL,
    rule jsonb NOT NULL,
    read_by text,
    read_on date,
    quotation text,
    CONSTRAINT rule_version_pk PRIMARY KEY (organisation_id, rule_id, version),
    CONSTRAINT rule_version_act FOREIGN KEY (organisation_id, number) REFERENCES accord.knowledge_change (organisation_id, number),
    CONSTRAINT rule_version_read CHECK ((read_by IS NULL) = (read_on IS NULL) AND (read_by IS NULL) = (quotation IS NULL))
  );
  CREATE INDEX rule_version_of_act ON accord.rule_version (organisation_id, number);
  CALL accord.guard('accord.rule_version');
  REVOKE UPDATE, DELETE ON accord.rule_version FROM accord_runtime;
`;

/** One for each act on calendar or rules: its preview, and how far it is looked through, applied or put back. */
const redatings = `
  CREATE TABLE accord.redating (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    state text NOT NULL CONSTRAINT redating_state CHECK (state IN ('looking', 'ready', 'moving', 'moved', 'left', 'putting-back', 'put-back')),
    step int NOT NULL DEFAULT 0,
    looked int NOT NULL DEFAULT 0,
    to_look int NOT NULL DEFAULT 0,
    looked_up_to uuid,
    reason text,
    decided_by uuid,
    decided_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT redating_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT redating_act FOREIGN KEY (organisation_id, number) REFERENCES accord.knowledge_change (organisation_id, number),
    CONSTRAINT redating_once UNIQUE (organisation_id, number)
  );
  CALL accord.guard('accord.redating');
`;

/** `place`: the case's last fact when it was looked at; a case with a later one is looked at again before it moves. */
const cases = `
  CREATE TABLE accord.redating_case (
    organisation_id uuid NOT NULL,
    redating_id uuid NOT NULL,
    case_id uuid NOT NULL,
    first_on date NOT NULL,
    place int NOT NULL,
    moves jsonb NOT NULL,
    later int NOT NULL,
    earlier int NOT NULL,
    ticked boolean NOT NULL DEFAULT true,
    state text NOT NULL CONSTRAINT redating_case_state CHECK (state IN ('would-move', 'changed', 'moved', 'put-back')),
    fact_id uuid,
    CONSTRAINT redating_case_pk PRIMARY KEY (organisation_id, redating_id, case_id),
    CONSTRAINT redating_case_of FOREIGN KEY (organisation_id, redating_id) REFERENCES accord.redating (organisation_id, id),
    CONSTRAINT redating_case_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX redating_case_listed ON accord.redating_case (organisation_id, redating_id, first_on, case_id);
  CREATE INDEX commitment_open_of_case ON accord.commitment (organisation_id, case_id) WHERE state IN ('running', 'waiting');
  CALL accord.guard('accord.redating_case', 'case_id');
`;

/** Each night every open case, and some closed ones, are computed again from their facts; differences are 0 or a fault of ours. */
const checks = `
  CREATE TABLE accord.date_check (
    organisation_id uuid NOT NULL CONSTRAINT date_check_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    on_date date NOT NULL,
    step int NOT NULL DEFAULT 0,
    open_cases int NOT NULL DEFAULT 0,
    closed_cases int NOT NULL DEFAULT 0,
    looked_up_to uuid,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT date_check_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT date_check_once UNIQUE (organisation_id, on_date)
  );
  CREATE INDEX date_check_latest ON accord.date_check (organisation_id, on_date DESC);
  CALL accord.guard('accord.date_check');

  CREATE TABLE accord.date_difference (
    organisation_id uuid NOT NULL,
    check_id uuid NOT NULL,
    case_id uuid NOT NULL,
    codes text[] NOT NULL,
    CONSTRAINT date_difference_pk PRIMARY KEY (organisation_id, check_id, case_id),
    CONSTRAINT date_difference_of FOREIGN KEY (organisation_id, check_id) REFERENCES accord.date_check (organisation_id, id),
    CONSTRAINT date_difference_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.date_difference', 'case_id');
`;
