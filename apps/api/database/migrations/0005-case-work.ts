import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Triage with every answer, gradings, issues and what was agreed of them, notes, closing and reopening, the timeline. */
export class CaseWork implements MigrationInterface {
  readonly name = 'CaseWork1763700000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [triage, grading, issues, course, timeline]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** A path that was walked stays as it was walked: another look is another row. */
const triage = `
  CREATE TABLE accord.triage_path (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    result text NOT NULL,
    decided_by text NOT NULL CONSTRAINT triage_path_letter CHECK (decided_by ~ '^[E-J]$'),
    sentence text NOT NULL,
    nation text NOT NULL,
    funding text NOT NULL,
    stage smallint,
    straight_because text,
    raised_because text,
    attached_to uuid,
    settled_on date,
    settled_how text,
    offered_on date,
    offer_answer text,
    passed_to text,
    answer_given text,
    not_needed text[] NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT triage_path_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT triage_path_once UNIQUE (organisation_id, case_id, number),
    CONSTRAINT triage_path_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT triage_path_attached FOREIGN KEY (organisation_id, attached_to) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT triage_path_by FOREIGN KEY (organisation_id, by_id) REFERENCES accord.staff (organisation_id, id)
  );
  CALL accord.guard('accord.triage_path', 'case_id');
  REVOKE UPDATE, DELETE ON accord.triage_path FROM accord_runtime;

  CREATE TABLE accord.triage_answer (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    path_id uuid NOT NULL,
    letter text NOT NULL CONSTRAINT triage_answer_letter CHECK (letter ~ '^[A-J]$'),
    answer text NOT NULL CONSTRAINT triage_answer_answer CHECK (answer IN ('yes', 'no')),
    note text NOT NULL,
    told_who text,
    told_at timestamptz,
    told_reference text,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    version int NOT NULL,
    CONSTRAINT triage_answer_pk PRIMARY KEY (organisation_id, path_id, letter),
    CONSTRAINT triage_answer_path FOREIGN KEY (organisation_id, path_id) REFERENCES accord.triage_path (organisation_id, id),
    CONSTRAINT triage_answer_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT triage_answer_told CHECK (letter > 'D' OR answer = 'no' OR (told_who <> '' AND told_at IS NOT NULL AND told_reference <> ''))
  );
  CALL accord.guard('accord.triage_answer', 'case_id');
  REVOKE UPDATE, DELETE ON accord.triage_answer FROM accord_runtime;
`;

const grading = `
  CREATE TABLE accord.grading (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    occasion text NOT NULL CONSTRAINT grading_occasion CHECK (occasion IN ('receipt', 'again', 'close')),
    consequence smallint NOT NULL CONSTRAINT grading_consequence CHECK (consequence BETWEEN 1 AND 5),
    likelihood smallint NOT NULL CONSTRAINT grading_likelihood CHECK (likelihood BETWEEN 1 AND 5),
    score smallint NOT NULL CONSTRAINT grading_score CHECK (score = consequence * likelihood),
    band text NOT NULL,
    why text NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT grading_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT grading_once UNIQUE (organisation_id, case_id, number),
    CONSTRAINT grading_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.grading', 'case_id');
  REVOKE UPDATE, DELETE ON accord.grading FROM accord_runtime;

  CREATE TABLE accord.grading_band (
    organisation_id uuid NOT NULL CONSTRAINT grading_band_organisation REFERENCES accord.organisation,
    from_score smallint NOT NULL CONSTRAINT grading_band_from CHECK (from_score BETWEEN 1 AND 25),
    name text NOT NULL,
    CONSTRAINT grading_band_pk PRIMARY KEY (organisation_id, from_score)
  );
  CALL accord.guard('accord.grading_band');
`;

const issues = `
  CREATE TABLE accord.issue (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    text text NOT NULL,
    question text NOT NULL,
    site_id uuid,
    service_id uuid,
    service_area text,
    subject text,
    sub_subject text,
    clinical_group text,
    professions text[] NOT NULL,
    state text NOT NULL CONSTRAINT issue_state CHECK (state IN ('open', 'withdrawn', 'out-of-scope')),
    state_reason text NOT NULL,
    version int NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT issue_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT issue_number_once UNIQUE (organisation_id, case_id, number) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT issue_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT issue_site FOREIGN KEY (organisation_id, site_id) REFERENCES accord.site (organisation_id, id),
    CONSTRAINT issue_service FOREIGN KEY (organisation_id, service_id) REFERENCES accord.service (organisation_id, id)
  );
  CALL accord.guard('accord.issue', 'case_id');
  REVOKE DELETE ON accord.issue FROM accord_runtime;

  -- What was agreed with the complainant, word for word, each time it was agreed.
  CREATE TABLE accord.issue_agreement (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    agreed_on date NOT NULL,
    how text NOT NULL CONSTRAINT issue_agreement_how CHECK (how IN ('phone', 'meeting', 'letter', 'e-mail')),
    note text NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT issue_agreement_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT issue_agreement_once UNIQUE (organisation_id, case_id, number),
    CONSTRAINT issue_agreement_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.issue_agreement', 'case_id');
  REVOKE UPDATE, DELETE ON accord.issue_agreement FROM accord_runtime;

  CREATE TABLE accord.agreed_issue (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    issue_id uuid NOT NULL,
    issue_version int NOT NULL,
    number int NOT NULL,
    text text NOT NULL,
    question text NOT NULL,
    CONSTRAINT agreed_issue_pk PRIMARY KEY (organisation_id, agreement_id, issue_id),
    CONSTRAINT agreed_issue_agreement FOREIGN KEY (organisation_id, agreement_id) REFERENCES accord.issue_agreement (organisation_id, id),
    CONSTRAINT agreed_issue_issue FOREIGN KEY (organisation_id, issue_id) REFERENCES accord.issue (organisation_id, id),
    CONSTRAINT agreed_issue_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX agreed_issue_of_issue ON accord.agreed_issue (organisation_id, issue_id);
  CALL accord.guard('accord.agreed_issue', 'case_id');
  REVOKE UPDATE, DELETE ON accord.agreed_issue FROM accord_runtime;
`;

const course = `
  CREATE TABLE accord.case_note (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT case_note_kind CHECK (kind IN ('note', 'call-in', 'call-out', 'meeting')),
    text text NOT NULL,
    happened_at timestamptz NOT NULL,
    offered_discussion boolean NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT case_note_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT case_note_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX case_note_of_case ON accord.case_note (organisation_id, case_id, happened_at DESC, id DESC);
  CALL accord.guard('accord.case_note', 'case_id');
  REVOKE UPDATE, DELETE ON accord.case_note FROM accord_runtime;

  -- Each closing stays, also after the case is open again: what was wanted beside what was given.
  CREATE TABLE accord.case_closing (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    closed_as text NOT NULL,
    wanted text[] NOT NULL,
    given text[] NOT NULL,
    note text NOT NULL,
    satisfied text NOT NULL CONSTRAINT case_closing_satisfied CHECK (satisfied IN ('yes', 'no', 'not-known')),
    care_affected text NOT NULL CONSTRAINT case_closing_care CHECK (care_affected IN ('yes', 'no', 'not-asked')),
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT case_closing_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT case_closing_once UNIQUE (organisation_id, case_id, number),
    CONSTRAINT case_closing_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.case_closing', 'case_id');
  REVOKE UPDATE, DELETE ON accord.case_closing FROM accord_runtime;

  CREATE TABLE accord.case_reopening (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    number int NOT NULL,
    reason text NOT NULL,
    why text NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT case_reopening_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT case_reopening_once UNIQUE (organisation_id, case_id, number),
    CONSTRAINT case_reopening_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.case_reopening', 'case_id');
  REVOKE UPDATE, DELETE ON accord.case_reopening FROM accord_runtime;
`;

/** What happened on a case in words, newest first. Every room above writes its own lines; one index serves the page. */
const timeline = `
  CREATE TABLE accord.timeline_line (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    detail text NOT NULL,
    subject_id uuid,
    happened_at timestamptz NOT NULL,
    by_id uuid,
    at timestamptz NOT NULL,
    CONSTRAINT timeline_line_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT timeline_line_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CREATE INDEX timeline_line_newest ON accord.timeline_line (organisation_id, case_id, happened_at DESC, id DESC);
  CREATE INDEX timeline_line_of_kind ON accord.timeline_line (organisation_id, case_id, kind, happened_at DESC, id DESC);
  CALL accord.guard('accord.timeline_line', 'case_id');
  REVOKE UPDATE, DELETE ON accord.timeline_line FROM accord_runtime;
`;
