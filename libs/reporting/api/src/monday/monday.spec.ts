import { DigestSections } from '@accord/access/api';
import type { Forecast, GivingPreview, Monday, MondayRows } from '@accord/reporting/contract';
import { cameAt } from '../../../../../test/api/support/bare-file';
import { aComplaint, daysAgo, forNamedPeopleOnly } from '../../../../../test/api/support/complaint';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('a manager’s Monday', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;

  const read = async (): Promise<Monday> => {
    const answer = await manager.get('/api/monday');
    expect(answer.status).toBe(200);
    return answer.body as Monday;
  };
  const counts = async () => Object.fromEntries((await read()).figures.map(({ key, count }) => [key, count]));
  const rows = async (figure: string): Promise<MondayRows['items']> => {
    const all: MondayRows['items'] = [];
    let cursor = '';
    do {
      const page = (await manager.get(`/api/monday/rows?figure=${figure}&cursor=${cursor}`)).body as MondayRows;
      all.push(...page.items);
      cursor = page.next ?? '';
    } while (cursor);
    return all;
  };

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
    for (let n = 0; n < 60; n++) await aComplaint(world, trust, daysAgo(n), n % 3 === 0 ? null : (trust.staff['pals-officer'] ?? null));
    await aComplaint(world, await world.organisation(), daysAgo(1));
    manager = await world.signedIn(trust, 'complaints-manager');
  }, 60_000);
  afterAll(() => world.end());

  it('counts for each figure exactly the rows it opens to, over pages', async () => {
    const { figures } = await read();
    expect(figures.map(({ key }) => key)).toEqual(expect.arrayContaining(['arrived', 'overdue', 'due-soon', 'unassigned', 'to-sign', 'in-doubt', 'mediation-not-offered']));
    for (const { key, count, sentence } of figures) {
      const found = await rows(key);
      expect({ key, rows: found.length, once: new Set(found.map(({ id }) => id)).size }).toEqual({ key, rows: count, once: count });
      expect(sentence.startsWith(`${count} `)).toBe(true);
    }
    expect(figures.find(({ key }) => key === 'mediation-not-offered')?.count).toBe(60);
  });

  it('moves its mark only when the manager says so, only forward, and keeps what came meanwhile as new', async () => {
    const before = await read();
    expect(before.lastLooked).toBeNull();
    const inTheWeek = Array.from({ length: 60 }, (_, n) => cameAt(daysAgo(n))).filter((at) => at.getTime() >= Date.parse(before.since));
    expect([7, 8]).toContain(inTheWeek.length);
    expect((await counts())['arrived']).toBe(inTheWeek.length);
    expect((await read()).lastLooked).toBeNull();
    await aComplaint(world, trust, daysAgo(0));
    await manager.put('/api/monday/seen', { asAt: before.asAt });
    const after = await read();
    expect(after.lastLooked).toBe(before.asAt);
    await manager.put('/api/monday/seen', { asAt: '2026-01-01T00:00:00Z' });
    expect((await read()).lastLooked).toBe(before.asAt);
    await manager.put('/api/monday/seen', { asAt: '2099-01-01T00:00:00Z' });
    expect(Date.parse((await read()).lastLooked ?? '')).toBeLessThanOrEqual(Date.now());
    expect((await counts())['arrived']).toBe(0);
  });

  it('counts a restricted case for nobody who may not see it, and shows it in no row', async () => {
    const before = await counts();
    const hidden = await aComplaint(world, trust, daysAgo(1));
    await forNamedPeopleOnly(world, trust, hidden, [trust.staff['pals-officer']]);
    expect(await counts()).toEqual(before);
    for (const figure of Object.keys(before)) expect(JSON.stringify(await rows(figure))).not.toContain(hidden);
  });

  it('tells the digest the same figures, in words that name nobody and no case', async () => {
    const { figures } = await read();
    const parts = await world.db.run(trust.acting('complaints-manager'), () => world.app.get(DigestSections).of({ staffId: trust.staff['complaints-manager'] ?? '', roles: ['complaints-manager'] }));
    const ours = parts.find(({ heading }) => heading === 'Since you last looked');
    expect(ours?.figures.map(({ key, count }) => ({ key, count }))).toEqual(figures.filter(({ count }) => count > 0).map(({ key, count }) => ({ key, count })));
    expect(JSON.stringify(ours)).not.toContain(trust.code);
    const none = await world.db.run(trust.acting('pals-officer'), () => world.app.get(DigestSections).of({ staffId: trust.staff['pals-officer'] ?? '', roles: ['pals-officer'] }));
    expect(none.find(({ heading }) => heading === 'Since you last looked')).toBeUndefined();
  });

  it('forecasts every open date of the next 20 working days, by person, against a capacity two managers cannot set over each other', async () => {
    const forecast = (await manager.get('/api/board/forecast')).body as Forecast;
    expect(forecast).toMatchObject({ capacity: 15, capacityVersion: 0 });
    expect(forecast.weeks.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(20);
    const until = forecast.weeks.at(-1)?.to ?? '';
    const [expected] = await world.db.run(trust.acting('complaints-manager'), () =>
      world.db.query<{ n: number; late: number }>(
        `SELECT count(*) FILTER (WHERE due_on >= $2 AND act_by <= $3)::int AS n, count(*) FILTER (WHERE due_on < $2)::int AS late FROM accord.commitment WHERE organisation_id = $1 AND state IN ('running', 'waiting')`, [trust.id, forecast.asAt, until]));
    const sums = { n: forecast.people.flatMap(({ weeks }) => weeks).reduce((sum, { due }) => sum + due, 0), late: forecast.people.reduce((sum, { overdue }) => sum + overdue, 0) };
    expect(sums).toEqual(expected);
    expect(forecast.people.at(-1)).toMatchObject({ staffId: null, name: 'Nobody' });
    expect((await manager.put('/api/board/capacity', { dates: 1, version: 0 })).status).toBe(200);
    expect((await manager.put('/api/board/capacity', { dates: 30, version: 0 })).status).toBe(409);
    expect((await manager.put('/api/board/capacity', { dates: 0, version: 1 })).body).toMatchObject({ errors: [{ path: 'dates', message: 'Enter a number from 1 to 200' }] });
    const tight = (await manager.get('/api/board/forecast')).body as Forecast;
    expect({ capacity: tight.capacity, over: tight.people.some(({ weeks }) => weeks.some(({ words }) => words.startsWith('over by'))) }).toEqual({ capacity: 1, over: true });
  });

  it('knows who is away: a figure with its row, less room in the forecast, and a sentence before cases are given', async () => {
    const [officer, cover] = [trust.staff['pals-officer'] ?? '', trust.staff['complaints-manager'] ?? ''];
    const load = async () => ((await manager.get('/api/board/forecast')).body as Forecast).people.find(({ staffId }) => staffId === officer)?.weeks[1]?.words;
    const before = await load();
    const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    expect((await (await world.signedIn(trust, 'pals-officer')).post('/api/absences', { from: daysAgo(0), to: until, coverId: cover })).status).toBe(201);
    expect((await counts())['away']).toBe(1);
    expect((await rows('away'))[0]).toMatchObject({ caseId: null, title: `pals-officer of ${trust.code}`, what: expect.stringMatching(/^Away until .* complaints-manager of .* covers$/) as string });
    expect({ before: before?.includes('away'), now: (await load())?.includes('away') }).toEqual({ before: false, now: true });
    const preview = (await manager.post('/api/board/give/preview', { ownerId: officer, filter: { owner: 'nobody' } })).body as GivingPreview;
    expect(preview.away).toEqual([expect.stringMatching(/^Away until .* covers\.$/)]);
  });

  it('is for managers: an officer has no Monday', async () => {
    expect((await (await world.signedIn(trust, 'pals-officer')).get('/api/monday')).status).toBe(403);
  });
});
