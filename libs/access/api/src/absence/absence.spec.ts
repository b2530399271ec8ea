import type { AbsencesOf } from '@accord/access/contract';
import { Temporal } from '@accord/calendar/rules';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';

describe('Days away', () => {
  let world: World;
  let trust: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    trust = await world.organisation({ roles: ['complaints-officer', 'pals-officer', 'complaints-manager', 'administrator', 'reader-of-reports'] });
  });

  const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/London').add({ days }).toString();
  const id = (role: 'complaints-officer' | 'pals-officer' | 'complaints-manager' | 'reader-of-reports') => trust.staff[role] ?? '';

  it('are written down by oneself, with a named cover, and shown where cases are given', async () => {
    const officer = await world.signedIn(trust, 'complaints-officer');
    const made = await officer.post('/api/absences', { from: inDays(0), to: inDays(3), coverId: id('pals-officer') });
    expect(made.status).toBe(201);
    expect((made.body as AbsencesOf).items).toMatchObject([{ from: inDays(0), to: inDays(3), coverName: `pals-officer of ${trust.code}`, current: true }]);
    const { body } = await officer.get('/api/staff/names');
    const me = (body as { items: { id: string; away: string | null }[] }).items.find((one) => one.id === id('complaints-officer'));
    expect(me?.away).toMatch(new RegExp(`^Away until .*, pals-officer of ${trust.code} covers$`));
    const cover = await world.signedIn(trust, 'pals-officer');
    expect(((await cover.get('/api/absences')).body as AbsencesOf).covers).toMatchObject([{ name: `complaints-officer of ${trust.code}` }]);
  });

  it('are refused with one sentence at the field', async () => {
    const officer = await world.signedIn(trust, 'complaints-officer');
    expect((await officer.post('/api/absences', { from: '', to: inDays(1), coverId: '' })).status).toBe(400);
    const refused = await officer.post('/api/absences', { from: inDays(2), to: inDays(1), coverId: id('pals-officer') });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'to', message: 'The last day is before the first. Enter a later one.' }] } });
    expect(await officer.post('/api/absences', { from: inDays(2), to: inDays(3), coverId: id('reader-of-reports') })).toMatchObject({ status: 422, body: { errors: [{ path: 'coverId' }] } });
  });

  it('of two who name each other at the same moment are written down for one', async () => {
    const [one, other] = [await world.signedIn(trust, 'complaints-officer'), await world.signedIn(trust, 'pals-officer')];
    const days = { from: inDays(1), to: inDays(2) };
    const answers = await Promise.all([one.post('/api/absences', { ...days, coverId: id('pals-officer') }), other.post('/api/absences', { ...days, coverId: id('complaints-officer') })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('end when somebody is back, and are written down for others by an administrator alone', async () => {
    const administrator = await world.signedIn(trust, 'administrator');
    const path = `/api/staff/${id('complaints-officer')}/absences`;
    const made = await administrator.post(path, { from: inDays(1), to: inDays(2), coverId: id('complaints-manager') });
    const [absence] = (made.body as AbsencesOf).items;
    const officer = await world.signedIn(trust, 'complaints-officer');
    expect((await officer.post(path, { from: inDays(5), to: inDays(6), coverId: id('complaints-manager') })).status).toBe(403);
    expect((await (await world.signedIn(trust, 'pals-officer')).post(`/api/absences/${absence?.id ?? ''}/back`, {})).status).toBe(404);
    expect((await officer.post(`/api/absences/${absence?.id ?? ''}/back`, {})).body).toMatchObject({ items: [] });
  });
});
