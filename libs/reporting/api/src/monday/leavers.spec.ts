import type { AbsencesOf, BeforeLeaving, StaffMembers } from '@accord/access/contract';
import type { BoardPage, Forecast, Monday, MondayRows } from '@accord/reporting/contract';
import { aComplaint, daysAgo } from '../../../../../test/api/support/complaint';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';

describe('somebody who has left', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  let administrator: Visitor;
  const leaver = () => trust.staff['pals-officer'] ?? '';
  const name = () => `pals-officer of ${trust.code}`;
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['complaints-officer', 'pals-officer', 'complaints-manager', 'administrator'] });
    for (let n = 0; n < 3; n++) await aComplaint(world, trust, daysAgo(n), leaver());
    manager = await world.signedIn(trust, 'complaints-manager');
    administrator = await world.signedIn(trust, 'administrator');
    const officer = await world.signedIn(trust, 'complaints-officer');
    expect((await officer.post('/api/absences', { from: daysAgo(0), to: until, coverId: leaver() })).status).toBe(201);
  }, 60_000);
  afterAll(() => world.end());

  const figures = async () => Object.fromEntries(((await manager.get('/api/monday')).body as Monday).figures.map(({ key, count }) => [key, count]));
  const rows = async (figure: string) => ((await manager.get(`/api/monday/rows?figure=${figure}`)).body as MondayRows).items;

  it('is warned of before: open cases and for whom they cover', async () => {
    const { body } = await administrator.get(`/api/staff/${leaver()}/leaving`);
    expect((body as BeforeLeaving).cases).toBe(3);
    expect((body as BeforeLeaving).sentence).toMatch(new RegExp(`^${name()} has 3 open cases and covers for complaints-officer of ${trust.code} until .*\\. Give these to somebody else first\\.$`));
    expect((await administrator.get(`/api/staff/${trust.staff['complaints-manager'] ?? ''}/leaving`)).body).toEqual({ cases: 0, sentence: null });
    expect(await figures()).toMatchObject({ left: 0, uncovered: 0 });
  });

  it('is seen wherever a manager looks, and by the absent one whom they covered', async () => {
    const { items } = (await administrator.get('/api/staff')).body as StaffMembers;
    const version = items.find(({ id }) => id === leaver())?.version;
    expect((await administrator.put(`/api/staff/${leaver()}`, { roles: ['pals-officer'], disabled: true, version })).status).toBe(200);

    expect(await figures()).toMatchObject({ left: 3, uncovered: 1, unassigned: 0 });
    expect((await rows('left')).map(({ owner }) => owner)).toEqual([`${name()} (left)`, `${name()} (left)`, `${name()} (left)`]);
    for (const figure of ['away', 'uncovered']) expect((await rows(figure))[0]?.what).toMatch(new RegExp(`, ${name()} has left: nobody covers$`));

    const board = (await manager.get(`/api/board?owner=${leaver()}`)).body as BoardPage;
    expect(new Set(board.items.map(({ owner }) => owner))).toEqual(new Set([`${name()} (left)`]));

    const { people } = (await manager.get('/api/board/forecast')).body as Forecast;
    const row = people.find(({ staffId }) => staffId === leaver());
    expect(row?.name).toBe(`${name()} (left): needs an owner`);
    expect(row?.weeks.every(({ words, isOver }) => words === '' && !isOver)).toBe(true);
    expect(row?.weeks.some(({ due }) => due > 0)).toBe(true);

    const officer = await world.signedIn(trust, 'complaints-officer');
    expect(((await officer.get('/api/absences')).body as AbsencesOf).items[0]).toMatchObject({ coverName: name(), coverLeft: true });
  });
});
