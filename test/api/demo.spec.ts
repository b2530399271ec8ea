import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoPost } from '../../apps/api/database/seeds/demo-post';
import { fillCases } from '../../apps/api/database/seeds/fill-cases';
import { fillOrganisations } from '../../apps/api/database/seeds/fill-demo';
import type { FilledOrganisation } from '../../apps/api/database/seeds/fill-demo';
import { closed, open } from '../../apps/api/database/seeds/plan';
import { caseStates, caseTypes, closings } from '@accord/casework/rules';
import { letterStates } from '@accord/correspondence/rules';
import { mediationStates } from '@accord/mediation/rules';
import { aWorld } from './support/world';
import type { World } from './support/world';

/** A step that nothing rests on: a screened mediation is suitable or not. */
const passedThrough = ['begun'];
/** Types that triage does not make yet. */
const notMadeYet = ['compliment', 'feedback', 'second-opinion', 'records-request', 'mediation-request'];

/** The demo as `npm start` fills it, with one case of each kind instead of all of them. */
describe('the demo, told through the use cases', () => {
  let world: World;
  let folder: string;
  let filled: readonly FilledOrganisation[];
  const today = new Date();

  beforeAll(async () => {
    world = await aWorld();
    folder = await mkdtemp(join(tmpdir(), 'accord-demo-'));
    const post = new DemoPost(world.app);
    filled = await fillOrganisations(world.app, folder, today);
    for (const one of filled) await fillCases(world.app, one, { today, post, scale: 0.001 });
  }, 180_000);
  afterAll(async () => {
    await world.end();
    await rm(folder, { recursive: true, force: true });
  });

  const inEach = async <Row extends object>(sql: string): Promise<Row[][]> =>
    Promise.all(filled.map(({ organisationId }) => world.db.run({ organisationId, staffId: null, requestId: 'test' }, () => world.db.query<Row>(sql, [organisationId]))));
  const kinds = async (table: string, column: string): Promise<string[][]> =>
    (await inEach<{ kind: string }>(`SELECT DISTINCT ${column} AS kind FROM accord.${table} WHERE organisation_id = $1 AND ${column} IS NOT NULL`)).map((rows) => rows.map(({ kind }) => kind).sort());

  it('is planned at about 60 open and 300 closed cases for each organisation', () => {
    const sum = (planned: typeof open) => planned.reduce((all, { count }) => all + count, 0);
    expect(sum(open)).toBeGreaterThanOrEqual(55);
    expect(sum(open)).toBeLessThanOrEqual(75);
    expect(sum(closed)).toBeGreaterThanOrEqual(285);
    expect(sum(closed)).toBeLessThanOrEqual(325);
  });

  it.each([
    ['cases', 'case_file', 'state', caseStates],
    ['types of file', 'case_file', 'type', caseTypes.filter((type) => !notMadeYet.includes(type))],
    ['ways of closing', 'case_file', 'closed_as', closings],
    ['mediations', 'mediation', 'state', mediationStates.filter((state) => !passedThrough.includes(state))],
    ['meetings', 'mediation_session', 'status', ['booked', 'over']],
    ['mail that came in', 'inbound_message', 'result', ['auto-reply', 'bounce', 'contact', 'reply', 'to-sort']],
    ['promises', 'promise', 'state', ['done', 'doubt', 'failed', 'waiting']],
    ['lessons', 'lesson', 'state', ['open']],
  ])('has %s in every state, in both organisations', async (_, table, column, states) => {
    for (const found of await kinds(table, column)) expect(found).toEqual(expect.arrayContaining([...states]));
  });

  it('has letters in every state but on their way, written by one person and signed by another', async () => {
    for (const found of await kinds('letter', 'state')) expect(found).toEqual(letterStates.filter((state) => state !== 'queued').toSorted());
    const own = await inEach(`SELECT id FROM accord.letter WHERE organisation_id = $1 AND signatory_id = author_id`);
    expect(own.flat()).toEqual([]);
    const signed = await inEach<{ letters: string }>(`SELECT count(*) AS letters FROM accord.letter WHERE organisation_id = $1 AND state = 'sent' AND kind = 'response' AND signatory_id IS NOT NULL`);
    for (const [row] of signed) expect(Number(row?.letters)).toBeGreaterThan(0);
  });

  it('sent its letters when they were told, not today: the catcher has them at that time, and the commitment is met by them', async () => {
    const late = await inEach(`
      SELECT l.id FROM accord.letter l JOIN accord.caught_mail m ON m.organisation_id = l.organisation_id AND m.message_id = l.message_id
      WHERE l.organisation_id = $1 AND l.state = 'sent' AND abs(extract(epoch FROM m.caught_at - l.queued_at)) > 900`);
    expect(late.flat()).toEqual([]);
    const met = await inEach<{ met: string }>(`SELECT count(*) AS met FROM accord.commitment c JOIN accord.letter l ON l.organisation_id = c.organisation_id AND l.id::text = c.met_by WHERE c.organisation_id = $1`);
    for (const [row] of met) expect(Number(row?.met)).toBeGreaterThan(2);
  });

  it('has cases that wait, are overdue, were opened again, are restricted; and both stages in Scotland', async () => {
    const waiting = await inEach(`SELECT DISTINCT detail->>'for' AS "for" FROM accord.case_fact WHERE organisation_id = $1 AND kind = 'waiting-began'`);
    const overdue = await inEach(`SELECT id FROM accord.commitment WHERE organisation_id = $1 AND state = 'running' AND due_on < current_date`);
    const reopened = await inEach(`SELECT DISTINCT case_id FROM accord.case_reopening WHERE organisation_id = $1`);
    const restricted = await inEach(`SELECT case_id FROM accord.case_restriction WHERE organisation_id = $1`);
    for (const place of filled.keys()) {
      expect(waiting[place]).toHaveLength(3);
      expect(overdue[place]?.length).toBeGreaterThanOrEqual(1);
      expect(reopened[place]?.length).toBeGreaterThanOrEqual(2);
      expect(restricted[place]?.length).toBeGreaterThanOrEqual(3);
    }
    const scottish = filled.findIndex(({ organisation }) => organisation.nation === 'scotland');
    const stages = await inEach<{ stage: number; state: string }>(`SELECT DISTINCT stage, state FROM accord.case_file WHERE organisation_id = $1 AND stage IS NOT NULL ORDER BY stage, state`);
    expect(stages[scottish]).toEqual([1, 2].flatMap((stage) => ['closed', 'open'].map((state) => ({ stage, state }))));
  });

  it('has meetings ahead and behind, booked without collision', async () => {
    const sessions = await inEach<{ startsAt: Date }>(`SELECT starts_at AS "startsAt" FROM accord.mediation_session WHERE organisation_id = $1`);
    for (const rows of sessions) {
      expect(rows.some(({ startsAt }) => startsAt < today)).toBe(true);
      expect(rows.some(({ startsAt }) => startsAt > today)).toBe(true);
    }
  });

  it('has a record that begins with the past: no act is later than its filling', async () => {
    const later = await inEach(`SELECT action FROM accord.audit_entry WHERE organisation_id = $1 AND at > now() + interval '1 minute'`);
    expect(later.flat()).toEqual([]);
  });
});
