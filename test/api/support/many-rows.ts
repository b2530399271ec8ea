import { Client } from 'pg';
import type { TestOrganisation, World } from './world';

const received = `timestamptz '2026-11-20 12:00Z' - (n * interval '1 hour')`;

/** What one organisation is filled with; ids are made of the kind, the organisation and the number, so that rows meet. */
function fills({ id: org, code, siteId, serviceId, staff }: TestOrganisation, count: number): readonly string[] {
  const uuid = (words: string) => `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`;
  const id = (kind: string) => uuid(`'${kind}${org}' || n`);
  const from = `FROM generate_series(1, ${count}) n`;
  const owner = `CASE WHEN n % 50 = 0 THEN NULL ELSE '${staff['complaints-manager']}'::uuid END`;
  const complexity = `CASE n % 4 WHEN 0 THEN 'basic' WHEN 1 THEN 'regular' WHEN 2 THEN 'complex' END`;
  return [
    `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, funding, channel, made_orally, received_at, received_on, urgency, what_happened, wants, site_id, service_id, owner_id, complexity, closed_at, created_at, updated_at)
     SELECT '${org}', ${id('case')}, '${code}-26-' || n, CASE WHEN n % 9 = 0 THEN 'complaint' ELSE 'concern' END, CASE WHEN n % 20 = 0 THEN 'open' WHEN n % 200 = 1 THEN 'to-triage' ELSE 'closed' END,
       'A title', 'england', 'nhs', 'phone', true, ${received}, (${received})::date, CASE WHEN n % 500 = 0 THEN 'in-hospital' ELSE 'soon' END, 'The nurse on ward ' || n, '{}', '${siteId}', '${serviceId}',
       ${owner}, ${complexity}, CASE WHEN n % 20 = 0 OR n % 200 = 1 THEN NULL ELSE ${received} + interval '5 days' END, ${received}, ${received} ${from}`,
    `INSERT INTO accord.person (organisation_id, case_id, id, roles, name, name_key, phone, phone_key, created_at)
     SELECT '${org}', ${id('case')}, ${id('person')}, '{complainant,patient}', 'Person ' || n, 'person name' || (n % 4000), '07700 900', '0770090' || lpad((n % 10000)::text, 4, '0'), ${received} ${from}`,
    `INSERT INTO accord.person_name (organisation_id, word, person_id, case_id, received_at) SELECT '${org}', 'name' || (n % 4000), ${id('person')}, ${id('case')}, ${received} ${from}`,
    `INSERT INTO accord.commitment (organisation_id, case_id, code, id, rule_id, rule_version, what, started_on, original_due_on, due_on, act_by, state, met_on, provisional, policy, superseded, owner_id, nation, service_id, complexity)
     SELECT '${org}', ${id('case')}, code, ${uuid(`code || '${org}' || n`)}, code, 1, 'Acknowledge', d, d + 3, d + 3, d + 3, CASE WHEN n % 20 = 0 THEN 'running' ELSE 'met' END,
       CASE WHEN n % 20 = 0 THEN NULL ELSE d + 2 END, false, false, '[]', ${owner}, 'england', '${serviceId}', ${complexity}
     ${from}, LATERAL (SELECT (${received})::date AS d) days, (VALUES ('E-ACK'), ('E-6M')) codes (code)`,
    `INSERT INTO accord.case_fact (organisation_id, case_id, place, id, kind, happened_on, recorded_at, detail)
     SELECT '${org}', ${id('case')}, place, ${uuid(`kind || '${org}' || n`)}, kind, (${received})::date + place, ${received}, detail
     ${from}, (VALUES (1, 'received', 1, '{}'::jsonb), (2, 'final-response-sent', 9, '{}'), (3, 'extended', 90, '{"commitmentId":"E-6M","until":"2027-01-01"}')) kinds (place, kind, every, detail) WHERE n % every = 0`,
    `INSERT INTO accord.case_words (organisation_id, case_id, received_at, words) SELECT '${org}', ${id('case')}, ${received}, accord.words_of('${org}', 'The nurse on ward ' || n) ${from}`,
    `INSERT INTO accord.lesson (organisation_id, case_id, id, title, change, owner_id, due_on, state, created_at)
     SELECT '${org}', ${id('case')}, ${id('lesson')}, 'A lesson', 'A change', '${staff['complaints-manager']}', (${received})::date, CASE WHEN n % 30 = 0 THEN 'open' ELSE 'embedded' END, ${received} ${from} WHERE n % 10 = 0`,
    `INSERT INTO accord.letter (organisation_id, case_id, id, kind, state, subject, body, format, message_id, author_id, sent_at, created_at, updated_at)
     SELECT '${org}', ${id('case')}, ${id('letter')}, 'response', CASE WHEN n % 200 = 0 THEN 'to-sign' ELSE 'sent' END, 'A letter', '[]', 'standard', 'many' || n, '${staff['complaints-manager']}', ${received}, ${received}, ${received}
     ${from} WHERE n % 10 = 0`,
    `INSERT INTO accord.alert (organisation_id, id, case_id, code, step, on_day, fires_at, dedupe_key, state)
     SELECT '${org}', ${id('alert')}, ${id('case')}, 'E-ACK', 'before-0', (${received})::date, ${received}, 'many' || n, 'raised' ${from}`,
    `INSERT INTO accord.alert_notice (organisation_id, id, alert_id, case_id, code, step, staff_id, rung, needs_owner, promised_at, raised_at, late_minutes, mail, over_at)
     SELECT '${org}', ${id('notice')}, ${id('alert')}, ${id('case')}, 'E-ACK', 'before-0', '${staff['complaints-manager']}', 'manager', false, ${received}, ${received}, 0, 'digest',
       CASE WHEN n % 20 = 0 THEN NULL ELSE ${received} END ${from}`,
    `INSERT INTO accord.promise (organisation_id, id, case_id, kind, due_at, dedupe_key, state, attempts, claimed_at, settled_at, created_at)
     SELECT '${org}', ${id('promise')}, ${id('case')}, 'letter.send', CASE WHEN n % 20 = 2 THEN now() + n * interval '1 minute' ELSE ${received} END, 'many' || n,
       CASE WHEN n % 1000 = 0 THEN 'doubt' WHEN n % 1000 = 1 THEN 'failed' WHEN n % 1000 = 3 THEN 'claimed' WHEN n % 10 = 2 THEN 'waiting' ELSE 'done' END, 1,
       ${received}, CASE WHEN n % 10 = 2 OR n % 1000 = 3 THEN NULL ELSE ${received} END, ${received} ${from}`,
    `INSERT INTO accord.triage_path (organisation_id, case_id, id, number, result, decided_by, sentence, nation, funding, not_needed, by_id, at)
     SELECT '${org}', ${id('case')}, ${id('path')}, 1, 'concern', 'J', 'A concern', 'england', 'nhs', '{}', '${staff['complaints-manager']}', ${received} ${from} WHERE n % 3 = 0`,
    `INSERT INTO accord.triage_answer (organisation_id, case_id, path_id, letter, answer, note, told_who, told_at, told_reference, by_id, at, version)
     SELECT '${org}', ${id('case')}, ${id('path')}, letter, CASE WHEN n % 60 = 0 THEN 'yes' ELSE 'no' END, '', 'A lead', ${received}, 'SG 1', '${staff['complaints-manager']}', ${received}, 1
     ${from}, (VALUES ('A'), ('B')) letters (letter) WHERE n % 3 = 0`,
    `INSERT INTO accord.need (organisation_id, case_id, id, person_id, kind, created_at) SELECT '${org}', ${id('case')}, ${id('need')}, ${id('person')}, 'interpreter', ${received} ${from} WHERE n % 40 = 0`,
    `INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) SELECT '${org}', ${id('case')}, 'A colleague', '2027-01-01', '${staff['complaints-manager']}', ${received} ${from} WHERE n % 400 = 0`,
  ];
}

const waits = `
  INSERT INTO accord.promise (organisation_id, id, case_id, kind, due_at, dedupe_key, state, attempts, created_at)
  SELECT $1, gen_random_uuid(), NULL, 'letter.send', now() + (n - $2::int / 2) * interval '1 minute', 'besides' || n, 'waiting', 0, now() FROM generate_series(1, $2::int) n`;

/**
 * Fills an organisation with `count` cases and what belongs to them, by SQL and as superuser: for the plans of queries, not for
 * their answers. With `waiting` promises besides, so many that an index of everybody's is never as near as one's own.
 */
export async function manyRows(world: World, organisation: TestOrganisation, count: number, waiting = 0): Promise<void> {
  const client = new Client({ connectionString: world.database.superuserUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const sql of fills(organisation, count)) await client.query(sql);
    if (waiting > 0) await client.query(waits, [organisation.id, waiting]);
    await client.query(`SELECT accord.reckon_next('${organisation.id}', array_agg(id)) FROM accord.case_file WHERE organisation_id = '${organisation.id}' AND closed_at IS NULL`);
    await client.query(`SELECT accord.reckon_leads('${organisation.id}', array_agg(id)) FROM accord.case_file WHERE organisation_id = '${organisation.id}' AND closed_at IS NULL`);
    await client.query('SET session_replication_role = DEFAULT');
    // Every row is sampled: the plans would differ from one sample to the next.
    await client.query('SET default_statistics_target = 500');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
