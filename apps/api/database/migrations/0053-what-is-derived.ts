import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which open cases wait for a lead is stored as what is next is: a lead's queue reads its few rows and passes over nothing. What the two
 * tables must hold is said once, in a function each: the triggers store it, and the nightly check compares with it.
 */
export class WhatIsDerived implements MigrationInterface {
  readonly name = 'WhatIsDerived1763700000053';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [complexity, next, table, leads, triggers, differences, filled]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** How complex its case is stands on a date beside owner, nation and service, so that a report by complexity opens no case. */
const complexity = `
  ALTER TABLE accord.commitment ADD COLUMN complexity text;
  ALTER TABLE accord.commitment NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_file NO FORCE ROW LEVEL SECURITY;
  UPDATE accord.commitment c SET complexity = f.complexity
  FROM accord.case_file f WHERE f.organisation_id = c.organisation_id AND f.id = c.case_id AND f.complexity IS NOT NULL;
  ALTER TABLE accord.commitment FORCE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_file FORCE ROW LEVEL SECURITY;

  CREATE OR REPLACE FUNCTION accord.commitment_takes_owner() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT owner_id, nation, service_id, complexity INTO NEW.owner_id, NEW.nation, NEW.service_id, NEW.complexity
    FROM accord.case_file WHERE organisation_id = NEW.organisation_id AND id = NEW.case_id;
    RETURN NEW;
  END $$;
  CREATE OR REPLACE FUNCTION accord.case_hands_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE accord.commitment SET owner_id = NEW.owner_id, nation = NEW.nation, service_id = NEW.service_id, complexity = NEW.complexity
    WHERE organisation_id = NEW.organisation_id AND case_id = NEW.id;
    RETURN NULL;
  END $$;
  DROP TRIGGER case_hands_commitments ON accord.case_file;
  CREATE TRIGGER case_hands_commitments AFTER UPDATE OF owner_id, nation, service_id, complexity ON accord.case_file FOR EACH ROW
    WHEN ((OLD.owner_id, OLD.nation, OLD.service_id, OLD.complexity) IS DISTINCT FROM (NEW.owner_id, NEW.nation, NEW.service_id, NEW.complexity))
    EXECUTE FUNCTION accord.case_hands_commitments();

  DROP INDEX accord.commitment_kept;
  CREATE INDEX commitment_kept ON accord.commitment (organisation_id, due_on) INCLUDE (rule_id, state, met_on, original_due_on, case_id, service_id, nation, complexity)
    WHERE state NOT IN ('superseded', 'not-applicable');
`;

const next = `
  CREATE FUNCTION accord.next_of(ours uuid, cases uuid[]) RETURNS TABLE (
    organisation_id uuid, case_id uuid, owner_id uuid, received_at timestamptz, urgent boolean, due_on date, act_by date, waiting boolean)
  LANGUAGE sql STABLE AS $$
    SELECT f.organisation_id, f.id, f.owner_id, f.received_at, f.state = 'to-triage' AND f.urgency IN ('danger-now', 'in-hospital'),
      coalesce(CASE WHEN s.set THEN f.next_on ELSE c.due_on END, 'infinity'), coalesce(CASE WHEN s.set THEN f.next_on ELSE c.act_by END, 'infinity'),
      NOT s.set AND coalesce(c.state = 'waiting', false)
    FROM accord.case_file f
    LEFT JOIN LATERAL (
      SELECT c.due_on, c.act_by, c.state FROM accord.commitment c
      WHERE c.organisation_id = f.organisation_id AND c.case_id = f.id AND c.state IN ('running', 'waiting') ORDER BY c.due_on, c.code LIMIT 1) c ON true
    CROSS JOIN LATERAL (SELECT f.next_step <> '' AND (c.due_on IS NULL OR coalesce(f.next_on <= c.act_by, false)) AS set) s
    WHERE f.organisation_id = ours AND f.id = ANY (cases) AND f.closed_at IS NULL
  $$;
  CREATE OR REPLACE FUNCTION accord.reckon_next(ours uuid, cases uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM accord.case_file f WHERE f.organisation_id = ours AND f.id = ANY (cases) ORDER BY f.id FOR NO KEY UPDATE;
    DELETE FROM accord.case_next n USING accord.case_file f
    WHERE n.organisation_id = ours AND n.case_id = ANY (cases) AND f.organisation_id = ours AND f.id = n.case_id AND f.closed_at IS NOT NULL;
    INSERT INTO accord.case_next AS n (organisation_id, case_id, owner_id, received_at, urgent, due_on, act_by, waiting)
    SELECT * FROM accord.next_of(ours, cases)
    ON CONFLICT (organisation_id, case_id) DO UPDATE
    SET owner_id = excluded.owner_id, received_at = excluded.received_at, urgent = excluded.urgent, due_on = excluded.due_on, act_by = excluded.act_by, waiting = excluded.waiting
    WHERE (n.owner_id, n.received_at, n.urgent, n.due_on, n.act_by, n.waiting)
      IS DISTINCT FROM (excluded.owner_id, excluded.received_at, excluded.urgent, excluded.due_on, excluded.act_by, excluded.waiting);
  END $$;
`;

const table = `
  CREATE TABLE accord.case_for_lead (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    lead text NOT NULL CONSTRAINT case_for_lead_lead CHECK (lead IN ('safeguarding-lead', 'equality-lead', 'information-governance-lead')),
    received_at timestamptz NOT NULL,
    CONSTRAINT case_for_lead_pk PRIMARY KEY (organisation_id, case_id, lead),
    CONSTRAINT case_for_lead_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX case_for_lead_listed ON accord.case_for_lead (organisation_id, lead, received_at, case_id);
  CALL accord.guard('accord.case_for_lead', 'case_id');
`;

/** Danger and abuse by the newest path; needs; a complaint about personal data; restricted cases. Of open cases alone. */
const leads = `
  CREATE FUNCTION accord.leads_of(ours uuid, cases uuid[]) RETURNS TABLE (organisation_id uuid, case_id uuid, lead text, received_at timestamptz)
  LANGUAGE sql STABLE AS $$
    SELECT f.organisation_id, f.id, l.lead, f.received_at FROM accord.case_file f
    CROSS JOIN LATERAL (
      SELECT 'safeguarding-lead' WHERE EXISTS (
        SELECT FROM (SELECT p.id FROM accord.triage_path p WHERE p.organisation_id = f.organisation_id AND p.case_id = f.id ORDER BY p.number DESC LIMIT 1) p
        JOIN accord.triage_answer a ON a.organisation_id = f.organisation_id AND a.path_id = p.id WHERE a.letter IN ('A', 'B') AND a.answer = 'yes')
        OR EXISTS (SELECT FROM accord.case_restriction r WHERE r.organisation_id = f.organisation_id AND r.case_id = f.id)
      UNION ALL
      SELECT 'equality-lead' WHERE EXISTS (
        SELECT FROM accord.need n WHERE n.organisation_id = f.organisation_id AND n.case_id = f.id AND n.kind IN ('interpreter', 'format', 'adjustment', 'supporter'))
      UNION ALL
      SELECT 'information-governance-lead' WHERE EXISTS (
        SELECT FROM accord.commitment c WHERE c.organisation_id = f.organisation_id AND c.case_id = f.id AND c.code = 'D-ACK' AND c.state <> 'superseded')
        OR EXISTS (SELECT FROM accord.case_restriction r WHERE r.organisation_id = f.organisation_id AND r.case_id = f.id)) l (lead)
    WHERE f.organisation_id = ours AND f.id = ANY (cases) AND f.closed_at IS NULL
  $$;
  CREATE FUNCTION accord.reckon_leads(ours uuid, cases uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM accord.case_file f WHERE f.organisation_id = ours AND f.id = ANY (cases) ORDER BY f.id FOR NO KEY UPDATE;
    DELETE FROM accord.case_for_lead k WHERE k.organisation_id = ours AND k.case_id = ANY (cases)
      AND NOT EXISTS (SELECT FROM accord.leads_of(ours, cases) l WHERE l.case_id = k.case_id AND l.lead = k.lead AND l.received_at = k.received_at);
    INSERT INTO accord.case_for_lead (organisation_id, case_id, lead, received_at)
    SELECT organisation_id, case_id, lead, received_at FROM accord.leads_of(ours, cases) ON CONFLICT DO NOTHING;
  END $$;
`;

/** Rare writes alone cost anything: answers at triage, needs, restrictions, a complaint about personal data, closing and opening again. */
const triggers = `
  CREATE FUNCTION accord.written_for_leads() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE ours uuid; touched uuid[];
  BEGIN
    IF TG_OP = 'DELETE' THEN SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, touched FROM gone t;
    ELSE SELECT min(t.organisation_id::text)::uuid, array_agg(DISTINCT t.case_id) INTO ours, touched FROM written t;
    END IF;
    IF touched IS NOT NULL THEN PERFORM accord.reckon_leads(ours, touched); END IF;
    RETURN NULL;
  END $$;
  CREATE FUNCTION accord.row_for_leads() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE touched record := coalesce(NEW, OLD);
  BEGIN
    PERFORM accord.reckon_leads(touched.organisation_id, ARRAY[touched.case_id]);
    RETURN NULL;
  END $$;
  CREATE FUNCTION accord.case_for_leads() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM accord.reckon_leads(NEW.organisation_id, ARRAY[NEW.id]);
    RETURN NULL;
  END $$;
  CREATE TRIGGER answers_make_leads AFTER INSERT ON accord.triage_answer REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION accord.written_for_leads();
  CREATE TRIGGER needs_make_leads AFTER INSERT ON accord.need REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION accord.written_for_leads();
  CREATE TRIGGER needs_move_leads AFTER UPDATE ON accord.need REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION accord.written_for_leads();
  CREATE TRIGGER needs_end_leads AFTER DELETE ON accord.need REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION accord.written_for_leads();
  CREATE TRIGGER restriction_makes_leads AFTER INSERT ON accord.case_restriction REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION accord.written_for_leads();
  CREATE TRIGGER restriction_ends_leads AFTER DELETE ON accord.case_restriction REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION accord.written_for_leads();
  CREATE TRIGGER data_complaint_makes_leads AFTER INSERT ON accord.commitment FOR EACH ROW WHEN (NEW.code = 'D-ACK') EXECUTE FUNCTION accord.row_for_leads();
  CREATE TRIGGER data_complaint_moves_leads AFTER UPDATE OF state ON accord.commitment FOR EACH ROW WHEN (NEW.code = 'D-ACK' AND OLD.state <> NEW.state) EXECUTE FUNCTION accord.row_for_leads();
  CREATE TRIGGER data_complaint_ends_leads AFTER DELETE ON accord.commitment FOR EACH ROW WHEN (OLD.code = 'D-ACK') EXECUTE FUNCTION accord.row_for_leads();
  CREATE TRIGGER case_moves_leads AFTER UPDATE OF closed_at, received_at ON accord.case_file FOR EACH ROW
    WHEN ((OLD.closed_at IS NULL) <> (NEW.closed_at IS NULL) OR OLD.received_at <> NEW.received_at) EXECUTE FUNCTION accord.case_for_leads();
`;

/** A difference that a person had worked out again stays in the check that found it, with who and when. */
const differences = `
  ALTER TABLE accord.date_difference ADD COLUMN mended_at timestamptz, ADD COLUMN mended_by uuid,
    ADD CONSTRAINT date_difference_mended_by FOREIGN KEY (organisation_id, mended_by) REFERENCES accord.staff (organisation_id, id);
  CREATE OR REPLACE FUNCTION accord.date_check_figures() RETURNS TABLE (differing bigint, "oldestHours" double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    WITH latest AS (
      SELECT DISTINCT ON (organisation_id) organisation_id, id, ended_at FROM accord.date_check WHERE ended_at IS NOT NULL ORDER BY organisation_id, on_date DESC
    )
    SELECT (SELECT count(*) FROM accord.date_difference d JOIN latest l ON l.organisation_id = d.organisation_id AND l.id = d.check_id WHERE d.mended_at IS NULL),
      (SELECT coalesce(max(extract(epoch FROM now() - ended_at) / 3600), 0)::float8 FROM latest)
  $$;
`;

const read = ['case_file', 'commitment', 'need', 'triage_path', 'triage_answer', 'case_restriction', 'case_for_lead'];
const forced = (word: string): string => read.map((name) => `ALTER TABLE accord.${name} ${word} ROW LEVEL SECURITY;`).join('\n');
const filled = `
  ${forced('NO FORCE')}
  SELECT accord.reckon_leads(organisation_id, array_agg(id)) FROM accord.case_file WHERE closed_at IS NULL GROUP BY organisation_id;
  ${forced('FORCE')}
`;
