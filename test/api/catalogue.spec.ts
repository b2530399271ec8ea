import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { aWorld } from './support/world';
import type { World } from './support/world';

/** Tables of the schema that belong to no organisation, each with its reason. */
const withoutOrganisation = { feed_miss: 'a secret nobody has belongs to no organisation; it holds hashes alone and is reached by definer functions', sign_in_try: 'an unknown address has no organisation; it holds hashes alone and is reached by definer functions', imap_place: 'one mailbox may serve several organisations; it holds numbers and times alone and is reached by definer functions' };

/** The named ways across organisations: a new one shows here, and a reviewer asks why. */
const acrossFunctions = [
  'account_of',
  'audit_link',
  'barred_of',
  'barrier_of_case',
  'barrier_of_staff',
  'begin_sign_in_try',
  'busy_times',
  'cases_with_words',
  'date_check_figures',
  'end_sign_in_try',
  'enter',
  'feed_misses',
  'feed_of',
  'imap_places',
  'link_of',
  'lists_that_showed',
  'mailboxes',
  'note_feed_miss',
  'note_imap_place',
  'note_sign_in_try',
  'organisations',
  'promise_figures',
  'promise_lateness',
  'promises_ahead',
  'promises_due',
  'promises_left_claimed',
  'record_heads',
  'session_of',
  'sign_in_standing',
  'sign_in_tries',
];

describe('the database catalogue', () => {
  let world: World;
  let client: Client;
  const list = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;

  beforeAll(async () => {
    world = await aWorld();
    client = await world.superuser();
  });
  afterAll(() => world.end());

  const tables = `
    SELECT c.relname AS name, c.oid, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped) AS ours,
      EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'case_id' AND NOT a.attisdropped) AS about_case,
      (SELECT array_agg(p.polname::text) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
      (SELECT bool_and(p.polwithcheck IS NOT NULL) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'organisation') AS checked
    FROM pg_class c WHERE c.relnamespace = 'accord'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`;

  it('lets no table of organisation data without forced row-level security and a checked policy', async () => {
    const rows = await list<{ name: string; secured: boolean; forced: boolean; ours: boolean; policies: string[] | null; checked: boolean | null }>(tables);
    const open = rows.filter(({ name, secured, forced, ours, checked }) => !(name in withoutOrganisation) && !(ours && secured && forced && (checked || name === 'case_barrier')));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('hides every row about a case from those who may not see the case', async () => {
    const rows = await list<{ name: string; about_case: boolean; policies: string[] | null }>(tables);
    const seen = rows.filter(({ name, about_case, policies }) => (about_case || name === 'case_file') && !policies?.includes('may_see_case') && name !== 'case_barrier');
    expect(seen.map(({ name }) => name)).toEqual([]);
  });

  it('keeps what is one person’s own from every colleague by a policy that no other can widen', async () => {
    const rows = await list<{ name: string }>(`SELECT polrelid::regclass::text AS name FROM pg_policy WHERE polname = 'own' AND NOT polpermissive AND pg_get_expr(polqual, polrelid) LIKE '%accord.staff_id%'`);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['accord.draft', 'accord.idempotent_request']));
  });

  it('ties rows of one organisation together only by keys that carry the organisation', async () => {
    const rows = await list<{ constraint: string; columns: string[]; target: string }>(`
      SELECT k.conname AS constraint, k.confrelid::regclass::text AS target,
        (SELECT array_agg(a.attname::text) FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) AS columns
      FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'accord'::regnamespace`);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ columns }) => !columns.includes('organisation_id'))).toEqual([]);
  });

  it('gives the runtime role no ownership, no TRUNCATE, no CREATE and no way round row-level security', async () => {
    const role = decodeURIComponent(new URL(world.database.runtimeUrl).username);
    const owned = await list(`SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = '${role}'`);
    const rights = await list(`
      SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'accord'::regnamespace AND c.relkind = 'r' AND has_table_privilege('${role}', c.oid, 'TRUNCATE')`);
    const [self] = await list(`SELECT rolsuper, rolbypassrls, has_schema_privilege('${role}', 'accord', 'CREATE') AS creates FROM pg_roles WHERE rolname = '${role}'`);
    expect({ owned, rights, self }).toEqual({ owned: [], rights: [], self: { rolsuper: false, rolbypassrls: false, creates: false } });
  });

  it('knows every definer function by name, each with a fixed search path and a NOLOGIN owner', async () => {
    const rows = await list<{ name: string; path: string[] | null; login: boolean }>(`
      SELECT p.proname AS name, p.proconfig AS path, r.rolcanlogin AS login FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
      WHERE p.pronamespace = 'accord'::regnamespace AND p.prosecdef ORDER BY 1`);
    expect(rows.map(({ name }) => name)).toEqual([...acrossFunctions].sort());
    expect(rows.filter(({ path, login }) => login || !path?.some((setting) => setting.startsWith('search_path=')))).toEqual([]);
  });

  it('runs views as the asking role and keeps times with their zone', async () => {
    const views = await list(`SELECT relname FROM pg_class WHERE relnamespace = 'accord'::regnamespace AND relkind IN ('v', 'm') AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false)`);
    const zoneless = await list(`SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'accord' AND data_type IN ('timestamp without time zone', 'character varying')`);
    expect({ views, zoneless }).toEqual({ views: [], zoneless: [] });
  });

  it('agrees with every entity, column by column', async () => {
    const columns = await list<{ table: string; name: string; type: string; nullable: boolean }>(`
      SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'accord'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`);
    const names: Readonly<Record<string, string>> = { int: 'integer', timestamptz: 'timestamp with time zone' };
    for (const entity of world.app.get(DataSource).entityMetadatas) {
      const table = entity.tableName.replace(/^accord\./, '');
      const stored = columns.filter((column) => column.table === table).map(({ name, type, nullable }) => `${name} ${type}${nullable ? ' or none' : ''}`);
      const said = entity.columns.map((column) => {
        const type = String(column.type);
        return `${column.databaseName} ${names[type] ?? type}${column.isArray ? '[]' : ''}${column.isNullable ? ' or none' : ''}`;
      });
      expect({ table, columns: said.sort() }).toEqual({ table, columns: stored.sort() });
    }
  });

  it('shows nothing at all to a connection that forgot to say for whom it asks', async () => {
    const trust = await world.organisation();
    const bare = new Client({ connectionString: world.database.runtimeUrl });
    await bare.connect();
    const { rows } = await bare.query('SELECT * FROM accord.staff');
    await bare.end();
    expect({ trust: trust.code.length > 0, rows }).toEqual({ trust: true, rows: [] });
  });
});
