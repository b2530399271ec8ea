import type { Client } from 'pg';
import { aWorld } from '../../../../test/api/support/world';
import type { World } from '../../../../test/api/support/world';

/**
 * Every column of mediation that can hold words, with what it is for. A new one shows here, and a reviewer asks whether
 * anything said in mediation could be written into it.
 */
const words: Readonly<Record<string, string>> = {
  'booking.kind': 'code',
  'mediation.leaflet': 'which wording of the offer was used',
  'mediation.reference': 'number',
  'mediation.reply': 'code',
  'mediation.state': 'code',
  'mediation.summary': 'about the complaint, written before the offer, for the mediator',
  'mediation_attendee.attends_as': 'code',
  'mediation_attendee.email': 'address',
  'mediation_attendee.name': 'name',
  'mediation_declaration.answers': 'codes',
  'mediation_declaration.result': 'code',
  'mediation_invitation.method': 'code',
  'mediation_invitation.reply': 'code',
  'mediation_invitation.state': 'code',
  'mediation_invitation.uid': 'id of a calendar entry',
  'mediation_outcome.released_words': 'only what every party released; the database asks for at least two',
  'mediation_outcome.result': 'code',
  'mediation_party.answer': 'code',
  'mediation_party.answered_by': 'code',
  'mediation_party.consents': 'codes',
  'mediation_party.email': 'address',
  'mediation_party.name': 'name of a member of staff without an account',
  'mediation_party.part': 'job of a member of staff',
  'mediation_party.reason': 'code',
  'mediation_party.side': 'code',
  'mediation_screening.answers': 'codes',
  'mediation_screening.result': 'code',
  'mediation_screening.safeguards': 'sentences of the rules',
  'mediation_screening.wants': 'codes',
  'mediation_session.kind': 'code',
  'mediation_session.mode': 'code',
  'mediation_session.outcome': 'code',
  'mediation_session.place': 'where to go or how to join; it stands in the invitation',
  'mediation_session.status': 'code',
  'mediation_session.stop_reason': 'code',
  'mediation_session_need.code': 'code',
};

describe('the wall around mediation', () => {
  let world: World;
  let client: Client;

  beforeAll(async () => {
    world = await aWorld();
    client = await world.superuser();
  });
  afterAll(() => world.end());

  it('has no column for what was said: each column that can hold words is known with its purpose', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'accord' AND (table_name LIKE 'mediation%' OR table_name = 'booking') AND data_type IN ('text', 'jsonb', 'json', 'ARRAY', 'bytea')
        AND udt_name <> '_uuid' ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(words).sort());
  });

  it('keeps every row of a mediation on its one case, by key', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'accord'::regnamespace AND c.relkind = 'r' AND c.relname LIKE 'mediation\\_%' AND c.relname <> 'mediation_counter'
        AND NOT EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
          WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attname = 'case_id')`);
    expect(rows).toEqual([]);
  });

  it('lets screenings, declarations and waivers be added only', async () => {
    const role = decodeURIComponent(new URL(world.database.runtimeUrl).username);
    for (const table of ['mediation_screening', 'mediation_declaration', 'mediation_waiver']) {
      const { rows } = await client.query(`SELECT has_table_privilege($1, $2, 'UPDATE') AS changes, has_table_privilege($1, $2, 'DELETE') AS deletes`, [role, `accord.${table}`]);
      expect([table, rows[0]]).toEqual([table, { changes: false, deletes: false }]);
    }
  });
});
