import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that reaches us: how mailboxes are set up, messages with their unchanged bytes, the demo's caught mail. */
export class InboundMail implements MigrationInterface {
  readonly name = 'InboundMail1763700000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [mailboxes, messages, contents, places, caught]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** Addresses in lower case. An alias reaches one organisation alone, as its mailbox does. */
const mailboxes = `
  -- What references begin with; the organisation's code where none was chosen.
  ALTER TABLE accord.organisation ADD COLUMN reference_prefix text CONSTRAINT organisation_reference_prefix CHECK (reference_prefix ~ '^[A-Z0-9]{2,8}$');

  CREATE TABLE accord.mail_setting (
    organisation_id uuid NOT NULL CONSTRAINT mail_setting_organisation REFERENCES accord.organisation,
    web_forms text[] NOT NULL DEFAULT '{}',
    authserv_id text,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT mail_setting_pk PRIMARY KEY (organisation_id)
  );
  CALL accord.guard('accord.mail_setting');

  CREATE TABLE accord.mailbox_alias (
    organisation_id uuid NOT NULL CONSTRAINT mailbox_alias_organisation REFERENCES accord.organisation,
    address text NOT NULL CONSTRAINT mailbox_alias_lower CHECK (address = lower(address)),
    CONSTRAINT mailbox_alias_pk PRIMARY KEY (organisation_id, address),
    CONSTRAINT mailbox_alias_once UNIQUE (address)
  );
  CALL accord.guard('accord.mailbox_alias');
  CREATE POLICY across ON accord.mailbox_alias TO accord_across USING (true);
  GRANT SELECT ON accord.mailbox_alias TO accord_across;

  CREATE FUNCTION accord.mailboxes() RETURNS TABLE ("organisationId" uuid, code text, addresses text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT o.organisation_id, o.code, ARRAY[lower(o.mailbox)] || ARRAY(SELECT a.address FROM accord.mailbox_alias a WHERE a.organisation_id = o.organisation_id ORDER BY 1)
    FROM accord.organisation o ORDER BY o.code
  $$;
  ALTER FUNCTION accord.mailboxes() OWNER TO accord_across;
  REVOKE ALL ON FUNCTION accord.mailboxes() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accord.mailboxes() TO accord_runtime;
`;

/**
 * One row a message, never two of the same bytes. message_key is the hash of the Message-ID, which may be of any length.
 * A calendar answer keeps ids, hashes, times and the answer: its words and its sender belong to the mediation alone.
 */
const messages = `
  CREATE TABLE accord.inbound_message (
    organisation_id uuid NOT NULL CONSTRAINT inbound_message_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    case_id uuid,
    sha256 text NOT NULL CONSTRAINT inbound_message_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content_hash text NOT NULL CONSTRAINT inbound_message_content CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    size int NOT NULL,
    message_id text,
    message_key text COLLATE "C",
    received_at timestamptz NOT NULL,
    imported_at timestamptz NOT NULL,
    via text NOT NULL CONSTRAINT inbound_message_via CHECK (via IN ('file', 'mailbox', 'demo')),
    sender_name text NOT NULL,
    sender_address text,
    reply_to text,
    subject text NOT NULL,
    body_text text NOT NULL,
    body_html text,
    recoded boolean NOT NULL,
    result text NOT NULL CONSTRAINT inbound_message_result CHECK (result IN ('contact', 'reply', 'bounce', 'auto-reply', 'calendar-reply', 'to-sort')),
    reason text,
    calendar_answer text CONSTRAINT inbound_message_answer CHECK (calendar_answer IN ('accepted', 'declined', 'tentative')),
    state text NOT NULL CONSTRAINT inbound_message_state CHECK (state IN ('to-sort', 'filed', 'kept', 'not-ours', 'spam')),
    answerable boolean NOT NULL,
    taken_by uuid,
    taken_at timestamptz,
    settled_by uuid,
    settled_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT inbound_message_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT inbound_message_bytes_once UNIQUE (organisation_id, sha256),
    CONSTRAINT inbound_message_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id),
    CONSTRAINT inbound_message_taker FOREIGN KEY (organisation_id, taken_by) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT inbound_message_settler FOREIGN KEY (organisation_id, settled_by) REFERENCES accord.staff (organisation_id, id),
    CONSTRAINT inbound_message_filed CHECK ((state = 'filed') = (case_id IS NOT NULL)),
    CONSTRAINT inbound_message_key CHECK ((message_id IS NULL) = (message_key IS NULL)),
    CONSTRAINT inbound_message_confidential CHECK (result <> 'calendar-reply'
      OR (calendar_answer IS NOT NULL AND sender_name = '' AND sender_address IS NULL AND reply_to IS NULL AND subject = '' AND body_text = '' AND body_html IS NULL AND case_id IS NULL))
  );
  CREATE INDEX inbound_message_by_message_id ON accord.inbound_message (organisation_id, message_key) WHERE message_key IS NOT NULL;
  CREATE INDEX inbound_message_by_state ON accord.inbound_message (organisation_id, state, received_at DESC, id DESC);
  CREATE INDEX inbound_message_of_case ON accord.inbound_message (organisation_id, case_id, received_at DESC, id DESC) WHERE case_id IS NOT NULL;
  CALL accord.guard('accord.inbound_message', 'case_id');
  REVOKE DELETE ON accord.inbound_message FROM accord_runtime;
`;

/**
 * The bytes as they came, and where in them each file lies: a file is read as a slice, so nothing is stored twice.
 * EXTERNAL keeps them uncompressed, which makes a slice cheap. Both follow the message to its case.
 */
const contents = `
  CREATE TABLE accord.inbound_raw (
    organisation_id uuid NOT NULL,
    inbound_id uuid NOT NULL,
    case_id uuid,
    bytes bytea NOT NULL,
    CONSTRAINT inbound_raw_pk PRIMARY KEY (organisation_id, inbound_id),
    CONSTRAINT inbound_raw_message FOREIGN KEY (organisation_id, inbound_id) REFERENCES accord.inbound_message (organisation_id, id),
    CONSTRAINT inbound_raw_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  ALTER TABLE accord.inbound_raw ALTER COLUMN bytes SET STORAGE EXTERNAL;
  CALL accord.guard('accord.inbound_raw', 'case_id');
  REVOKE UPDATE, DELETE ON accord.inbound_raw FROM accord_runtime;
  GRANT UPDATE (case_id) ON accord.inbound_raw TO accord_runtime;

  CREATE TABLE accord.inbound_file (
    organisation_id uuid NOT NULL,
    inbound_id uuid NOT NULL,
    place int NOT NULL,
    case_id uuid,
    name text NOT NULL,
    kind text NOT NULL,
    size int NOT NULL,
    refused text,
    starts int NOT NULL,
    ends int NOT NULL,
    encoding text NOT NULL CONSTRAINT inbound_file_encoding CHECK (encoding IN ('base64', 'quoted-printable', 'uuencode', 'none')),
    CONSTRAINT inbound_file_pk PRIMARY KEY (organisation_id, inbound_id, place),
    CONSTRAINT inbound_file_message FOREIGN KEY (organisation_id, inbound_id) REFERENCES accord.inbound_message (organisation_id, id),
    CONSTRAINT inbound_file_case FOREIGN KEY (organisation_id, case_id) REFERENCES accord.case_file (organisation_id, id)
  );
  CALL accord.guard('accord.inbound_file', 'case_id');
  REVOKE UPDATE, DELETE ON accord.inbound_file FROM accord_runtime;
  GRANT UPDATE (case_id) ON accord.inbound_file TO accord_runtime;

  CREATE FUNCTION accord.inbound_follows() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE accord.inbound_raw SET case_id = NEW.case_id WHERE organisation_id = NEW.organisation_id AND inbound_id = NEW.id;
    UPDATE accord.inbound_file SET case_id = NEW.case_id WHERE organisation_id = NEW.organisation_id AND inbound_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER inbound_follows AFTER UPDATE OF case_id ON accord.inbound_message FOR EACH ROW
    WHEN (OLD.case_id IS DISTINCT FROM NEW.case_id) EXECUTE FUNCTION accord.inbound_follows();
`;

/** How far the poller has read a mailbox. One mailbox may serve several organisations, so the row belongs to none. */
const places = `
  CREATE TABLE accord.imap_place (
    account text CONSTRAINT imap_place_pk PRIMARY KEY,
    uid_validity bigint NOT NULL,
    last_uid bigint NOT NULL,
    reached_at timestamptz,
    failed_at timestamptz
  );
  GRANT SELECT, INSERT, UPDATE ON accord.imap_place TO accord_across;

  CREATE FUNCTION accord.imap_places() RETURNS TABLE (account text, "uidValidity" bigint, "lastUid" bigint, "reachedAt" timestamptz, "failedAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT account, uid_validity, last_uid, reached_at, failed_at FROM accord.imap_place
  $$;

  CREATE FUNCTION accord.note_imap_place(of_account text, validity bigint, uid bigint, good boolean, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    INSERT INTO accord.imap_place AS p VALUES (of_account, validity, uid, CASE WHEN good THEN at END, CASE WHEN NOT good THEN at END)
    ON CONFLICT (account) DO UPDATE SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
      reached_at = coalesce(excluded.reached_at, p.reached_at), failed_at = excluded.failed_at
  $$;

  DO $$ DECLARE f text; BEGIN
    FOREACH f IN ARRAY ARRAY['imap_places()', 'note_imap_place(text, bigint, bigint, boolean, timestamptz)'] LOOP
      EXECUTE format('ALTER FUNCTION accord.%s OWNER TO accord_across', f);
      EXECUTE format('REVOKE ALL ON FUNCTION accord.%s FROM PUBLIC', f);
      EXECUTE format('GRANT EXECUTE ON FUNCTION accord.%s TO accord_runtime', f);
    END LOOP;
  END $$;
`;

/** The demo only: what would have left the house, for everybody of the organisation to read. */
const caught = `
  CREATE TABLE accord.caught_mail (
    organisation_id uuid NOT NULL CONSTRAINT caught_mail_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    caught_at timestamptz NOT NULL,
    mail_from text NOT NULL,
    mail_to text[] NOT NULL,
    subject text NOT NULL,
    message_id text,
    bytes bytea NOT NULL,
    CONSTRAINT caught_mail_pk PRIMARY KEY (organisation_id, id)
  );
  CREATE INDEX caught_mail_newest ON accord.caught_mail (organisation_id, caught_at DESC, id DESC);
  CALL accord.guard('accord.caught_mail');
  REVOKE UPDATE ON accord.caught_mail FROM accord_runtime;
`;
