import { randomUUID } from 'node:crypto';
import { roles } from '@accord/access/rules';
import type { Client } from 'pg';
import { routesOf } from '../../apps/api/routes';
import { filledOrganisation } from './support/filled-organisation';
import { Sampler } from './support/sample';
import type { TestOrganisation, World } from './support/world';
import { aWorld } from './support/world';
import type { Visitor } from './support/visitor';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> } }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** What ends a session of the one who walks, or is no business of an organisation. */
const notWalked = new Set(['DELETE /api/session', 'DELETE /api/sessions', 'POST /api/session', 'GET /*', 'GET /api/openapi.json', 'GET /metrics', 'GET /health/live', 'GET /health/ready', 'GET /api/demo/sign-ins']);

describe('another organisation', () => {
  let world: World;
  let ours: TestOrganisation;
  let theirs: TestOrganisation;
  let stranger: Visitor;
  let document: Document;
  let client: Client;
  let ids: string[];
  let secrets: string[];

  const rows = async (table: string): Promise<Record<string, unknown>[]> => (await client.query(`SELECT * FROM accord.${table} AS row WHERE organisation_id = $1 ORDER BY row::text`, [ours.id])).rows;
  const tables = async (): Promise<string[]> =>
    (await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' WHERE c.relnamespace = 'accord'::regnamespace AND c.relkind = 'r' ORDER BY 1`)).rows.map(({ name }) => name);
  const everything = async () => {
    const all: Record<string, Record<string, unknown>[]> = {};
    for (const table of await tables()) if (table !== 'session') all[table] = await rows(table);
    return all;
  };

  beforeAll(async () => {
    world = await aWorld();
    ours = await filledOrganisation(world);
    theirs = await world.organisation({ roles });
    client = await world.superuser();
    // The strongest stranger there is: every role of the other organisation at once.
    await client.query('UPDATE accord.staff SET roles = $2 WHERE organisation_id = $1', [theirs.id, [...roles]]);
    stranger = await world.signedIn(theirs, 'complaints-manager');
    document = JSON.parse((await stranger.get('/api/openapi.json')).text) as Document;
    const all = await everything();
    const known = Object.values(all).flat();
    const perTable = Object.values(all).flatMap((list) => [...new Set(list.slice(0, 3).flatMap((row) => [row['id'], row['case_id']]))]);
    ids = [...new Set(perTable.filter((value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)))];
    const words = ['reference', 'name', 'email', 'what_happened', 'title', 'phone', 'subject', 'text'].flatMap((column) => known.map((row) => row[column]));
    secrets = [...new Set(words.filter((word): word is string => typeof word === 'string' && word.length > 5))].filter((word) => !['General Hospital', 'Ward 7'].includes(word));
  });
  afterAll(() => world.end());

  const walk = async (visitor: Visitor, id: string) => {
    const answers = [];
    for (const { method, url } of routesOf(world.app.getHttpAdapter().getInstance())) {
      if (notWalked.has(`${method} ${url}`)) continue;
      const path = url.replace(/:\w+/g, id);
      const operation = document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      const schema = Object.values(operation?.requestBody?.content ?? {})[0]?.schema;
      const body = method === 'GET' ? undefined : schema ? new Sampler(document.components.schemas, id).of(schema) : {};
      answers.push({ route: `${method} ${url}`, id, answer: await visitor.send(method as 'GET', path, body) });
    }
    return answers;
  };

  it('is filled with something worth hiding', () => {
    expect({ ids: ids.length > 8, secrets: secrets.length > 8 }).toEqual({ ids: true, secrets: true });
  });

  it('gets not one word of ours from any route, with any id of ours, with every role it has, and changes nothing', async () => {
    const before = await everything();
    const leaks: string[] = [];
    for (const id of ids) {
      for (const { route, answer } of await walk(stranger, id)) {
        const leaked = secrets.find((secret) => answer.text.includes(secret));
        if (leaked !== undefined) leaks.push(`${route} told ${leaked}`);
        if (answer.status >= 500) leaks.push(`${route} failed: ${answer.status}`);
      }
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 240_000);

  it('cannot tell a hidden id from one that does not exist', async () => {
    const [known, unknown] = [await walk(stranger, ids[0] ?? ''), await walk(stranger, randomUUID())];
    const differing = known.filter(({ answer }, place) => answer.status !== unknown[place]?.answer.status).map(({ route }) => route);
    expect(differing).toEqual([]);
  }, 60_000);

  it('has its own rows, so that the walk above would have seen them: our own people do', async () => {
    const insider = await world.signedIn(ours, 'complaints-manager');
    const answers = [];
    for (const id of ids) answers.push(...(await walk(insider, id)));
    const told = answers.filter(({ answer }) => secrets.some((secret) => answer.text.includes(secret)));
    expect(new Set(told.map(({ route }) => route)).size).toBeGreaterThan(5);
    const faults = answers.filter(({ answer }) => answer.status >= 500).map(({ route, answer }) => `${route}: ${answer.status}`);
    expect([...new Set(faults)]).toEqual([]);
  }, 240_000);

  it('stays out while two thousand mixed requests share five connections and a third of them fail', async () => {
    const people = [await world.signedIn(ours, 'complaints-manager'), stranger];
    const caseId = (await rows('case_file'))[0]?.['id'] as string;
    const own = new Map(people.map((person, side) => [person, side === 0]));
    const wrong: string[] = [];
    for (let round = 0; round < 40; round++) {
      const batch = Array.from({ length: 50 }, (_, n) => ({ person: people[n % 2] as Visitor, fails: n % 3 === 0 }));
      await Promise.all(batch.map(async ({ person, fails }) => {
        const answer = fails ? await person.put(`/api/cases/${caseId}/apology`, { text: {}, version: 0 }) : await person.get('/api/contacts');
        const seesOurs = secrets.some((secret) => answer.text.includes(secret));
        if (seesOurs && !own.get(person)) wrong.push(answer.text.slice(0, 80));
      }));
    }
    const bare = await world.db.across<{ n: number }>('SELECT count(*)::int AS n FROM accord.case_file');
    expect({ wrong, bare: bare[0]?.n }).toEqual({ wrong: [], bare: 0 });
  }, 120_000);
});
