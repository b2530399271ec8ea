import type { ActMade, RedatingView } from '@accord/commitments/contract';
import { SetClock } from '../../../../../test/api/support/clock';
import { datedCase } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('Alerts, when the calendar changes', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  let clock: SetClock;

  beforeAll(async () => {
    world = await aWorld();
    // Monday 30 November 2026: three working days to acknowledge end on Thursday 3 December.
    clock = new SetClock(world, '2026-11-30T10:00:00Z');
    trust = await world.organisation({ roles: ['complaints-officer', 'complaints-manager'] });
    manager = await world.signedIn(trust, 'complaints-manager');
    await datedCase(world, trust, { receivedOn: '2026-11-30', ownerId: trust.staff['complaints-officer'] ?? null });
  });
  afterAll(() => world.end());

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run({ organisationId: trust.id, staffId: null, requestId: 'test' }, work);
  /** Each planned alert with the promise that raises it: both move, or neither. */
  const planned = () =>
    inTrust(async () => {
      const sql = `SELECT a.step, a.fires_at AS at, p.due_at AS promised FROM accord.alert a JOIN accord.promise p ON p.organisation_id = a.organisation_id AND p.subject_id = a.id AND p.kind = 'alert.raise' AND p.state = 'waiting'
        WHERE a.organisation_id = $1 AND a.code = 'E-ACK' AND a.state = 'planned' ORDER BY a.fires_at`;
      const rows = await world.db.query<{ step: string; at: Date; promised: Date }>(sql, [trust.id]);
      expect(rows.map(({ promised }) => promised)).toEqual(rows.map(({ at }) => at));
      return rows.map(({ step, at }) => `${step} ${at.toISOString().slice(0, 10)}`);
    });
  const change = async (kind: 'closed' | 'holiday', date: string) => (await manager.post('/api/calendars/days', { kind, date, title: `No work on ${date}`, reason: 'Minute 12 of the board' })).body as ActMade;
  const usual = ['before-2 2026-12-01', 'before-0 2026-12-03', 'after-1 2026-12-04', 'after-3 2026-12-08', 'after-5 2026-12-10'];

  it('are planned anew although the date itself stands: the working days after it are others', async () => {
    expect(await planned()).toEqual(usual);
    await change('closed', '2026-12-07');
    expect(await planned()).toEqual(usual);
    await clock.work('2026-11-30T10:01:00Z');
    expect(await planned()).toEqual(['before-2 2026-12-01', 'before-0 2026-12-03', 'after-1 2026-12-04', 'after-3 2026-12-09', 'after-5 2026-12-11']);
  });

  it('move with a date that a named person moves, each with its promise', async () => {
    const act = await change('holiday', '2026-12-02');
    for (let minute = 2; minute < 6; minute += 1) await clock.work(`2026-11-30T10:0${minute}:00Z`);
    // The date stands on Thursday 3 December. Two working days before it would be this morning now, so what was planned for tomorrow still comes.
    expect(await planned()).toEqual(['before-2 2026-12-01', 'before-0 2026-12-03', 'after-1 2026-12-04', 'after-3 2026-12-09', 'after-5 2026-12-11']);
    const view = async () => (await manager.get(`/api/redatings/${act.id}`)).body as RedatingView;
    const ready = await view();
    expect(ready).toMatchObject({ state: 'ready', items: [{ moves: expect.arrayContaining([expect.objectContaining({ code: 'E-ACK', from: '2026-12-03', to: '2026-12-04' })]) }] });
    await manager.post(`/api/redatings/${act.id}/move`, { version: ready.version, reason: 'The board decided it' });
    for (let minute = 6; minute < 9; minute += 1) await clock.work(`2026-11-30T10:0${minute}:00Z`);
    expect((await view()).state).toBe('moved');
    expect(await planned()).toEqual(['before-2 2026-12-01', 'before-0 2026-12-04', 'after-1 2026-12-08', 'after-3 2026-12-10', 'after-5 2026-12-14']);
  });
});
