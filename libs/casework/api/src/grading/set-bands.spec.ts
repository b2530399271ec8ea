import type { CaseCourse, GradingBands } from '@accord/casework/contract';
import { usualBands } from '@accord/casework/rules';
import { aComplaint, daysAgo } from '../../../../../test/api/support/complaint';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('the bands of the gradings', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  const own = [{ from: 1, name: 'Green' }, { from: 5, name: 'Amber' }, { from: 15, name: 'Red' }];
  const seen = [...usualBands];
  const set = (body: object, who = manager) => who.put('/api/grading-bands', body);

  beforeAll(async () => {
    world = await aWorld();
  });
  beforeEach(async () => {
    trust = await world.organisation({ roles: ['complaints-officer', 'complaints-manager', 'administrator', 'mediator'] });
    manager = await world.signedIn(trust, 'complaints-manager');
  });
  afterAll(() => world.end());

  it('are the usual ones until a manager or administrator sets the organisation’s own; gradings keep the band they had', async () => {
    const id = await aComplaint(world, trust, daysAgo(3), trust.staff['complaints-officer']);
    const graded = async () => ((await manager.post(`/api/cases/${id}/gradings`, { consequence: 2, likelihood: 2, why: 'One ward' })).body as CaseCourse).grades.map(({ band }) => band);
    expect((await manager.get('/api/grading-bands')).body).toEqual({ items: seen });
    expect(await graded()).toEqual(['Moderate']);
    expect((await set({ items: own, seen })).body).toEqual({ items: own });
    const administrator = await world.signedIn(trust, 'administrator');
    expect((await administrator.get('/api/grading-bands')).body).toEqual({ items: own });
    expect(await graded()).toEqual(['Green', 'Moderate']);
    expect((await set({ items: seen, seen: own }, administrator)).status).toBe(200);
  });

  it.each([
    [[{ from: 2, name: 'Low' }], 'items.0.from', 'Let the first band begin at 1.'],
    [[{ from: 1, name: 'Low' }, { from: 1, name: 'High' }], 'items.1.from', 'Enter a score from 2 to 25: bands rise.'],
    [[{ from: 1, name: 'Low' }, { from: 9, name: 'low ' }], 'items.1.name', 'Another band has this name. Enter a different one.'],
    [[{ from: 1, name: 'Low' }, { from: 26, name: 'High' }], 'items.1.from', 'Enter a whole number from 1 to 25'],
    [[{ from: 1, name: ' ' }], 'items.0.name', 'Enter a name'],
  ])('that cannot stand say why at the field: %j', async (items, path, message) => {
    expect((await set({ items, seen })).body).toMatchObject({ errors: [{ path, message }] });
    expect(((await manager.get('/api/grading-bands')).body as GradingBands).items).toEqual(seen);
  });

  it('that a colleague changed meanwhile are not written over: what stands now comes back', async () => {
    expect((await set({ items: own, seen })).status).toBe(200);
    expect(await set({ items: [{ from: 1, name: 'One' }], seen })).toMatchObject({ status: 409, body: { saved: { items: own } } });
    const both = await Promise.all(['A', 'B'].map((name) => set({ items: [{ from: 1, name }], seen: own })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are changed by nobody else', async () => {
    expect((await set({ items: own, seen }, await world.signedIn(trust, 'complaints-officer'))).status).toBe(403);
    expect((await (await world.signedIn(trust, 'mediator')).get('/api/grading-bands')).status).toBe(403);
  });
});
