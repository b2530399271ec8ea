import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters out, and the very bytes that went. */
export class Letters implements MigrationInterface {
  readonly name = 'Letters1763700000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [letter, letterFile]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** The recipient's name and address are frozen with the letter: what the record says later does not change what was sent. */
const letter = `
  CREATE TABLE accord.letter (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL CONSTRAINT letter_state CHECK (state IN ('draft', 'to-sign', 'queued', 'sent', 'bounced', 'doubt', 'failed')),
    version int NOT NULL DEFAULT 1,
    subject text NOT NULL,
    body jsonb NOT NULL,
    format text NOT NULL CONSTRAINT letter_format CHECK (format IN ('standard', 'large-print')),
    recipient_id uuid,
    recipient_name text,
    recipient_email text,
    recipient_address text,
    message_id text NOT NULL,
    author_id uuid NOT NULL,
    signatory_id uuid,
    signed_at timestamptz,
    remarks text NOT NULL DEFAULT '',
    sends int NOT NULL DEFAULT 0,
    queued_at timestamptz,
    sent_at timestamptz,
    smtp_answer text,
    trouble text NOT NULL DEFAULT '',
    settled_by uuid,
    settled_because text,
    returned_at timestamptz,
    returned_mail_id uuid,
    fact_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT letter_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT letter_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT letter_recipient FOREIGN KEY (organisation_id, recipient_id) REFERENCES accord.person (organisation_id, id),
    CONSTRAINT letter_author FOREIGN KEY (organisation_id, author_id) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT letter_signatory FOREIGN KEY (organisation_id, signatory_id) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT letter_settler FOREIGN KEY (organisation_id, settled_by) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT letter_message_once UNIQUE (organisation_id, message_id),
    CONSTRAINT letter_signed_by_another CHECK (signatory_id IS NULL OR signatory_id <> author_id),
    CONSTRAINT letter_sent_when CHECK (state NOT IN ('sent', 'bounced') OR sent_at IS NOT NULL)
  );
  CREATE INDEX letter_of_case ON accord.letter (organisation_id, case_id, created_at DESC, id DESC);
  CREATE INDEX letter_to_sign ON accord.letter (organisation_id, updated_at, id) WHERE state = 'to-sign';
  CREATE INDEX letter_in_doubt ON accord.letter (organisation_id, updated_at, id) WHERE state IN ('doubt', 'failed', 'bounced');
  CALL accord.guard('accord.letter', 'case_id');
`;

/** Append only: a letter can be printed again byte for byte. */
const letterFile = `
  CREATE TABLE accord.letter_file (
    organisation_id uuid NOT NULL,
    case_id uuid NOT NULL,
    letter_id uuid NOT NULL,
    send int NOT NULL,
    kind text NOT NULL CONSTRAINT letter_file_kind CHECK (kind IN ('eml', 'pdf')),
    sha256 text NOT NULL CONSTRAINT letter_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size int NOT NULL,
    bytes bytea NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT letter_file_pk PRIMARY KEY (organisation_id, letter_id, send, kind),
    CONSTRAINT letter_file_letter FOREIGN KEY (organisation_id, letter_id) REFERENCES accord.letter (organisation_id, id),
    CONSTRAINT letter_file_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.letter_file', 'case_id');
  REVOKE UPDATE, DELETE ON accord.letter_file FROM accord_runtime;
`;
