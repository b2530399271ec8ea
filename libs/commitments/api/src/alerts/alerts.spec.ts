import { day } from '@accord/calendar/rules';
import type { AlertPage, AlertPolicyView } from '@accord/commitments/contract';
import { SetClock } from '../../../../../test/api/support/clock';
import { datedCase, recordFacts } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';

interface Told {
  readonly who: string;
  readonly step: string;
  readonly code: string;
  readonly late: number;
}

describe('Alerts', () => {
  let world: World;
  let trust: TestOrganisation;
  let clock: SetClock;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    // Monday 30 November 2026: three working days to acknowledge end on Thursday 3 December.
    clock = new SetClock(world, '2026-11-30T10:00:00Z');
    trust = await world.organisation({ roles: ['complaints-officer', 'complaints-manager', 'executive', 'administrator', 'pals-officer', 'operator'] });
  });

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run({ organisationId: trust.id, staffId: null, requestId: 'test' }, work);
  const officer = () => trust.staff['complaints-officer'] ?? null;
  const aCase = (receivedOn = '2026-11-30', ownerId = officer()) => datedCase(world, trust, { receivedOn, ownerId });
  const planned = (code: string) =>
    inTrust(async () => {
      const sql = `SELECT a.step, a.fires_at AS at, p.state FROM accord.alert a LEFT JOIN accord.promise p ON p.organisation_id = a.organisation_id AND p.subject_id = a.id AND p.kind = 'alert.raise'
        WHERE a.organisation_id = $1 AND a.code = $2 AND a.state = 'planned' ORDER BY a.fires_at`;
      return (await world.db.query<{ step: string; at: Date; state: string }>(sql, [trust.id, code])).map(({ step, at, state }) => `${step} ${at.toISOString().slice(0, 16)} ${state}`);
    });
  const told = () =>
    inTrust(() =>
      world.db.query<Told>(
        `SELECT (SELECT roles[1] FROM accord.staff s WHERE s.organisation_id = n.organisation_id AND s.id = n.staff_id) AS who, step, code, late_minutes AS late
         FROM accord.alert_notice n WHERE organisation_id = $1 ORDER BY promised_at, who`,
        [trust.id],
      ),
    );
  const listOf = async (role: 'complaints-officer' | 'complaints-manager', show = 'open') => (await (await world.signedIn(trust, role)).get(`/api/alerts?show=${show}`)).body as AlertPage;

  it('are planned with the dates of a case, each with a promise, and none that lies in the past', async () => {
    await aCase();
    expect(await planned('E-ACK')).toEqual([
      'before-2 2026-12-01T08:00 waiting', 'before-0 2026-12-03T08:00 waiting', 'after-1 2026-12-04T08:00 waiting', 'after-3 2026-12-08T08:00 waiting', 'after-5 2026-12-10T08:00 waiting',
    ]);
    expect((await planned('E-6M')).slice(0, 3)).toEqual(['six-months-60 2027-03-30T07:00 waiting', 'six-months-30 2027-04-29T07:00 waiting', 'six-months-10 2027-05-19T07:00 waiting']);
  });

  it('are withdrawn with their promises when the date is met, and planned again when it is open again', async () => {
    const caseId = await aCase();
    await clock.work('2026-12-01T08:00:10Z');
    expect(await listOf('complaints-officer')).toMatchObject({ counts: { open: 1, resting: 0 } });
    await recordFacts(world, trust, caseId, { kind: 'acknowledged', by: 'letter', offeredDiscussion: true, happenedOn: day('2026-12-01') });
    expect(await planned('E-ACK')).toEqual([]);
    expect(await inTrust(() => world.db.query(`SELECT 1 FROM accord.promise p WHERE kind = 'alert.raise' AND state = 'waiting' AND NOT EXISTS (SELECT FROM accord.alert a WHERE a.id = p.subject_id)`))).toEqual([]);
    expect(await listOf('complaints-officer')).toMatchObject({ counts: { open: 0, resting: 0 } });
  });

  it('are the same however often the dates are written, and come once', async () => {
    const caseId = await aCase();
    await clock.work('2026-12-01T08:00:10Z');
    await recordFacts(world, trust, caseId, { kind: 'waiting-began', for: 'complainant', happenedOn: day('2026-12-01') });
    await recordFacts(world, trust, caseId, { kind: 'waiting-ended', happenedOn: day('2026-12-01') });
    await clock.work('2026-12-01T11:00:00Z');
    expect((await told()).filter(({ code }) => code === 'E-ACK')).toEqual([{ who: 'complaints-officer', step: 'before-2', code: 'E-ACK', late: 0 }]);
  });

  it('go up the ladder as the date passes, the newest of each date in front of its reader', async () => {
    await aCase();
    for (const at of ['2026-12-01', '2026-12-03', '2026-12-04', '2026-12-08', '2026-12-10']) await clock.work(`${at}T08:00:05Z`);
    expect((await told()).map(({ step, who }) => `${step} ${who}`)).toEqual([
      'before-2 complaints-officer', 'before-0 complaints-officer', 'after-1 complaints-manager', 'after-1 complaints-officer', 'after-3 complaints-manager', 'after-3 complaints-officer',
      'after-5 complaints-manager', 'after-5 complaints-officer', 'after-5 executive',
    ]);
    const mine = await listOf('complaints-officer');
    expect(mine.items).toHaveLength(1);
    expect(mine.items[0]).toMatchObject({ what: 'Acknowledge', why: 'You have the case', late: null, standing: { words: 'Overdue 5 working days' }, cannotRest: 'This date has passed. Its alert cannot rest any more.' });
  });

  it('never come outside working hours; one that could not come in time says how late it is', async () => {
    await aCase();
    for (const at of ['2026-12-01T07:59:50Z', '2026-12-01T18:00:00Z', '2026-12-01T23:10:00Z', '2026-12-02T07:59:00Z']) {
      await clock.work(at);
      expect(await told()).toEqual([]);
    }
    await clock.work('2026-12-02T08:00:10Z');
    expect(await told()).toEqual([{ who: 'complaints-officer', step: 'before-2', code: 'E-ACK', late: 1440 }]);
    expect((await listOf('complaints-officer')).items[0]?.late).toBe('This comes 1 day late. It was due on Tuesday 1 December 2026 at 08:00.');
  });

  it('of a date that is past when it is first known comes at once, in working time', async () => {
    // Due on Monday 30 November; first known on a Saturday: Monday brings its next alert anyway. On a Wednesday evening: Thursday.
    clock.set('2026-12-05T12:00:00Z');
    await aCase('2026-11-25');
    expect(await planned('E-ACK')).toEqual(['after-5 2026-12-07T08:00 waiting']);
    clock.set('2026-12-09T19:00:00Z');
    await aCase('2026-11-25');
    expect((await planned('E-ACK')).at(-1)).toBe('after-5 2026-12-10T08:00 waiting');
    clock.set('2026-12-10T11:00:00Z');
    await aCase('2026-12-07');
    await clock.work('2026-12-10T11:00:01Z');
    expect((await told()).filter(({ step }) => step === 'before-0')).toEqual([{ who: 'complaints-officer', step: 'before-0', code: 'E-ACK', late: 0 }]);
  });

  it('go to the cover of who is away, and to the manager once the owner has left: the case then needs an owner', async () => {
    await aCase();
    const administrator = await world.signedIn(trust, 'administrator');
    const away = await administrator.post(`/api/staff/${officer() ?? ''}/absences`, { from: '2026-12-01', to: '2026-12-02', coverId: trust.staff['pals-officer'] });
    expect(away.status).toBe(201);
    await clock.work('2026-12-01T08:00:05Z');
    expect(await told()).toMatchObject([{ who: 'pals-officer', step: 'before-2' }]);
    const again = await world.signedIn(trust, 'administrator');
    const { body } = await again.get('/api/staff');
    const member = (body as { items: { id: string; version: number; roles: string[] }[] }).items.find(({ id }) => id === officer());
    await again.put(`/api/staff/${officer() ?? ''}`, { roles: member?.roles, disabled: true, version: member?.version });
    await clock.work('2026-12-03T08:00:05Z');
    expect((await told()).at(-1)).toMatchObject({ who: 'complaints-manager', step: 'before-0' });
    expect((await listOf('complaints-manager')).items[0]?.why).toBe('Nobody has the case: it needs an owner');
  });

  it('go to nobody who may not see the case', async () => {
    const caseId = await aCase();
    await inTrust(async () => {
      await world.db.change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'x', '2027-01-01', $3, now())`, [trust.id, caseId, officer()]);
      await world.db.change(`INSERT INTO accord.case_named_person (organisation_id, case_id, staff_id) VALUES ($1, $2, $3)`, [trust.id, caseId, officer()]);
    });
    await clock.work('2026-12-04T08:00:05Z');
    expect(new Set((await told()).map(({ who }) => who))).toEqual(new Set(['complaints-officer']));
  });

  it('that have nobody left to go to are shown to the operator, not lost', async () => {
    await aCase('2026-11-30', null);
    await inTrust(() => world.db.change(`UPDATE accord.staff SET disabled_at = now() WHERE roles && '{complaints-manager,executive}'`));
    await clock.work('2026-12-01T08:00:05Z');
    const { body } = await (await world.signedIn(trust, 'operator')).get('/api/promises?state=waiting');
    expect((body as { items: { kind: string; lastError: string | null; attempts: number }[] }).items.find(({ kind, lastError }) => kind === 'alert.raise' && lastError)).toMatchObject({ lastError: 'NobodyToTell', attempts: 1 });
  });

  it('rest until a moment that leaves time, with a reason, and come back then', async () => {
    await aCase();
    await clock.work('2026-12-01T08:00:05Z');
    const visitor = await world.signedIn(trust, 'complaints-officer');
    const [alert] = (await listOf('complaints-officer')).items;
    const rest = (on: string, at: string, reason = 'The draft is with the ward') => visitor.post(`/api/alerts/${alert?.id ?? ''}/rest`, { on, at, reason });
    expect((await rest('2026-12-02', '10:00', ' ')).status).toBe(400);
    expect((await rest('2026-12-03', '17:00')).body).toMatchObject({ errors: [{ path: 'on', message: 'Choose a moment that leaves time: Thursday 3 December 2026 at 16:00 at the latest.' }] });
    expect((await rest('2026-12-02', '19:00')).body).toMatchObject({ errors: [{ path: 'at' }] });
    expect((await rest('2026-12-02', '10:00')).status).toBe(200);
    expect(await listOf('complaints-officer')).toMatchObject({ counts: { open: 0, resting: 1 } });
    expect((await listOf('complaints-officer', 'resting')).items[0]?.resting).toMatchObject({ reason: 'The draft is with the ward' });
    const manager = await world.signedIn(trust, 'complaints-manager');
    expect((await manager.post(`/api/alerts/${alert?.id ?? ''}/rest`, { on: '2026-12-02', at: '11:00', reason: 'not mine' })).status).toBe(404);
    await clock.work('2026-12-02T10:00:05Z');
    expect(await listOf('complaints-officer')).toMatchObject({ counts: { open: 1, resting: 0 } });
  });

  it('follow a changed policy: what is still to come is planned anew', async () => {
    await aCase();
    const administrator = await world.signedIn(trust, 'administrator');
    const before = (await administrator.get('/api/alerts/policy')).body as AlertPolicyView;
    expect(before).toMatchObject({ version: 0, isDefault: true, before: [5, 2, 0], after: [1, 3, 5], sixMonths: [60, 30, 10], hours: { from: '08:00', to: '18:00' } });
    const { isDefault: _, people: __, ...policy } = before;
    const bad = await administrator.put('/api/alerts/policy', { ...policy, hours: { from: '18:00', to: '08:00' } });
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ path: 'hours.to' }] } });
    expect(await administrator.put('/api/alerts/policy', { ...policy, before: [], sixMonths: [] })).toMatchObject({ status: 400, body: { errors: [{ path: 'before' }, { path: 'sixMonths' }] } });
    expect((await administrator.put('/api/alerts/policy', { ...policy, hours: { from: '09:00', to: '17:00' }, before: [1, 0], after: [2] })).status).toBe(200);
    expect((await administrator.put('/api/alerts/policy', policy)).status).toBe(409);
    await clock.work('2026-11-30T10:01:00Z');
    expect(await planned('E-ACK')).toEqual(['before-1 2026-12-02T09:00 waiting', 'before-0 2026-12-03T09:00 waiting', 'after-2 2026-12-07T09:00 waiting']);
    expect((await administrator.put('/api/alerts/policy', { ...policy, version: 1, before: [], noneMeant: true })).body).toMatchObject({ before: [], version: 2 });
    expect((await (await world.signedIn(trust, 'complaints-officer')).get('/api/alerts/policy')).status).toBe(403);
  });

  it('are raised 100 a transaction, all of a moment, each once', async () => {
    const caseIds = await Promise.all(Array.from({ length: 5 }, () => aCase()));
    await inTrust(() =>
      world.db.change(
        `WITH made AS (INSERT INTO accord.alert (organisation_id, id, case_id, code, step, on_day, fires_at, dedupe_key, state)
           SELECT $1, gen_random_uuid(), c, 'E-6M', 'before-' || n, '2026-12-02', '2026-12-02T08:00Z', c || '-many-' || n, 'planned' FROM unnest($2::uuid[]) c, generate_series(1, 60) n RETURNING id, case_id)
         INSERT INTO accord.promise (organisation_id, id, case_id, kind, subject_id, due_at, dedupe_key, state, attempts, created_at)
         SELECT $1, gen_random_uuid(), case_id, 'alert.raise', id, '2026-12-02T08:00Z', id::text, 'waiting', 0, now() FROM made`,
        [trust.id, caseIds],
      ),
    );
    await clock.work('2026-12-02T08:00:05Z');
    const [count] = await inTrust(() => world.db.query<{ n: number; alerts: number }>(`SELECT count(*)::int AS n, count(DISTINCT alert_id)::int AS alerts FROM accord.alert_notice WHERE code = 'E-6M'`));
    expect(count).toEqual({ n: 300, alerts: 300 });
  });

  it('come by mail as each person chooses, within working hours', async () => {
    const visitor = await world.signedIn(trust, 'complaints-officer');
    expect((await visitor.get('/api/alerts/choice')).body).toEqual({ mail: 'digest', digestAt: null, hours: { from: '08:00', to: '18:00' } });
    expect(await visitor.put('/api/alerts/choice', { mail: 'digest', digestAt: '19:00' })).toMatchObject({ status: 422, body: { errors: [{ path: 'digestAt' }] } });
    expect((await visitor.put('/api/alerts/choice', { mail: 'digest', digestAt: '09:30' })).body).toMatchObject({ digestAt: '09:30' });
  });
});
