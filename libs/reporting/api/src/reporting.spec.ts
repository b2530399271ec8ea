import type { BoardPage, OnTimeReport } from '@accord/reporting/contract';
import { aComplaint, daysAgo, forNamedPeopleOnly } from '../../../../test/api/support/complaint';
import { aWorld } from '../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../test/api/support/world';
import type { Visitor } from '../../../../test/api/support/visitor';

describe('the manager’s board', () => {
  let world: World;
  let trust: TestOrganisation;
  let other: TestOrganisation;
  let manager: Visitor;

  const board = async (query = ''): Promise<BoardPage> => {
    const answer = await manager.get(`/api/board${query}`);
    expect(answer.status).toBe(200);
    return answer.body as BoardPage;
  };

  beforeAll(async () => {
    world = await aWorld();
    [trust, other] = [await world.organisation(), await world.organisation()];
    const owner = trust.staff['pals-officer'] ?? null;
    for (let n = 0; n < 30; n++) await aComplaint(world, trust, daysAgo(n), n % 2 ? owner : null);
    await aComplaint(world, other, daysAgo(20));
    manager = await world.signedIn(trust, 'complaints-manager');
  });
  afterAll(() => world.end());

  it('shows every open commitment once, page by page, soonest first', async () => {
    const first = await board();
    const second = await board(`?cursor=${first.next ?? ''}`);
    const all = [...first.items, ...second.items];
    expect({ pages: [first.items.length, second.items.length], next: second.next }).toEqual({ pages: [50, 10], next: null });
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted());
  });

  it('counts what the groups show', async () => {
    const { counts } = await board();
    for (const state of ['overdue', 'today', 'week', 'later', 'waiting'] as const) {
      const page = await board(`?state=${state}`);
      expect({ state, rows: page.items.length }).toEqual({ state, rows: Math.min(50, counts[state]) });
    }
    expect(counts.overdue + counts.today + counts.week + counts.later + counts.waiting).toBe(counts.all);
  });

  it('narrows by owner, rule, service and nation, and to nobody', async () => {
    expect((await board('?owner=nobody&rule=E-ACK')).items.length).toBe(15);
    expect((await board(`?owner=${trust.staff['pals-officer']}&rule=E-6M`)).items.every((row) => row.owner?.startsWith('pals-officer'))).toBe(true);
    expect((await board(`?service=${trust.serviceId}&nation=england`)).counts.all).toBe(60);
    expect((await board('?nation=scotland')).items).toEqual([]);
  });

  it('says at the field when a filter cannot be read', async () => {
    const refused = await manager.get('/api/board?owner=somebody');
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ path: 'owner' }] });
  });

  it('exports every row for a spreadsheet, and writes the export down', async () => {
    const csv = await manager.get('/api/board.csv?rule=E-ACK');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="board.csv"');
    expect(csv.text.trim().split('\r\n')).toHaveLength(31);
    const recorded = await world.db.run(trust.acting('complaints-manager'), () => world.db.query(`SELECT cardinality(shown) AS shown FROM accord.audit_entry WHERE organisation_id = $1 AND action = 'board.exported'`, [trust.id]));
    expect(recorded).toEqual([{ shown: 30 }]);
  });

  it('is not for a PALS officer, and shows nothing of another organisation', async () => {
    const officer = await world.signedIn(trust, 'pals-officer');
    expect((await officer.get('/api/board')).status).toBe(403);
    const outsider = await world.signedIn(other, 'complaints-manager');
    expect((await outsider.get('/api/board')).text).not.toContain(`${trust.code}-`);
  });

  it('hides a restricted case from rows and counts alike', async () => {
    const before = (await board()).counts.all;
    const caseId = await aComplaint(world, trust, daysAgo(3));
    await forNamedPeopleOnly(world, trust, caseId, [trust.staff['pals-officer']]);
    expect((await board()).counts.all).toBe(before);
  });

  it('tells how dates were kept, month by month, against the date in force', async () => {
    const report = (await manager.get('/api/reports/on-time')).body as OnTimeReport;
    const acknowledge = report.series.find(({ ruleId }) => ruleId === 'E-ACK');
    expect(acknowledge?.months).toHaveLength(12);
    expect(acknowledge?.months.reduce((sum, { late }) => sum + late, 0)).toBeGreaterThan(10);
    expect(acknowledge?.sentence).toContain('0 % kept on time');
  });
});
