import type { BoardPage, Monday, PerformanceReport } from '@accord/reporting/contract';
import { aComplaint, daysAgo } from '../../../../../test/api/support/complaint';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';

/** A date that its rule holds for consent does not bind: no list and no figure may call it overdue or late. */
describe('A date held for consent', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
    manager = await world.signedIn(trust, 'complaints-manager');
  });
  afterAll(() => world.end());

  const of = async <T>(path: string): Promise<T> => (await manager.get(path)).body as T;
  const seen = async () => {
    const all = await of<BoardPage>('/api/board');
    const { groups } = await of<PerformanceReport>('/api/reports/performance?rule=E-ACK');
    const monday = await of<Monday>('/api/monday');
    const sum = (name: 'late' | 'open') => groups.reduce((count, group) => count + group[name], 0);
    return { overdue: all.counts.overdue, waiting: all.counts.waiting, late: sum('late'), open: sum('open'), monday: monday.figures.find(({ key }) => key === 'overdue')?.count };
  };

  it('waits on the board, on Monday and in the figures, however long ago the date counted from receipt was', async () => {
    await aComplaint(world, trust, daysAgo(30), trust.staff['pals-officer']);
    expect(await seen()).toEqual({ overdue: 1, waiting: 0, late: 1, open: 0, monday: 1 });
    await world.db.run(trust.acting('complaints-manager'), () => world.db.change(`UPDATE accord.commitment SET state = 'waiting', waiting_for = 'consent-hold' WHERE organisation_id = $1 AND code = 'E-ACK'`, [trust.id]));
    expect(await seen()).toEqual({ overdue: 0, waiting: 1, late: 0, open: 1, monday: 0 });
    const { items } = await of<BoardPage>('/api/board?state=waiting');
    expect(items.map(({ standing }) => standing)).toMatchObject([{ kind: 'waiting', words: 'Waiting: consent, which holds it' }]);
  });
});
