import { Client } from 'pg';
import type { TestOrganisation, World } from './world';

/** Lets a statement run as superuser without foreign keys and owner triggers: what it fills is right by construction. */
async function asLoader(world: World, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: world.database.superuserUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await work(client);
  await client.query('SET session_replication_role = DEFAULT');
  await client.query('VACUUM ANALYZE');
  await client.end();
}

const id = (kind: string) => `md5('${kind}' || $1::text || n)::uuid`;
const received = `timestamptz '2026-11-20 12:00Z' - (n * interval '1 hour')`;

const fills = [
  `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, funding, channel, made_orally, received_at, received_on, urgency, what_happened, wants, site_id, service_id, owner_id, closed_at, created_at, updated_at)
   SELECT $1, ${id('case')}, $5 || '-26-' || n, CASE WHEN n % 9 = 0 THEN 'complaint' ELSE 'concern' END, CASE WHEN n % 20 = 0 THEN 'open' WHEN n % 200 = 1 THEN 'to-triage' ELSE 'closed' END,
     'A title', 'england', 'nhs', 'phone', true, ${received}, (${received})::date, CASE WHEN n % 500 = 0 THEN 'in-hospital' ELSE 'soon' END, 'The nurse on ward ' || n, '{}', $2, $3,
     CASE WHEN n % 50 = 0 THEN NULL ELSE $4::uuid END, CASE WHEN n % 20 = 0 OR n % 200 = 1 THEN NULL ELSE ${received} + interval '5 days' END, ${received}, ${received}
   FROM generate_series(1, $6::int) n`,
  `INSERT INTO accord.person (organisation_id, case_id, id, roles, name, name_key, phone, phone_key, created_at)
   SELECT $1, ${id('case')}, ${id('person')}, '{complainant,patient}', 'Person ' || n, 'person name' || (n % 4000), '07700 900' || (n % 1000), '0770090' || lpad((n % 10000)::text, 4, '0'), ${received} FROM generate_series(1, $6::int) n WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL AND $5::text IS NOT NULL`,
  `INSERT INTO accord.person_name (organisation_id, word, person_id, case_id)
   SELECT $1, 'name' || (n % 4000), ${id('person')}, ${id('case')} FROM generate_series(1, $6::int) n WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL AND $5::text IS NOT NULL`,
  `INSERT INTO accord.commitment (organisation_id, case_id, code, id, rule_id, rule_version, what, started_on, original_due_on, due_on, act_by, state, met_on, provisional, policy, superseded, owner_id)
   SELECT $1, ${id('case')}, code, md5(code || $1::text || n)::uuid, code, 1, 'Acknowledge', d, d + 3, d + 3, d + 3, CASE WHEN n % 20 = 0 THEN 'running' ELSE 'met' END,
     CASE WHEN n % 20 = 0 THEN NULL ELSE d + 2 END, false, false, '[]', CASE WHEN n % 50 = 0 THEN NULL ELSE $4::uuid END
   FROM generate_series(1, $6::int) n, LATERAL (SELECT (${received})::date AS d) days, (VALUES ('E-ACK'), ('E-6M')) codes (code) WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $5::text IS NOT NULL`,
  `INSERT INTO accord.case_words (organisation_id, case_id, received_at, words)
   SELECT $1, ${id('case')}, ${received}, accord.words_of($1, 'The nurse on ward ' || n) FROM generate_series(1, $6::int) n WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL AND $5::text IS NOT NULL`,
  `INSERT INTO accord.lesson (organisation_id, case_id, id, title, change, owner_id, due_on, state, created_at)
   SELECT $1, ${id('case')}, ${id('lesson')}, 'A lesson', 'A change', $4, (${received})::date, CASE WHEN n % 30 = 0 THEN 'open' ELSE 'embedded' END, ${received} FROM generate_series(1, $6::int) n WHERE n % 10 = 0 AND $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $5::text IS NOT NULL`,
  `INSERT INTO accord.promise (organisation_id, id, case_id, kind, due_at, dedupe_key, state, attempts, created_at)
   SELECT $1, ${id('promise')}, ${id('case')}, 'letter.send', ${received}, 'many' || n, CASE WHEN n % 1000 = 0 THEN 'doubt' ELSE 'done' END, 1, ${received} FROM generate_series(1, $6::int) n WHERE $2::uuid IS NOT NULL AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL AND $5::text IS NOT NULL`,
];

/** Fills an organisation with `count` cases and what belongs to them, by SQL: for the plans of queries, not for their answers. */
export async function manyRows(world: World, organisation: TestOrganisation, count: number): Promise<void> {
  const owner = organisation.staff['complaints-manager'];
  await asLoader(world, async (client) => {
    for (const sql of fills) await client.query(sql, [organisation.id, organisation.siteId, organisation.serviceId, owner, organisation.code, count]);
  });
}
