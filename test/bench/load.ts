import { once } from 'node:events';
import { hashPassword } from '@accord/access/api';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { caseRows, columns, idOf } from './generate';
import type { BenchOrganisation, Rows } from './generate';

type Table = keyof Rows;
const tables = Object.keys(columns) as Table[];
/** Shares of a region: two big trusts, some middling, a few small ones. */
const shares = [0.3, 0.22, 0.15, 0.12, 0.09, 0.06, 0.04, 0.02];
const staffEach = 20;
const batch = 2_000;

/** Triggers slept while the rows were copied. */
const whatIsNext = 'SELECT accord.reckon_next(organisation_id, array_agg(id)), accord.reckon_leads(organisation_id, array_agg(id)) FROM accord.case_file WHERE closed_at IS NULL GROUP BY organisation_id';

let hashed: Promise<string> | undefined;

export const benchPassword = 'only for the bench';
export const benchEmail = (code: string, n: number): string => `s${n}@${code.toLowerCase()}.bench.example`;

/** Fills a migrated, empty database with `cases` generated cases, as superuser, by COPY. Returns the organisations. */
export async function load(superuserUrl: string, cases: number, today: Date, say: (words: string) => void): Promise<BenchOrganisation[]> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  // Foreign keys and owner triggers are right by construction; checking each row would only take time.
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
  const indexes = await withoutIndexes(client);
  const organisations = await found(client, today);
  for (const organisation of organisations) {
    const count = Math.round(cases * organisation.share);
    for (let start = 1; start <= count; start += batch) await copyBatch(client, organisation, start, Math.min(count, start + batch - 1), today);
    await client.query('INSERT INTO accord.reference_counter VALUES ($1, $2, $3)', [organisation.id, today.getFullYear() % 100, count]);
    await client.query('INSERT INTO accord.reference_counter VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [organisation.id, today.getFullYear(), count]);
    say(`${organisation.code}: ${count} cases`);
  }
  await client.query(`
    INSERT INTO accord.case_words (organisation_id, case_id, received_at, words)
    SELECT organisation_id, id, received_at, accord.words_of(organisation_id, what_happened) FROM accord.case_file`);
  for (const index of indexes) await client.query(index);
  await client.query(whatIsNext);
  await settled(client);
  await client.end();
  return organisations;
}

/** As a portal that has run for a while: statistics taken, and what was copied written to the disk, so that no measurement waits for it. */
async function settled(client: Client): Promise<void> {
  await client.query('SET session_replication_role = DEFAULT');
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

/** Takes the plain indexes of the filled tables away and answers how to make them again: one build is quicker than a million inserts. */
async function withoutIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT c.oid::regclass::text AS name, pg_get_indexdef(c.oid) AS definition FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)`,
    [[...tables, 'case_words'].map((table) => `accord.${table}`)],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

async function found(client: Client, today: Date): Promise<BenchOrganisation[]> {
  const organisations: BenchOrganisation[] = [];
  for (const [n, share] of shares.entries()) organisations.push(await foundOne(client, n, { share, today, roles: '{pals-officer,complaints-manager}' }));
  return organisations;
}

async function foundOne(client: Client, n: number, { share, today, roles }: { share: number; today: Date; roles: string }): Promise<BenchOrganisation> {
  const passwordHash = await (hashed ??= hashPassword(benchPassword));
  const code = `B${n + 1}`;
  const id = idOf('organisation', n);
  const siteId = idOf(id, 'site');
  const staff = Array.from({ length: staffEach }, (_, place) => idOf(id, 'staff', place));
  const serviceIds = Array.from({ length: 25 }, (_, place) => idOf(id, 'service', place));
  await client.query(`INSERT INTO accord.organisation (organisation_id, code, name, nation, kind, mailbox, letterhead, created_at) VALUES ($1, $2, $3, 'england', 'demo', $4, $3, $5)`, [id, code, `Bench trust ${n + 1}`, `complaints@${code.toLowerCase()}.bench.example`, today]);
  await client.query('INSERT INTO accord.site (organisation_id, id, name) VALUES ($1, $2, $3)', [id, siteId, 'General Hospital']);
  for (const [place, serviceId] of serviceIds.entries()) await client.query(`INSERT INTO accord.service (organisation_id, id, site_id, name, kind) VALUES ($1, $2, $3, $4, 'ward')`, [id, serviceId, siteId, `Ward ${place + 1}`]);
  for (const [place, staffId] of staff.entries()) {
    await client.query(`INSERT INTO accord.staff (organisation_id, id, name, email, roles, password_hash, created_at) VALUES ($1, $2, $3, $4, $7, $5, $6)`, [id, staffId, `Member ${place + 1}`, benchEmail(code, place), passwordHash, today, roles]);
  }
  return { id, code, share, staff, serviceIds, siteId };
}

/** Adds an organisation of `count` cases that are all open complaints of the last months, with an administrator: for a change of calendar. */
export async function loadOpen(superuserUrl: string, count: number, today: Date): Promise<BenchOrganisation> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
  const organisation = await foundOne(client, shares.length, { share: 0, today, roles: '{complaints-manager,administrator}' });
  for (let start = 1; start <= count; start += batch) await copyBatch(client, organisation, start, Math.min(count, start + batch - 1), today, true);
  await client.query(whatIsNext);
  await settled(client);
  await client.end();
  return organisation;
}

async function copyBatch(client: Client, organisation: BenchOrganisation, first: number, last: number, today: Date, open = false): Promise<void> {
  const texts = Object.fromEntries(tables.map((table) => [table, [] as string[]])) as Record<Table, string[]>;
  for (let n = first; n <= last; n++) {
    const rows = caseRows(organisation, n, today, open);
    for (const table of tables) for (const row of rows[table]) texts[table].push(lineOf(row));
  }
  for (const table of tables) {
    const stream = client.query(copyFrom(`COPY accord.${table} (${columns[table]}) FROM STDIN`));
    stream.end(texts[table].join(''));
    await once(stream, 'finish');
  }
}

function lineOf(row: readonly (string | number | boolean | null)[]): string {
  const cells = row.map((value) => (value === null ? '\\N' : String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')));
  return `${cells.join('\t')}\n`;
}

