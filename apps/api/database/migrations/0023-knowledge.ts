import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of calendar and rules get one count an organisation, and each fact the number that was known when it was written down. */
export class Knowledge implements MigrationInterface {
  readonly name = 'Knowledge1763700000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [changes, days, facts]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** Append only: what is no longer right is changed by a later act, so that every date can be explained. */
const changes = `
  CREATE TABLE accord.knowledge_change (
    organisation_id uuid NOT NULL CONSTRAINT knowledge_change_organisation REFERENCES accord.organisation,
    number int NOT NULL CONSTRAINT knowledge_change_from_one CHECK (number >= 1),
    id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT knowledge_change_kind CHECK (kind IN ('calendar', 'rule')),
    title text NOT NULL,
    reason text,
    known_until date,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT knowledge_change_pk PRIMARY KEY (organisation_id, number),
    CONSTRAINT knowledge_change_once UNIQUE (organisation_id, id)
  );
  CALL accord.guard('accord.knowledge_change');
  REVOKE UPDATE, DELETE ON accord.knowledge_change FROM accord_runtime;
`;

/** The days known so far become acts of one day each, in the order they were recorded. Without FORCE meanwhile: else the owner sees no row to number. */
const days = `
  ALTER TABLE accord.calendar_change NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.knowledge_change NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.calendar_change ADD COLUMN number int;
  UPDATE accord.calendar_change c SET number = n.number
  FROM (SELECT organisation_id, on_date, row_number() OVER (PARTITION BY organisation_id ORDER BY recorded_at, on_date) AS number FROM accord.calendar_change) n
  WHERE n.organisation_id = c.organisation_id AND n.on_date = c.on_date;
  INSERT INTO accord.knowledge_change (organisation_id, number, id, kind, title, recorded_by, recorded_at)
  SELECT organisation_id, number, gen_random_uuid(), 'calendar', title, recorded_by, recorded_at FROM accord.calendar_change;
  ALTER TABLE accord.calendar_change
    ALTER COLUMN number SET NOT NULL,
    DROP CONSTRAINT calendar_change_pk,
    DROP CONSTRAINT calendar_change_kind,
    DROP COLUMN recorded_by,
    DROP COLUMN recorded_at,
    ADD CONSTRAINT calendar_change_pk PRIMARY KEY (organisation_id, number, on_date),
    ADD CONSTRAINT calendar_change_kind CHECK (kind IN ('closed', 'holiday', 'worked', 'as-nation')),
    ADD CONSTRAINT calendar_change_act FOREIGN KEY (organisation_id, number) REFERENCES accord.knowledge_change (organisation_id, number);
  ALTER TABLE accord.calendar_change FORCE ROW LEVEL SECURITY;
  REVOKE UPDATE, DELETE ON accord.calendar_change FROM accord_runtime;
`;

/** Until now a case was counted anew, whole, with each fact: every fact of a case gets what its last fact knew. */
const facts = `
  ALTER TABLE accord.case_fact NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_fact ADD COLUMN knew int NOT NULL DEFAULT 0;
  UPDATE accord.case_fact f SET knew = k.number
  FROM (
    SELECT l.organisation_id, l.case_id, max(c.number) AS number
    FROM (SELECT organisation_id, case_id, max(recorded_at) AS at FROM accord.case_fact GROUP BY organisation_id, case_id) l
    JOIN accord.knowledge_change c ON c.organisation_id = l.organisation_id AND c.recorded_at <= l.at
    GROUP BY l.organisation_id, l.case_id
  ) k WHERE k.organisation_id = f.organisation_id AND k.case_id = f.case_id;
  ALTER TABLE accord.case_fact FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.knowledge_change FORCE ROW LEVEL SECURITY;
`;
