import type { Role } from '@accord/access/rules';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { captured, parted } from './support/captured-sql';
import type { Sent } from './support/captured-sql';
import { manyRows } from './support/many-rows';
import { aWorld } from './support/world';
import type { TestOrganisation, World } from './support/world';
import type { Visitor } from './support/visitor';

/** Every list of the portal: how it is asked for, by whom. A new list belongs here. */
type List = readonly [name: string, method: 'GET' | 'POST', url: string, text?: Readonly<Record<string, string>>, as?: Role];
const lists: readonly List[] = [
  ['home', 'GET', '/api/work'],
  ['home, nobody has it', 'GET', '/api/work?group=new'],
  ['contacts', 'GET', '/api/contacts'],
  ['contacts to triage', 'GET', '/api/contacts?state=to-triage'],
  ['contacts of an owner', 'GET', '/api/contacts?owner=me'],
  ['alerts', 'GET', '/api/alerts'],
  ['board', 'GET', '/api/board'],
  ['board of overdue', 'GET', '/api/board?state=overdue'],
  ['board of a service, a rule and nobody', 'GET', '/api/board?service=SERVICE&rule=E-ACK&owner=nobody&nation=england&state=later&sort=-due'],
  ['forecast', 'GET', '/api/board/forecast'],
  ['Monday', 'GET', '/api/monday'],
  ['Monday, arrived', 'GET', '/api/monday/rows?figure=arrived'],
  ['Monday, overdue', 'GET', '/api/monday/rows?figure=overdue'],
  ['Monday, nobody has it', 'GET', '/api/monday/rows?figure=unassigned'],
  ['Monday, mediation not offered', 'GET', '/api/monday/rows?figure=mediation-not-offered'],
  ['dates kept', 'GET', '/api/reports/on-time'],
  ['performance by service', 'GET', '/api/reports/performance?by=service'],
  ['performance by complexity', 'GET', '/api/reports/performance?by=complexity'],
  ['performance by complexity, complex ones', 'GET', '/api/reports/performance/cases?by=complexity&figure=due&key=complex'],
  ['performance, late ones', 'GET', '/api/reports/performance/cases?by=month&figure=late'],
  ['performance, answers', 'GET', '/api/reports/performance/cases?by=month&figure=answered'],
  ['calendar of mine', 'GET', '/api/due-calendar?month=2026-11'],
  ['calendar of my team', 'GET', '/api/due-calendar?month=2026-11&scope=team'],
  ['calendar of everybody', 'GET', '/api/due-calendar?month=2026-11&scope=everybody'],
  ['calendar, dates of mine', 'GET', '/api/due-calendar/dates?from=2026-11-01&to=2026-11-30'],
  ['calendar, dates of my team', 'GET', '/api/due-calendar/dates?from=2026-11-01&to=2026-11-30&scope=team'],
  ['calendar, dates of everybody', 'GET', '/api/due-calendar/dates?from=2026-11-01&to=2026-11-30&scope=everybody'],
  ['lessons', 'GET', '/api/lessons'],
  ['lessons overdue', 'GET', '/api/lessons?state=overdue'],
  ['letters to sign', 'GET', '/api/sign-off', undefined, 'responsible-person'],
  ['search by name', 'POST', '/api/search', { text: 'name77' }],
  ['search by reference', 'POST', '/api/search', { text: 'REFERENCE-26-77' }],
  ['what waits for safeguarding', 'GET', '/api/work/lead?lead=safeguarding-lead', undefined, 'safeguarding-lead'],
  ['what waits for equality', 'GET', '/api/work/lead?lead=equality-lead', undefined, 'equality-lead'],
  ['what waits for information governance', 'GET', '/api/work/lead?lead=information-governance-lead', undefined, 'information-governance-lead'],
  ['promises failed', 'GET', '/api/promises?list=failed', undefined, 'operator'],
  ['promises due', 'GET', '/api/promises?list=due', undefined, 'operator'],
  ['promises for later', 'GET', '/api/promises?list=later', undefined, 'operator'],
  ['promises done', 'GET', '/api/promises?list=done', undefined, 'operator'],
  ['similar contacts', 'POST', '/api/contacts/similar', { phone: '07700 900077', name: 'Person name77' }],
];

/** Tables that are big: none may be read from end to end, nor sorted whole. */
const big = /case_file|case_for_lead|case_next|need|letter|triage_path|person|person_name|commitment|case_words|lesson|promise|alert_notice|audit_entry|case_fact/;
const goldenFile = join(import.meta.dirname, '../goldens/plans.txt');

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe('the plans of the lists, on fifty thousand cases behind row-level security', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  let client: Client;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-manager', 'safeguarding-lead', 'equality-lead', 'information-governance-lead', 'operator', 'responsible-person'] });
    const other = await world.organisation();
    await manyRows(world, trust, 40_000);
    await manyRows(world, other, 10_000, 30_000);
    manager = await world.signedIn(trust, 'complaints-manager');
    // The organisation's calendar is read once a process: not by the list that happens to be asked first.
    await manager.get('/api/contacts');
    client = new Client({ connectionString: world.database.runtimeUrl });
    await client.connect();
  }, 180_000);
  afterAll(async () => {
    await client?.end();
    await world?.end();
  });

  const explained = async ({ text, values }: Sent): Promise<Node[]> => {
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
    return nodesOf((rows[0]?.['QUERY PLAN'][0] as { Plan: Node }).Plan);
  };
  const begun = async (opens: readonly Sent[]) => {
    for (const { text, values } of opens) await client.query({ text, values: [...values] });
  };
  const plansOf = async ([, method, url, asked, as]: List) => {
    const visitor = as ? await world.signedIn(trust, as) : manager;
    const body = asked && Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, value.replace('REFERENCE', trust.code)]));
    let status = 0;
    const sent = await captured(async () => ({ status } = await visitor.send(method, url.replace('SERVICE', trust.serviceId), body)));
    expect({ url, status }).toEqual({ url, status: 200 });
    const { opens, asks } = parted(sent);
    await begun(opens);
    const plans = [];
    for (const statement of asks) if (/^\s*(WITH|SELECT)/i.test(statement.text)) plans.push(await explained(statement));
    await client.query('ROLLBACK');
    return { plans, statements: asks.length };
  };

  it.each(lists.map((list) => [list[0], list] as const))('%s reads by index, never a whole table, and sorts no more than a page or two', async (_name, list) => {
    const { plans } = await plansOf(list);
    const nodes = plans.flat();
    const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && big.test(node['Relation Name'] ?? ''));
    const sorts = nodes.filter((node) => node['Node Type'] === 'Sort' && node['Plan Rows'] > 3_000);
    expect({ whole: whole.map((node) => node['Relation Name']), sorts: sorts.length }).toEqual({ whole: [], sorts: 0 });
  });

  it('counts the board from its index alone, row-level security included: no date is opened to be counted', async () => {
    const sent = await captured(async () => void (await manager.get('/api/board')));
    const count = sent.find(({ text }) => text.includes('AS "overdue"'));
    await begun(parted(sent).opens);
    const nodes = await explained(count as Sent);
    await client.query('ROLLBACK');
    const dates = nodes.filter((node) => node['Relation Name'] === 'commitment').map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`);
    expect(dates).toEqual(['Index Only Scan commitment_open']);
  });

  it('use the indexes of the golden list: a change shows in review, and is approved by ACCORD_APPROVE=1', async () => {
    const lines: string[] = [];
    for (const list of lists) {
      const { plans, statements } = await plansOf(list);
      const indexes = new Set(plans.flat().flatMap((node) => (node['Index Name'] && big.test(node['Index Name']) ? [node['Index Name']] : [])));
      lines.push(`${list[0]}: ${statements} statements; ${[...indexes].sort().join(', ')}`);
    }
    const now = `${lines.join('\n')}\n`;
    mkdirSync(join(goldenFile, '..'), { recursive: true });
    if (process.env['ACCORD_APPROVE']) writeFileSync(goldenFile, now);
    expect(now).toBe(readFileSync(goldenFile, 'utf8'));
  });
});
