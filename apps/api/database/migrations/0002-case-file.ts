import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places, the case file (a contact is one from its first save), its people and needs, and restricted cases. */
export class CaseFile implements MigrationInterface {
  readonly name = 'CaseFile1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [places, caseFile, people, restricted]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

const places = `
  CREATE TABLE accord.site (
    organisation_id uuid NOT NULL CONSTRAINT site_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    name text NOT NULL,
    closed_on date,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT site_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT site_name_once UNIQUE (organisation_id, name)
  );
  CALL accord.guard('accord.site');

  CREATE TABLE accord.service (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CONSTRAINT service_kind CHECK (kind IN ('ward', 'service')),
    closed_on date,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT service_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT service_site FOREIGN KEY (organisation_id, site_id) REFERENCES accord.site (organisation_id, id),
    CONSTRAINT service_name_once UNIQUE (organisation_id, site_id, name)
  );
  CALL accord.guard('accord.service');
`;

const caseFile = `
  CREATE TABLE accord.reference_counter (
    organisation_id uuid NOT NULL CONSTRAINT reference_counter_organisation REFERENCES accord.organisation,
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT reference_counter_pk PRIMARY KEY (organisation_id, year)
  );
  CALL accord.guard('accord.reference_counter');

  CREATE TABLE accord.case_file (
    organisation_id uuid NOT NULL CONSTRAINT case_file_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    reference text NOT NULL,
    type text NOT NULL,
    state text NOT NULL,
    title text NOT NULL,
    nation text NOT NULL CONSTRAINT case_file_nation CHECK (nation IN ('england', 'scotland', 'wales', 'northern-ireland')),
    funding text CONSTRAINT case_file_funding CHECK (funding IN ('nhs', 'nhs-funded-private', 'private')),
    stage smallint CONSTRAINT case_file_stage CHECK (stage IN (1, 2)),
    channel text NOT NULL,
    made_orally boolean NOT NULL,
    received_at timestamptz NOT NULL,
    received_on date NOT NULL,
    urgency text NOT NULL CONSTRAINT case_file_urgency CHECK (urgency IN ('danger-now', 'in-hospital', 'soon', 'not-urgent')),
    what_happened text NOT NULL,
    wants text[] NOT NULL,
    want_note text NOT NULL DEFAULT '',
    anonymous boolean NOT NULL DEFAULT false,
    site_id uuid,
    service_id uuid,
    owner_id uuid,
    age_band text,
    complainant_status text,
    outcome text CONSTRAINT case_file_outcome CHECK (outcome IN ('upheld', 'partly-upheld', 'not-upheld', 'closed-without-finding')),
    closed_at timestamptz,
    closed_as text,
    next_step text NOT NULL DEFAULT '',
    next_on date,
    taken_by uuid,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT case_file_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT case_file_reference_once UNIQUE (organisation_id, reference),
    CONSTRAINT case_file_site FOREIGN KEY (organisation_id, site_id) REFERENCES accord.site (organisation_id, id),
    CONSTRAINT case_file_service FOREIGN KEY (organisation_id, service_id) REFERENCES accord.service (organisation_id, id),
    CONSTRAINT case_file_owner FOREIGN KEY (organisation_id, owner_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX case_file_newest ON accord.case_file (organisation_id, received_at DESC, id DESC);
  CREATE INDEX case_file_open_of_owner ON accord.case_file (organisation_id, owner_id, received_at DESC, id DESC) WHERE closed_at IS NULL;
  CREATE INDEX case_file_nobody ON accord.case_file (organisation_id, received_at, id) WHERE closed_at IS NULL AND owner_id IS NULL;
  CALL accord.guard('accord.case_file', 'id');

  ALTER TABLE accord.audit_entry ADD CONSTRAINT audit_entry_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id);
  ALTER TABLE accord.promise ADD CONSTRAINT promise_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id);
  ALTER TABLE accord.draft ADD CONSTRAINT draft_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id);
  ALTER TABLE accord.case_barrier ADD CONSTRAINT case_barrier_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id);
`;

/** People belong to a case and are seen with it. The patient and the complainant are two roles, of one person or of two. */
const people = `
  CREATE TABLE accord.person (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    roles text[] NOT NULL,
    name text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    relation text,
    born_on date,
    died_on date,
    nhs_number text,
    email text,
    email_key text COLLATE "C",
    phone text,
    phone_key text COLLATE "C",
    address text,
    safe_contact text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT person_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX person_of_case ON accord.person (organisation_id, case_id);
  CREATE INDEX person_by_email ON accord.person (organisation_id, email_key) WHERE email_key IS NOT NULL;
  CREATE INDEX person_by_phone ON accord.person (organisation_id, phone_key) WHERE phone_key IS NOT NULL;
  CREATE INDEX person_by_nhs_number ON accord.person (organisation_id, nhs_number) WHERE nhs_number IS NOT NULL;
  CALL accord.guard('accord.person', 'case_id');

  -- One row a word of the name, so that any part of a name finds the person by an index under row-level security.
  CREATE TABLE accord.person_name (
    organisation_id uuid NOT NULL,
    word text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT person_name_pk PRIMARY KEY (organisation_id, word, person_id),
    CONSTRAINT person_name_person FOREIGN KEY (organisation_id, person_id) REFERENCES accord.person (organisation_id, id) ON DELETE CASCADE,
    CONSTRAINT person_name_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.person_name', 'case_id');

  CREATE TABLE accord.need (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    detail text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    CONSTRAINT need_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT need_person FOREIGN KEY (organisation_id, person_id) REFERENCES accord.person (organisation_id, id),
    CONSTRAINT need_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX need_of_case ON accord.need (organisation_id, case_id);
  CALL accord.guard('accord.need', 'case_id');
`;

/** A restricted case is seen by the named people alone: everybody else gets a barrier, new colleagues too. */
const restricted = `
  CREATE TABLE accord.case_restriction (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    reason text NOT NULL,
    review_on date NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT case_restriction_pk PRIMARY KEY (organisation_id, case_id),
    CONSTRAINT case_restriction_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.case_restriction', 'case_id');

  CREATE TABLE accord.case_named_person (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    CONSTRAINT case_named_person_pk PRIMARY KEY (organisation_id, case_id, staff_id),
    CONSTRAINT case_named_person_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT case_named_person_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CALL accord.guard('accord.case_named_person', 'case_id');

  CREATE POLICY across ON accord.case_restriction TO accord_across USING (true);
  CREATE POLICY across ON accord.case_named_person TO accord_across USING (true);
  GRANT SELECT ON accord.case_restriction, accord.case_named_person TO accord_across;

  CREATE FUNCTION accord.barrier_of_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
  DECLARE touched record := coalesce(NEW, OLD);
  BEGIN
    DELETE FROM accord.case_barrier b WHERE b.organisation_id = touched.organisation_id AND b.case_id = touched.case_id AND b.because = 'restricted';
    INSERT INTO accord.case_barrier
    SELECT f.organisation_id, f.id, r.case_id, 'restricted'
    FROM accord.case_restriction r JOIN accord.staff f ON f.organisation_id = r.organisation_id
    WHERE r.organisation_id = touched.organisation_id AND r.case_id = touched.case_id AND NOT EXISTS (
      SELECT FROM accord.case_named_person n WHERE n.organisation_id = r.organisation_id AND n.case_id = r.case_id AND n.staff_id = f.id);
    RETURN NULL;
  END $$;
  CREATE FUNCTION accord.barrier_of_staff() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
  BEGIN
    INSERT INTO accord.case_barrier
    SELECT r.organisation_id, NEW.id, r.case_id, 'restricted' FROM accord.case_restriction r WHERE r.organisation_id = NEW.organisation_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  ALTER FUNCTION accord.barrier_of_case() OWNER TO accord_across;
  ALTER FUNCTION accord.barrier_of_staff() OWNER TO accord_across;
  CREATE TRIGGER barrier_of_case AFTER INSERT OR UPDATE OR DELETE ON accord.case_restriction FOR EACH ROW EXECUTE FUNCTION accord.barrier_of_case();
  CREATE TRIGGER barrier_of_case AFTER INSERT OR UPDATE OR DELETE ON accord.case_named_person FOR EACH ROW EXECUTE FUNCTION accord.barrier_of_case();
  CREATE TRIGGER barrier_of_staff AFTER INSERT ON accord.staff FOR EACH ROW EXECUTE FUNCTION accord.barrier_of_staff();
`;
