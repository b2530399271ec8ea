import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, the guard of every table, organisations, staff and sessions, the record, promises, drafts. */
export class Foundations implements MigrationInterface {
  readonly name = 'Foundations1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [roles, guard, organisations, sessions, barrier, audit, promises, drafts, across]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Accord goes forward only: restore a backup to go back');
  }
}

/** `accord_runtime` is what the portal may do; `accord_across` owns the few functions that look across organisations. */
const roles = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'accord_runtime') THEN CREATE ROLE accord_runtime NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'accord_across') THEN CREATE ROLE accord_across NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, 'accord_across', 'USAGE') THEN EXECUTE format('GRANT accord_across TO %I', current_user); END IF;
  END $$;
  CREATE SCHEMA IF NOT EXISTS accord;
  GRANT USAGE ON SCHEMA accord TO accord_runtime;
  GRANT USAGE, CREATE ON SCHEMA accord TO accord_across;
`;

/**
 * CALL accord.guard('table', 'case column or null'): the organisation's policy, the visibility of the case by a set
 * look-up, FORCE, and the grants. Equality on a setting costs nearly nothing; a function per row would cost a thousandfold.
 */
const guard = `
  CREATE PROCEDURE accord.guard(guarded regclass, case_column text DEFAULT NULL) LANGUAGE plpgsql AS $guard$
  DECLARE
    ours constant text := 'organisation_id = nullif(current_setting(''accord.organisation_id'', true), '''')::uuid';
    seen text;
  BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY organisation ON %s TO accord_runtime USING (%s) WITH CHECK (%s)', guarded, ours, ours);
    IF case_column IS NOT NULL THEN
      seen := format('%I IS NULL OR %I NOT IN (SELECT b.case_id FROM accord.case_barrier b)', case_column, case_column);
      EXECUTE format('CREATE POLICY may_see_case ON %s AS RESTRICTIVE TO accord_runtime USING (%s) WITH CHECK (%s)', guarded, seen, seen);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO accord_runtime', guarded);
  END $guard$;
  REVOKE ALL ON PROCEDURE accord.guard(regclass, text) FROM PUBLIC;
`;

const organisations = `
  CREATE TABLE accord.organisation (
    organisation_id uuid CONSTRAINT organisation_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT organisation_code_once UNIQUE CONSTRAINT organisation_code_form CHECK (code ~ '^[A-Z0-9]{2,8}$'),
    name text NOT NULL,
    nation text NOT NULL CONSTRAINT organisation_nation CHECK (nation IN ('england', 'scotland', 'wales', 'northern-ireland')),
    kind text NOT NULL CONSTRAINT organisation_kind CHECK (kind IN ('demo', 'real')),
    mailbox text NOT NULL,
    letterhead text NOT NULL,
    telephone text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX organisation_mailbox_once ON accord.organisation (lower(mailbox));
  CALL accord.guard('accord.organisation');

  CREATE TABLE accord.staff (
    organisation_id uuid NOT NULL CONSTRAINT staff_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    roles text[] NOT NULL,
    job_title text NOT NULL DEFAULT '',
    password_hash text,
    demo_password boolean NOT NULL DEFAULT false,
    disabled_at timestamptz,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT staff_pk PRIMARY KEY (organisation_id, id)
  );
  CREATE UNIQUE INDEX staff_email_once ON accord.staff (lower(email));
  CALL accord.guard('accord.staff');
`;

const sessions = `
  CREATE TABLE accord.session (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    token_hash bytea NOT NULL CONSTRAINT session_token_once UNIQUE,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT session_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT session_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX session_of_staff ON accord.session (organisation_id, staff_id) WHERE ended_at IS NULL;
  CALL accord.guard('accord.session');

  CREATE TABLE accord.one_use_link (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    purpose text NOT NULL CONSTRAINT one_use_link_purpose CHECK (purpose IN ('invitation', 'password-reset')),
    token_hash bytea NOT NULL CONSTRAINT one_use_link_token_once UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT one_use_link_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT one_use_link_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CALL accord.guard('accord.one_use_link');

  -- Tries to sign in belong to no organisation: an unknown address has none. Hashes only.
  CREATE TABLE accord.sign_in_try (
    account_hash bytea NOT NULL,
    address_hash bytea NOT NULL,
    at timestamptz NOT NULL,
    succeeded boolean NOT NULL
  );
  CREATE INDEX sign_in_try_of_account ON accord.sign_in_try (account_hash, at);
  CREATE INDEX sign_in_try_of_address ON accord.sign_in_try (address_hash, at);
`;

/** Who may not see which case. Filled by triggers from facts; read by every policy as a set of the asking person alone. */
const barrier = `
  CREATE TABLE accord.case_barrier (
    organisation_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    case_id uuid NOT NULL,
    because text NOT NULL,
    CONSTRAINT case_barrier_pk PRIMARY KEY (organisation_id, staff_id, case_id, because)
  );
  CREATE INDEX case_barrier_of_case ON accord.case_barrier (organisation_id, case_id);
  ALTER TABLE accord.case_barrier ENABLE ROW LEVEL SECURITY;
  ALTER TABLE accord.case_barrier FORCE ROW LEVEL SECURITY;
  CREATE POLICY own ON accord.case_barrier FOR SELECT TO accord_runtime USING (
    organisation_id = nullif(current_setting('accord.organisation_id', true), '')::uuid
    AND staff_id = nullif(current_setting('accord.staff_id', true), '')::uuid);
  CREATE POLICY across ON accord.case_barrier TO accord_across USING (true) WITH CHECK (true);
  GRANT SELECT ON accord.case_barrier TO accord_runtime;
  GRANT SELECT, INSERT, DELETE ON accord.case_barrier TO accord_across;
`;

/** The record of reads and changes: append only, one hash chain a person. Ids and codes only, no words of a case. */
const audit = `
  CREATE TABLE accord.audit_chain (
    organisation_id uuid NOT NULL CONSTRAINT audit_chain_organisation REFERENCES accord.organisation,
    chain text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_chain_pk PRIMARY KEY (organisation_id, chain)
  ) WITH (fillfactor = 50);
  CALL accord.guard('accord.audit_chain');
  REVOKE INSERT, UPDATE, DELETE ON accord.audit_chain FROM accord_runtime;
  CREATE POLICY across ON accord.audit_chain TO accord_across USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON accord.audit_chain TO accord_across;

  CREATE TABLE accord.audit_entry (
    organisation_id uuid NOT NULL,
    chain text NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    staff_id uuid,
    action text NOT NULL,
    case_id uuid,
    subject_kind text NOT NULL,
    subject_id uuid,
    shown uuid[] NOT NULL,
    facts text NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_entry_pk PRIMARY KEY (organisation_id, chain, seq)
  );
  CREATE INDEX audit_entry_of_case ON accord.audit_entry (organisation_id, case_id, at DESC, seq DESC) WHERE case_id IS NOT NULL;
  CALL accord.guard('accord.audit_entry', 'case_id');
  REVOKE UPDATE, DELETE ON accord.audit_entry FROM accord_runtime;

  CREATE FUNCTION accord.audit_canonical(e accord.audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT convert_to('accord-audit-1' || string_agg(coalesce(octet_length(part) || ':' || part, '-'), '' ORDER BY place), 'UTF8')
    FROM unnest(ARRAY[e.organisation_id::text, e.chain, e.seq::text,
      to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.staff_id::text, e.action, e.case_id::text,
      e.subject_kind, e.subject_id::text, array_to_string(e.shown, ','), e.facts]) WITH ORDINALITY AS parts(part, place)
  $$;

  CREATE FUNCTION accord.audit_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
  DECLARE head accord.audit_chain;
  BEGIN
    NEW.chain := coalesce(NEW.staff_id::text, 'portal');
    INSERT INTO accord.audit_chain VALUES (NEW.organisation_id, NEW.chain, 0, '\\x') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM accord.audit_chain WHERE organisation_id = NEW.organisation_id AND chain = NEW.chain FOR UPDATE;
    NEW.seq := head.seq + 1;
    NEW.prev_hash := head.hash;
    NEW.hash := sha256(head.hash || accord.audit_canonical(NEW));
    UPDATE accord.audit_chain SET seq = NEW.seq, hash = NEW.hash WHERE organisation_id = NEW.organisation_id AND chain = NEW.chain;
    RETURN NEW;
  END $$;
  ALTER FUNCTION accord.audit_link() OWNER TO accord_across;
  CREATE TRIGGER audit_link BEFORE INSERT ON accord.audit_entry FOR EACH ROW EXECUTE FUNCTION accord.audit_link();

  CREATE FUNCTION accord.audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'the record is append only' USING ERRCODE = 'insufficient_privilege'; END $$;
  CREATE TRIGGER audit_stands BEFORE UPDATE OR DELETE ON accord.audit_entry FOR EACH ROW EXECUTE FUNCTION accord.audit_stands();
  CREATE TRIGGER audit_stays BEFORE TRUNCATE ON accord.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION accord.audit_stands();
`;

const promises = `
  CREATE TABLE accord.promise (
    organisation_id uuid NOT NULL CONSTRAINT promise_organisation REFERENCES accord.organisation,
    id uuid NOT NULL,
    case_id uuid,
    kind text NOT NULL,
    subject_id uuid,
    due_at timestamptz NOT NULL,
    dedupe_key text NOT NULL,
    state text NOT NULL CONSTRAINT promise_state CHECK (state IN ('waiting', 'claimed', 'done', 'failed', 'doubt')),
    attempts int NOT NULL,
    last_error text,
    claimed_at timestamptz,
    settled_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT promise_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT promise_once UNIQUE (organisation_id, dedupe_key)
  );
  CREATE INDEX promise_due ON accord.promise (due_at) WHERE state = 'waiting';
  CREATE INDEX promise_claimed ON accord.promise (claimed_at) WHERE state = 'claimed';
  CREATE INDEX promise_unsettled ON accord.promise (organisation_id, state, due_at, id) WHERE state <> 'done';
  CREATE INDEX promise_of_case ON accord.promise (organisation_id, case_id) WHERE case_id IS NOT NULL;
  CALL accord.guard('accord.promise', 'case_id');
`;

const drafts = `
  CREATE TABLE accord.draft (
    organisation_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    case_id uuid,
    body jsonb NOT NULL,
    version int NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT draft_pk PRIMARY KEY (organisation_id, id),
    CONSTRAINT draft_staff FOREIGN KEY (organisation_id, staff_id) REFERENCES accord.staff (organisation_id, id)
  );
  CREATE INDEX draft_of_staff ON accord.draft (organisation_id, staff_id, updated_at DESC);
  CALL accord.guard('accord.draft', 'case_id');
  CREATE POLICY own ON accord.draft AS RESTRICTIVE TO accord_runtime
    USING (staff_id = nullif(current_setting('accord.staff_id', true), '')::uuid);

  CREATE TABLE accord.idempotent_request (
    organisation_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    answer jsonb,
    at timestamptz NOT NULL,
    CONSTRAINT idempotent_request_pk PRIMARY KEY (organisation_id, staff_id, key)
  );
  CREATE INDEX idempotent_request_age ON accord.idempotent_request (at);
  CALL accord.guard('accord.idempotent_request');
  CREATE POLICY own ON accord.idempotent_request AS RESTRICTIVE TO accord_runtime
    USING (staff_id = nullif(current_setting('accord.staff_id', true), '')::uuid);
`;

/** The named ways across organisations. Each answers one question; their list is a golden. */
const across = `
  DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['organisation', 'staff', 'session', 'one_use_link', 'promise'] LOOP
      EXECUTE format('CREATE POLICY across ON accord.%I TO accord_across USING (true) WITH CHECK (true)', t);
    END LOOP;
  END $$;
  GRANT SELECT ON accord.organisation, accord.staff, accord.session, accord.one_use_link, accord.promise TO accord_across;
  GRANT SELECT, INSERT, DELETE ON accord.sign_in_try TO accord_across;

  CREATE FUNCTION accord.session_of(token bytea, now_at timestamptz) RETURNS TABLE (
    "organisationId" uuid, "sessionId" uuid, "staffId" uuid, name text, email text, roles text[], "lastSeenAt" timestamptz, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT s.organisation_id, s.id, f.id, f.name, f.email, f.roles, s.last_seen_at, s.expires_at
    FROM accord.session s JOIN accord.staff f ON f.organisation_id = s.organisation_id AND f.id = s.staff_id
    WHERE s.token_hash = token AND s.ended_at IS NULL AND s.expires_at > now_at AND f.disabled_at IS NULL
  $$;

  CREATE FUNCTION accord.account_of(address text) RETURNS TABLE (
    "organisationId" uuid, "staffId" uuid, "passwordHash" text, disabled boolean, "demoPassword" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT organisation_id, id, password_hash, disabled_at IS NOT NULL, demo_password FROM accord.staff WHERE lower(email) = lower(address)
  $$;

  CREATE FUNCTION accord.sign_in_tries(account bytea, address bytea, since timestamptz) RETURNS TABLE (
    "accountHere" int, "accountAnywhere" int, "addressAny" int, "lastAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT count(*) FILTER (WHERE account_hash = account AND address_hash = address)::int,
           count(*) FILTER (WHERE account_hash = account)::int, count(*) FILTER (WHERE address_hash = address)::int, max(at)
    FROM accord.sign_in_try t
    WHERE (account_hash = account OR address_hash = address) AND NOT succeeded AND at > since
      AND at > coalesce((SELECT max(g.at) FROM accord.sign_in_try g WHERE g.account_hash = account AND g.address_hash = address AND g.succeeded AND g.at > since), since)
  $$;

  CREATE FUNCTION accord.note_sign_in_try(account bytea, address bytea, tried_at timestamptz, good boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    INSERT INTO accord.sign_in_try VALUES (account, address, tried_at, good);
    DELETE FROM accord.sign_in_try WHERE at < tried_at - interval '2 days';
  $$;

  CREATE FUNCTION accord.link_of(token bytea) RETURNS TABLE (
    "organisationId" uuid, id uuid, "staffId" uuid, purpose text, "expiresAt" timestamptz, "usedAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT organisation_id, id, staff_id, purpose, expires_at, used_at FROM accord.one_use_link WHERE token_hash = token
  $$;

  CREATE FUNCTION accord.organisations() RETURNS TABLE (
    "organisationId" uuid, code text, name text, nation text, kind text, mailbox text, "demoPasswords" bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT o.organisation_id, o.code, o.name, o.nation, o.kind, o.mailbox,
      (SELECT count(*) FROM accord.staff f WHERE f.organisation_id = o.organisation_id AND f.demo_password)
    FROM accord.organisation o ORDER BY o.code
  $$;

  CREATE FUNCTION accord.promises_due(now_at timestamptz) RETURNS TABLE ("organisationId" uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT organisation_id, id FROM accord.promise WHERE state = 'waiting' AND due_at <= now_at ORDER BY due_at LIMIT 100
  $$;

  CREATE FUNCTION accord.promises_left_claimed(now_at timestamptz, lease_seconds int) RETURNS TABLE ("organisationId" uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT organisation_id, id FROM accord.promise
    WHERE state = 'claimed' AND claimed_at < now_at - make_interval(secs => lease_seconds) ORDER BY claimed_at LIMIT 100
  $$;

  CREATE FUNCTION accord.promise_figures() RETURNS TABLE (waiting bigint, failed bigint, doubt bigint, oldest float8)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = accord, pg_temp AS $$
    SELECT count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'failed'), count(*) FILTER (WHERE state = 'doubt'),
      coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE state = 'waiting' AND due_at < now())), 0)::float8
    FROM accord.promise WHERE state <> 'done'
  $$;

  DO $$ DECLARE f text; BEGIN
    FOREACH f IN ARRAY ARRAY['session_of(bytea, timestamptz)', 'account_of(text)', 'sign_in_tries(bytea, bytea, timestamptz)',
      'note_sign_in_try(bytea, bytea, timestamptz, boolean)', 'link_of(bytea)', 'organisations()', 'promises_due(timestamptz)',
      'promises_left_claimed(timestamptz, int)', 'promise_figures()'] LOOP
      EXECUTE format('ALTER FUNCTION accord.%s OWNER TO accord_across', f);
      EXECUTE format('REVOKE ALL ON FUNCTION accord.%s FROM PUBLIC', f);
      EXECUTE format('GRANT EXECUTE ON FUNCTION accord.%s TO accord_runtime', f);
    END LOOP;
  END $$;
`;
