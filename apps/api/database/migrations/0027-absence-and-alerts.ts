import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away and who covers; the alerts of each date, who was told, and how people want to hear of them. */
export class AbsenceAndAlerts implements MigrationInterface {
  readonly name = 'AbsenceAndAlerts1763700000027';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [absence, settings, alerts, notices, barred]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const absence = `
  CREATE TABLE accord.absence (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    cover_id uuid NOT NULL,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT absence_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT absence_days CHECK (from_on <= to_on),
    CONSTRAINT absence_cover_is_another CHECK (cover_id <> staff_id),
    CONSTRAINT absence_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT absence_cover FOREIGN KEY (organisation_id, cover_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX absence_to_come ON accord.absence (organisation_id, to_on, id);
  CALL accord.guard('accord.absence');
`;

const settings = `
  CREATE TABLE accord.alert_policy (
    organisation_id uuid NOT NULL CONSTRAINT alert_policy_organisation REFERENCES accord.organisation,
    policy jsonb NOT NULL,
    version int NOT NULL,
    changed_by uuid,
    changed_at timestamptz NOT NULL,
    CONSTRAINT alert_policy_pk PRIMARY KEY (organisation_id)
  );
  CALL accord.guard('accord.alert_policy');

  CREATE TABLE accord.alert_choice (
    organisation_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    mail text NOT NULL CONSTRAINT alert_choice_mail CHECK (mail IN ('digest', 'single')),
    digest_at text CONSTRAINT alert_choice_time CHECK (digest_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    changed_at timestamptz NOT NULL,
    CONSTRAINT alert_choice_pk PRIMARY KEY (organisation_id, staff_id),
    CONSTRAINT alert_choice_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CALL accord.guard('accord.alert_choice');
`;

/** One row an alert: planned with its date, withdrawn with it, raised once. */
const alerts = `
  CREATE TABLE accord.alert (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    step text NOT NULL,
    on_day date NOT NULL,
    fires_at timestamptz NOT NULL,
    dedupe_key text NOT NULL,
    state text NOT NULL CONSTRAINT alert_state CHECK (state IN ('planned', 'raised', 'not-needed')),
    raised_at timestamptz,
    late_minutes int,
    CONSTRAINT alert_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT alert_once UNIQUE (organisation_id, dedupe_key),
    CONSTRAINT alert_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX alert_of_case ON accord.alert (organisation_id, case_id, fires_at);
  CALL accord.guard('accord.alert', 'case_id');
`;

const notices = `
  CREATE TABLE accord.alert_notice (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    alert_id uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    step text NOT NULL,
    staff_id uuid NOT NULL,
    rung text NOT NULL CONSTRAINT alert_notice_rung CHECK (rung IN ('handler', 'manager', 'deputy', 'executive')),
    instead_of uuid,
    needs_owner boolean NOT NULL,
    promised_at timestamptz NOT NULL,
    raised_at timestamptz NOT NULL,
    late_minutes int NOT NULL,
    mail text NOT NULL CONSTRAINT alert_notice_mail CHECK (mail IN ('digest', 'waiting', 'sent', 'failed', 'doubt', 'not-needed')),
    mailed_at timestamptz,
    resting_until timestamptz,
    rest_reason text,
    rests int NOT NULL DEFAULT 0,
    over_at timestamptz,
    CONSTRAINT alert_notice_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT alert_notice_once UNIQUE (organisation_id, alert_id, staff_id),
    CONSTRAINT alert_notice_alert FOREIGN KEY (organisation_id, alert_id) REFERENCES accord.alert (organisation_id, id),
    CONSTRAINT alert_notice_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT alert_notice_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX alert_notice_open ON accord.alert_notice (organisation_id, staff_id, raised_at DESC, id DESC) WHERE over_at IS NULL;
  CREATE INDEX alert_notice_of_case ON accord.alert_notice (organisation_id, case_id) WHERE over_at IS NULL;
  CALL accord.guard('accord.alert_notice', 'case_id');
`;

/** An alert goes to nobody who may not see its case; the portal, which raises it, sees no barrier but its own. */
const barred = `
  CREATE FUNCTION accord.barred_of(ours uuid, cases uuid[]) RETURNS TABLE ("caseId" uuid, "staffId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT DISTINCT case_id, staff_id FROM accord.case_barrier WHERE organisation_id = ours AND case_id = ANY (cases)
      AND ours = nullif(current_setting('accord.organisation_id', true), '')::uuid
  $$;
  ALTER FUNCTION accord.barred_of(uuid, uuid[]) OWNER TO accord_across;
  REVOKE ALL ON FUNCTION accord.barred_of(uuid, uuid[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accord.barred_of(uuid, uuid[]) TO accord_runtime;
`;
