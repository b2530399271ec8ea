import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { addressOf, migratedDatabase } from './migrated-database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const staffPassword = 'a long test password';

/** Waits until `done` answers something true, at most `milliseconds`; throws what was waited for. */
export async function until(done, what, milliseconds = 60_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await done();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`It never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The built API and one worker, as processes of their own, on a fresh database with one organisation and its cases. */
export class LetterPortal {
  /** @param {{ superuserUrl: string, settings: object, cases: number }} options `settings`: environment of both processes */
  static async open({ superuserUrl, settings, cases }) {
    const portal = new LetterPortal(superuserUrl);
    portal.folder = await mkdtemp(join(tmpdir(), 'accord-faults-'));
    portal.port = await freePort();
    portal.env = {
      ...process.env, NODE_OPTIONS: '', DATA_DIR: portal.folder, ANCHOR_DIR: join(portal.folder, 'anchors'), PORT: String(portal.port),
      ACCORD_SECRET: randomBytes(24).toString('hex'), NODE_ENV: 'test', LOG_LEVEL: 'silent', ...settings,
    };
    await portal.makeDatabase();
    await portal.fill(cases);
    portal.api = await portal.start('api');
    await portal.signIn();
    return portal;
  }

  constructor(superuserUrl) {
    this.superuserUrl = superuserUrl;
    this.organisationId = randomUUID();
    this.caseIds = [];
  }

  at(role) {
    return addressOf(this.superuserUrl, this.name, role);
  }

  async startWorker() {
    this.worker = await this.start('worker');
    return this.worker;
  }

  /** kill -9, and waits until the process is gone. */
  async killWorker() {
    const { worker } = this;
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    if (worker.exitCode === null && worker.signalCode === null) {
      worker.kill('SIGKILL');
      await gone;
    }
  }

  /** A connection of the superuser, who sees every row; the caller ends it. */
  async superuser() {
    const client = new pg.Client({ connectionString: this.at(undefined) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async query(sql, values = []) {
    return (await this.pool.query(sql, values)).rows;
  }

  /** Asks the API as the officer; tries again with the same key while the database is away. */
  async ask(method, path, body) {
    const key = randomUUID();
    for (let tries = 0; ; tries += 1) {
      const headers = { 'x-accord': '1', 'content-type': 'application/json', cookie: this.cookie ?? '', 'idempotency-key': key };
      const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, { method, headers, body: JSON.stringify(body) }).catch(() => undefined);
      if (answer && answer.status < 500) return answer;
      if (tries > 200) throw new Error(`${method} ${path} was never answered: ${answer?.status}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Writes an acknowledgement on a case and presses Send, twice. */
  async send(caseId) {
    const made = await (await this.ask('POST', `/api/cases/${caseId}/letters`, { kind: 'acknowledgement' })).json();
    const saved = await (await this.ask('PUT', `/api/letters/${made.id}`, { version: 1, format: 'standard', body: [{ kind: 'paragraph', text: 'Dear Ama Mensah' }, { kind: 'paragraph', text: 'Thank you.' }] })).json();
    const first = await this.ask('POST', `/api/letters/${made.id}/send`, { version: saved.version });
    if (first.status !== 200) throw new Error(`A letter could not be sent: ${await first.text()}`);
    await this.ask('POST', `/api/letters/${made.id}/send`, { version: saved.version });
  }

  async close() {
    for (const child of [this.worker, this.api]) {
      if (!child || child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    await this.pool.end();
    await this.asOwner(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
    await rm(this.folder, { recursive: true, force: true });
  }

  async signIn() {
    const answer = await this.ask('POST', '/api/session', { email: 'officer@faults.example', password: staffPassword });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (answer.status !== 200) throw new Error(`The officer could not sign in: ${await answer.text()}`);
  }

  async makeDatabase() {
    const migrate = ({ owner, runtime }) => this.run('migrate', { DATABASE_URL: runtime, DATABASE_OWNER_URL: owner });
    this.name = await migratedDatabase({ superuserUrl: this.superuserUrl, migrations: join(root, 'apps/api/database/migrations'), migrate });
    this.env.DATABASE_URL = this.at('accord_test_app');
    // Looked at again and again while something is waited for: a connection for each look would cost more than the look.
    this.pool = new pg.Pool({ connectionString: this.at(undefined), max: 3 });
    this.pool.on('error', () => undefined);
  }

  async asOwner(sql) {
    const client = new pg.Client({ connectionString: this.superuserUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  async fill(cases) {
    const { hash } = await import('@node-rs/argon2');
    const staffId = randomUUID();
    const client = await this.superuser();
    await client.query(`INSERT INTO accord.organisation (organisation_id, code, name, nation, kind, mailbox, letterhead, telephone, created_at) VALUES ($1, 'FAULT', 'Faults Trust', 'england', 'demo', 'complaints@faults.example', 'Faults Trust', '01632 960 000', now())`, [this.organisationId]);
    await client.query(`INSERT INTO accord.staff (organisation_id, id, name, email, roles, job_title, password_hash, created_at) VALUES ($1, $2, 'An officer', 'officer@faults.example', '{complaints-officer}', '', $3, now())`, [this.organisationId, staffId, await hash(staffPassword)]);
    for (let place = 1; place <= cases; place += 1) {
      const [id, personId] = [randomUUID(), randomUUID()];
      this.caseIds.push(id);
      await client.query(
        `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, funding, channel, made_orally, received_at, received_on, urgency, what_happened, wants, owner_id, created_at, updated_at)
         VALUES ($1, $2, $3, 'complaint', 'open', 'Waiting', 'england', 'nhs', 'e-mail', false, now(), current_date, 'not-urgent', 'Waited', '{}', $4, now(), now())`,
        [this.organisationId, id, `AC-26-${String(place).padStart(5, '0')}`, staffId],
      );
      await client.query(
        `INSERT INTO accord.person (organisation_id, case_id, id, roles, name, name_key, email, email_key, safe_contact, created_at) VALUES ($1, $2, $3, '{patient,complainant}', 'Ama Mensah', 'ama mensah', $4, $4, '', now())`,
        [this.organisationId, id, personId, `person${place}@mail.example`],
      );
      for (const [at, kind, detail] of [[1, 'jurisdiction-set', '{"jurisdiction":"england-nhs"}'], [2, 'received', '{}']]) {
        await client.query(`INSERT INTO accord.case_fact (organisation_id, case_id, place, id, kind, happened_on, recorded_at, detail) VALUES ($1, $2, $3, $4, $5, current_date, now(), $6)`, [this.organisationId, id, at, randomUUID(), kind, detail]);
      }
    }
    await client.end();
  }

  async run(name, more) {
    const child = spawn(process.execPath, [join(root, 'dist/server', `${name}.mjs`)], { env: { ...this.env, ...more }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${said.slice(-2000)}`);
  }

  start(name) {
    const child = spawn(process.execPath, [join(root, 'dist/server', `${name}.mjs`)], { env: this.env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr.on('data', (text) => (said = (said + text).slice(-4000)));
    return new Promise((resolve, reject) => {
      child.once('message', () => resolve(child));
      child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}: ${said}`)));
    });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
