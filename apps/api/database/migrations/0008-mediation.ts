import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mediation, its register, its bookings. No column here holds what was said: a test lists every text column with its
 * purpose. Decision 0008 says why collisions are an exclusion constraint and why they need btree_gist.
 */
export class Mediation implements MigrationInterface {
  readonly name = 'Mediation1763700000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [register, mediation, parties, independence, sessions, bookings, outcome]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** Mediators and rooms are the organisation's own, of no case. */
const register = `
  CREATE TABLE accord.mediator (
    organisation_id uuid NOT NULL CONSTRAINT mediator_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    staff_id uuid,
    name text NOT NULL,
    email text NOT NULL,
    kind text NOT NULL CONSTRAINT mediator_kind CHECK (kind IN ('internal', 'provider')),
    body text NOT NULL,
    registration_number text NOT NULL,
    registered_until date NOT NULL,
    insured_until date NOT NULL,
    specialisms text[] NOT NULL,
    languages text[] NOT NULL,
    remote boolean NOT NULL,
    ended_on date,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT mediator_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT mediator_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT mediator_staff_once UNIQUE (organisation_id, staff_id)
  );
  CREATE INDEX mediator_by_name ON accord.mediator (organisation_id, name, id);
  CALL accord.guard('accord.mediator');

  CREATE TABLE accord.meeting_room (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    name text NOT NULL,
    step_free boolean NOT NULL,
    hearing_loop boolean NOT NULL,
    closed_on date,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT meeting_room_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT meeting_room_site FOREIGN KEY (organisation_id, site_id) REFERENCES accord.site (organisation_id, id),
    CONSTRAINT meeting_room_name_once UNIQUE (organisation_id, site_id, name)
  );
  CALL accord.guard('accord.meeting_room');

  CREATE TABLE accord.mediation_counter (
    organisation_id uuid NOT NULL CONSTRAINT mediation_counter_organisation REFERENCES accord.organisation,
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT mediation_counter_pk PRIMARY KEY (organisation_id, year)
  );
  CALL accord.guard('accord.mediation_counter');
`;

const mediation = `
  CREATE TABLE accord.mediation (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    reference text NOT NULL,
    state text NOT NULL,
    summary text NOT NULL DEFAULT '',
    offered_on date,
    offered_by uuid,
    leaflet text,
    reply_by date,
    reply text,
    mediator_id uuid,
    ended_at timestamptz,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT mediation_pk PRIMARY KEY (organisation_id, id),
    -- What belongs to a mediation carries its case too, and can carry no other.
    CONSTRAINT mediation_of_its_case UNIQUE (organisation_id, id, case_id),
    CONSTRAINT mediation_reference_once UNIQUE (organisation_id, reference),
    CONSTRAINT mediation_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT mediation_mediator FOREIGN KEY (organisation_id, mediator_id) REFERENCES accord.mediator (organisation_id, id),
    CONSTRAINT mediation_offered_by FOREIGN KEY (organisation_id, offered_by) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE UNIQUE INDEX mediation_one_open ON accord.mediation (organisation_id, case_id) WHERE ended_at IS NULL;
  CREATE INDEX mediation_of_case ON accord.mediation (organisation_id, case_id, created_at DESC, id);
  CREATE INDEX mediation_open ON accord.mediation (organisation_id, created_at DESC, id DESC) WHERE ended_at IS NULL;
  CREATE INDEX mediation_of_mediator ON accord.mediation (organisation_id, mediator_id, created_at DESC, id DESC) WHERE mediator_id IS NOT NULL;
  CALL accord.guard('accord.mediation', 'case_id');

  CREATE TABLE accord.mediation_screening (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    mediation_id uuid NOT NULL,
    id uuid NOT NULL,
    answers jsonb NOT NULL,
    wants text[] NOT NULL,
    result text NOT NULL,
    safeguards text[] NOT NULL,
    review_on date,
    screened_by uuid NOT NULL,
    screened_at timestamptz NOT NULL,
    CONSTRAINT mediation_screening_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT mediation_screening_mediation FOREIGN KEY (organisation_id, mediation_id, case_id) REFERENCES accord.mediation (organisation_id, id, case_id)
  );
  CREATE INDEX mediation_screening_of_mediation ON accord.mediation_screening (organisation_id, mediation_id, screened_at DESC);
  CALL accord.guard('accord.mediation_screening', 'case_id');
  REVOKE UPDATE, DELETE ON accord.mediation_screening FROM accord_runtime;
`;

const parties = `
  CREATE TABLE accord.mediation_party (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    mediation_id uuid NOT NULL,
    id uuid NOT NULL,
    side text NOT NULL CONSTRAINT mediation_party_side CHECK (side IN ('patient', 'staff')),
    person_id uuid,
    staff_id uuid,
    name text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    part text NOT NULL DEFAULT '',
    for_somebody boolean NOT NULL DEFAULT false,
    authority_checked boolean NOT NULL DEFAULT false,
    manager_told boolean NOT NULL DEFAULT false,
    support_offered boolean NOT NULL DEFAULT false,
    answer text CONSTRAINT mediation_party_answer CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answered_on date,
    answered_by text,
    consents text[] NOT NULL DEFAULT '{}',
    reason text,
    CONSTRAINT mediation_party_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT mediation_party_mediation FOREIGN KEY (organisation_id, mediation_id, case_id) REFERENCES accord.mediation (organisation_id, id, case_id),
    CONSTRAINT mediation_party_person FOREIGN KEY (organisation_id, person_id) REFERENCES accord.person (organisation_id, id),
    CONSTRAINT mediation_party_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT mediation_party_is_somebody CHECK (num_nonnulls(person_id, staff_id, nullif(name, '')) = 1),
    CONSTRAINT mediation_party_sides CHECK ((side = 'patient') = (person_id IS NOT NULL))
  );
  CREATE INDEX mediation_party_of_mediation ON accord.mediation_party (organisation_id, mediation_id, side, id);
  CREATE UNIQUE INDEX mediation_party_person_once ON accord.mediation_party (organisation_id, mediation_id, person_id) WHERE person_id IS NOT NULL;
  CREATE UNIQUE INDEX mediation_party_staff_once ON accord.mediation_party (organisation_id, mediation_id, staff_id) WHERE staff_id IS NOT NULL;
  CALL accord.guard('accord.mediation_party', 'case_id');
`;

const independence = `
  CREATE TABLE accord.mediation_declaration (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    mediation_id uuid NOT NULL,
    id uuid NOT NULL,
    mediator_id uuid NOT NULL,
    answers jsonb NOT NULL,
    result text NOT NULL,
    recorded_by uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT mediation_declaration_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT mediation_declaration_mediation FOREIGN KEY (organisation_id, mediation_id, case_id) REFERENCES accord.mediation (organisation_id, id, case_id),
    CONSTRAINT mediation_declaration_mediator FOREIGN KEY (organisation_id, mediator_id) REFERENCES accord.mediator (organisation_id, id)
  );
  CREATE INDEX mediation_declaration_newest ON accord.mediation_declaration (organisation_id, mediation_id, mediator_id, declared_at DESC);
  CALL accord.guard('accord.mediation_declaration', 'case_id');
  REVOKE UPDATE, DELETE ON accord.mediation_declaration FROM accord_runtime;

  CREATE TABLE accord.mediation_waiver (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    mediation_id uuid NOT NULL,
    declaration_id uuid NOT NULL,
    party_id uuid NOT NULL,
    waived_on date NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT mediation_waiver_pk PRIMARY KEY (organisation_id, declaration_id, party_id),
    CONSTRAINT mediation_waiver_mediation FOREIGN KEY (organisation_id, mediation_id, case_id) REFERENCES accord.mediation (organisation_id, id, case_id),
    CONSTRAINT mediation_waiver_declaration FOREIGN KEY (organisation_id, declaration_id) REFERENCES accord.mediation_declaration (organisation_id, id),
    CONSTRAINT mediation_waiver_party FOREIGN KEY (organisation_id, party_id) REFERENCES accord.mediation_party (organisation_id, id)
  );
  CALL accord.guard('accord.mediation_waiver', 'case_id');
  REVOKE UPDATE, DELETE ON accord.mediation_waiver FROM accord_runtime;
`;

const sessions = `
  CREATE TABLE accord.mediation_session (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    mediation_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    mode text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    place text NOT NULL DEFAULT '',
    status text NOT NULL CONSTRAINT mediation_session_status CHECK (status IN ('booked', 'cancelled', 'over')),
    outcome text,
    stop_reason text,
    absent uuid[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    CONSTRAINT mediation_session_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT mediation_session_of_its_case UNIQUE (organisation_id, id, case_id),
    CONSTRAINT mediation_session_mediation FOREIGN KEY (organisation_id, mediation_id, case_id) REFERENCES accord.mediation (organisation_id, id, case_id),
    CONSTRAINT mediation_session_lasts CHECK (ends_at > starts_at)
  );
  CREATE INDEX mediation_session_of_mediation ON accord.mediation_session (organisation_id, mediation_id, starts_at, id);
  CREATE INDEX mediation_session_ahead ON accord.mediation_session (organisation_id, starts_at, id) WHERE status = 'booked';
  CALL accord.guard('accord.mediation_session', 'case_id');

  CREATE TABLE accord.mediation_session_need (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    session_id uuid NOT NULL,
    code text NOT NULL,
    confirmed boolean NOT NULL,
    CONSTRAINT mediation_session_need_pk PRIMARY KEY (organisation_id, session_id, code),
    CONSTRAINT mediation_session_need_session FOREIGN KEY (organisation_id, session_id, case_id) REFERENCES accord.mediation_session (organisation_id, id, case_id)
  );
  CALL accord.guard('accord.mediation_session_need', 'case_id');

  CREATE TABLE accord.mediation_attendee (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    session_id uuid NOT NULL,
    id uuid NOT NULL,
    attends_as text NOT NULL,
    party_id uuid,
    mediator_id uuid,
    name text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    may_speak boolean NOT NULL DEFAULT true,
    CONSTRAINT mediation_attendee_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT mediation_attendee_session FOREIGN KEY (organisation_id, session_id, case_id) REFERENCES accord.mediation_session (organisation_id, id, case_id),
    CONSTRAINT mediation_attendee_party FOREIGN KEY (organisation_id, party_id) REFERENCES accord.mediation_party (organisation_id, id),
    CONSTRAINT mediation_attendee_mediator FOREIGN KEY (organisation_id, mediator_id) REFERENCES accord.mediator (organisation_id, id),
    CONSTRAINT mediation_attendee_is_somebody CHECK (num_nonnulls(party_id, mediator_id, nullif(name, '')) = 1)
  );
  CREATE INDEX mediation_attendee_of_session ON accord.mediation_attendee (organisation_id, session_id, id);
  CALL accord.guard('accord.mediation_attendee', 'case_id');

  -- One calendar entry an attendee, with an id of its own: nobody learns from it who else was asked.
  CREATE TABLE accord.mediation_invitation (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    session_id uuid NOT NULL,
    attendee_id uuid NOT NULL,
    uid text COLLATE "C" NOT NULL,
    sequence int NOT NULL,
    method text NOT NULL CONSTRAINT mediation_invitation_method CHECK (method IN ('REQUEST', 'CANCEL')),
    state text NOT NULL CONSTRAINT mediation_invitation_state CHECK (state IN ('waiting', 'sent', 'failed', 'doubt', 'by-hand')),
    sent_at timestamptz,
    reply text CONSTRAINT mediation_invitation_reply CHECK (reply IN ('accepted', 'declined', 'tentative')),
    reply_sequence int,
    replied_at timestamptz,
    CONSTRAINT mediation_invitation_pk PRIMARY KEY (organisation_id, attendee_id),
    CONSTRAINT mediation_invitation_uid_once UNIQUE (organisation_id, uid),
    CONSTRAINT mediation_invitation_attendee FOREIGN KEY (organisation_id, attendee_id) REFERENCES accord.mediation_attendee (organisation_id, id),
    CONSTRAINT mediation_invitation_session FOREIGN KEY (organisation_id, session_id, case_id) REFERENCES accord.mediation_session (organisation_id, id, case_id)
  );
  CREATE INDEX mediation_invitation_of_session ON accord.mediation_invitation (organisation_id, session_id);
  CALL accord.guard('accord.mediation_invitation', 'case_id');
`;

/** Two bookings of one person or room that touch cannot both be: the database refuses the second, whoever writes it. */
const bookings = `
  CREATE SCHEMA IF NOT EXISTS accord_extensions;
  CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA accord_extensions;

  CREATE TABLE accord.booking (
    organisation_id uuid NOT NULL CONSTRAINT booking_organisation REFERENCES accord.organisation,
    case_id uuid NOT NULL,
    session_id uuid NOT NULL,
    resource_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT booking_kind CHECK (kind IN ('person', 'mediator', 'room')),
    during tstzrange NOT NULL CONSTRAINT booking_has_an_end CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    CONSTRAINT booking_pk PRIMARY KEY (organisation_id, session_id, resource_id),
    CONSTRAINT booking_session FOREIGN KEY (organisation_id, session_id, case_id) REFERENCES accord.mediation_session (organisation_id, id, case_id),
    CONSTRAINT booking_without_overlap EXCLUDE USING gist (organisation_id WITH =, resource_id WITH =, during WITH &&)
  );
  CALL accord.guard('accord.booking', 'case_id');
  CREATE POLICY across ON accord.booking TO accord_across USING (true);
  GRANT SELECT ON accord.booking TO accord_across;

  -- A booking of a case that the asking person may not see still makes its people and rooms busy: that much is told, no more.
  CREATE FUNCTION accord.busy_times(resources uuid[], from_at timestamptz, to_at timestamptz, except_session uuid)
  RETURNS TABLE ("resourceId" uuid, "from" timestamptz, "to" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT b.resource_id, lower(b.during), upper(b.during)
    FROM unnest(resources) AS wanted (id) JOIN accord.booking b
      ON b.organisation_id = nullif(current_setting('accord.organisation_id', true), '')::uuid AND b.resource_id = wanted.id
    WHERE b.during && tstzrange(from_at, to_at) AND b.session_id IS DISTINCT FROM except_session
  $$;
  ALTER FUNCTION accord.busy_times(uuid[], timestamptz, timestamptz, uuid) OWNER TO accord_across;
  REVOKE ALL ON FUNCTION accord.busy_times(uuid[], timestamptz, timestamptz, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accord.busy_times(uuid[], timestamptz, timestamptz, uuid) TO accord_runtime;
`;

/** The one thing that leaves this room: a code, a date, and words that every party released. */
const outcome = `
  CREATE TABLE accord.mediation_outcome (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    mediation_id uuid NOT NULL,
    result text NOT NULL,
    on_date date NOT NULL,
    released_words text NOT NULL DEFAULT '',
    released_by uuid[] NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT mediation_outcome_pk PRIMARY KEY (organisation_id, mediation_id),
    CONSTRAINT mediation_outcome_mediation FOREIGN KEY (organisation_id, mediation_id, case_id) REFERENCES accord.mediation (organisation_id, id, case_id),
    CONSTRAINT mediation_outcome_released CHECK (released_words = '' OR cardinality(released_by) >= 2)
  );
  CREATE INDEX mediation_outcome_of_case ON accord.mediation_outcome (organisation_id, case_id);
  CALL accord.guard('accord.mediation_outcome', 'case_id');
`;
