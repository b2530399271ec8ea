import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LetterPortal } from './letter-portal.mjs';

/** Debian's and others' places of libfaketime. */
const places = ['/usr/lib', '/usr/lib64', '/usr/local/lib'];

/** The library that moves the clock of a process, or undefined where it is not installed (on Debian: `apt-get install faketime`). */
export function fakeTime() {
  const found = places.filter(existsSync).flatMap((place) => [place, ...readdirSync(place).map((name) => join(place, name))]).map((folder) => join(folder, 'faketime/libfaketime.so.1'));
  return process.env.TEST_FAKETIME ?? found.find(existsSync);
}

/** A worker whose clock the test moves, on a fresh database with colleagues who want a mail for each alert. */
export class AlertPortal extends LetterPortal {
  /** @param {{ superuserUrl: string, settings: object, colleagues: number, at: string }} options `at`: what the worker's clock says now */
  static async openAt({ superuserUrl, settings, colleagues, at }) {
    const library = fakeTime();
    if (!library) throw new Error('libfaketime is not installed (on Debian: apt-get install faketime)');
    const portal = new AlertPortal(superuserUrl);
    portal.folder = await mkdtemp(join(tmpdir(), 'accord-faults-'));
    portal.clockFile = join(portal.folder, 'clock');
    await portal.setClock(at);
    portal.env = {
      ...process.env, NODE_OPTIONS: '', DATA_DIR: portal.folder, ANCHOR_DIR: join(portal.folder, 'anchors'), PORT: '0',
      ACCORD_SECRET: randomBytes(24).toString('hex'), NODE_ENV: 'test', LOG_LEVEL: 'silent', ...settings,
    };
    await portal.makeDatabase();
    // Only the worker lives in the moved time; its own zone does not matter.
    Object.assign(portal.env, { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: portal.clockFile, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: 'UTC' });
    await portal.fillColleagues(colleagues);
    return portal;
  }

  /** From now on the worker's clock runs from this moment. */
  async setClock(at) {
    this.ahead = Date.parse(at) - Date.now();
    await writeFile(this.clockFile, `${this.ahead < 0 ? '-' : '+'}${(Math.abs(this.ahead) / 1000).toFixed(3)}s\n`);
  }

  /** What the worker's clock says. */
  get now() {
    return new Date(Date.now() + this.ahead);
  }

  async fillColleagues(colleagues) {
    const client = await this.superuser();
    const ours = [this.organisationId];
    await client.query(`INSERT INTO accord.organisation (organisation_id, code, name, nation, kind, mailbox, letterhead, telephone, created_at) VALUES ($1, 'ALERT', 'Alerts Trust', 'england', 'demo', 'complaints@alerts.example', 'Alerts Trust', '01632 960 000', now())`, ours);
    await client.query(
      `INSERT INTO accord.staff (organisation_id, id, name, email, roles, job_title, password_hash, created_at)
       SELECT $1, gen_random_uuid(), 'Colleague ' || n, 'colleague' || n || '@alerts.example', '{complaints-officer}', '', 'x', now() FROM generate_series(1, $2::int) n`, [...ours, colleagues]);
    await client.query(`INSERT INTO accord.alert_choice (organisation_id, staff_id, mail, changed_at) SELECT organisation_id, id, 'single', now() FROM accord.staff WHERE organisation_id = $1`, ours);
    // The alerts of a trial are written by hand: they are not planned anew when the worker first starts.
    await client.query(`INSERT INTO accord.promise (organisation_id, id, kind, due_at, dedupe_key, state, attempts, settled_at, created_at) VALUES ($1, gen_random_uuid(), 'alerts.replan', now(), 'alerts.replan:first', 'done', 1, now(), now())`, ours);
    await client.end();
  }

  /** `count` cases, each with one date two working days ahead and its alert, promised for this moment. */
  async promise(count, firesAt, mark = randomUUID()) {
    const day = firesAt.slice(0, 10);
    const client = await this.superuser();
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS SELECT gen_random_uuid() AS case_id, gen_random_uuid() AS alert_id, n, s.id AS owner_id
       FROM generate_series(1, $2::int) n JOIN (SELECT id, row_number() OVER (ORDER BY email) AS r, count(*) OVER () AS all FROM accord.staff WHERE organisation_id = $1) s ON s.r = n % s.all + 1`, [this.organisationId, count]);
    await client.query(
      `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, funding, channel, made_orally, received_at, received_on, urgency, what_happened, wants, owner_id, created_at, updated_at)
       SELECT $1, case_id, $2 || n, 'complaint', 'open', 'Waiting', 'england', 'nhs', 'e-mail', false, $3, $4, 'not-urgent', 'Waited', '{}', owner_id, $3, $3 FROM made`, [this.organisationId, mark, firesAt, day]);
    await client.query(
      `INSERT INTO accord.commitment (organisation_id, case_id, code, id, rule_id, rule_version, what, started_on, original_due_on, due_on, act_by, state, provisional, policy, superseded)
       SELECT $1, case_id, 'E-PERIOD', gen_random_uuid(), 'E-PERIOD', 1, 'Answer', $2::date - 20, $2::date + 2, $2::date + 2, $2::date + 2, 'running', false, false, '[]' FROM made`, [this.organisationId, day]);
    await client.query(
      `INSERT INTO accord.alert (organisation_id, id, case_id, code, step, on_day, fires_at, dedupe_key, state)
       SELECT $1, alert_id, case_id, 'E-PERIOD', 'before-2', $2, $3, case_id || ':before-2', 'planned' FROM made`, [this.organisationId, day, firesAt]);
    await client.query(
      `INSERT INTO accord.promise (organisation_id, id, case_id, kind, subject_id, due_at, dedupe_key, state, attempts, created_at)
       SELECT $1, gen_random_uuid(), case_id, 'alert.raise', alert_id, $2, 'alert:' || alert_id, 'waiting', 0, $2::timestamptz - interval '20 days' FROM made`, [this.organisationId, firesAt]);
    await client.query('COMMIT');
    await client.query('ANALYZE accord.promise');
    await client.end();
  }

  /** Promises that fall due long after: what a busy portal has stored. */
  async storePromises(count) {
    await this.query(
      `INSERT INTO accord.promise (organisation_id, id, kind, due_at, dedupe_key, state, attempts, created_at)
       SELECT $1, gen_random_uuid(), 'alert.raise', '2030-01-01'::timestamptz + n * interval '10 minutes', 'stored' || n, 'waiting', 0, now() FROM generate_series(1, $2::int) n`, [this.organisationId, count]);
    await this.query('VACUUM ANALYZE accord.promise');
  }

  /** How every alert stands, with what the mail server counted. */
  async count(taken) {
    const rows = await this.query(
      `SELECT a.id, a.state, a.fires_at AS "firesAt", n.mail, n.mailed_at AS "mailedAt", n.late_minutes AS late, p.id AS "promiseId", p.state AS promise,
         count(*) OVER (PARTITION BY a.id) AS notices
       FROM accord.alert a LEFT JOIN accord.alert_notice n ON n.organisation_id = a.organisation_id AND n.alert_id = a.id
       LEFT JOIN accord.promise p ON p.organisation_id = a.organisation_id AND p.kind = 'alert.send' AND p.subject_id = n.id WHERE a.organisation_id = $1`, [this.organisationId]);
    const at = ({ promiseId }) => taken.get(`<accord-${promiseId}@alerts.example>`) ?? 0;
    const those = (fits) => rows.filter(fits).length;
    const inHours = ({ mailedAt }) => {
      const [, weekday, hour] = /^(\w+).*?(\d\d):/.exec(london.format(mailedAt)) ?? [];
      return !['Sat', 'Sun'].includes(weekday) && Number(hour) >= 8 && Number(hour) < 18;
    };
    return {
      alerts: rows.length,
      taken: [...taken.values()].reduce((sum, times) => sum + times, 0),
      sent: those(({ mail }) => mail === 'sent'),
      doubts: those(({ mail, promise }) => mail === 'doubt' && promise === 'doubt'),
      doubtsThatWent: those((row) => row.mail === 'doubt' && at(row) === 1),
      twice: those((row) => at(row) > 1),
      lost: those((row) => row.state !== 'raised' || (at(row) === 0 && row.mail !== 'doubt')),
      raisedTwice: those(({ notices }) => Number(notices) > 1),
      neitherSentNorInDoubt: those(({ mail }) => mail !== 'sent' && mail !== 'doubt'),
      outsideHours: those((row) => row.mailedAt !== null && !inHours(row)),
      saidLate: those(({ late }) => late > 0),
    };
  }
}

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
