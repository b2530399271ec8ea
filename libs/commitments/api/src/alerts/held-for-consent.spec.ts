import { day } from '@accord/calendar/rules';
import type { CaseDates } from '@accord/commitments/contract';
import { SetClock } from '../../../../../test/api/support/clock';
import { datedCase, recordFacts } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import { RecomputeCase } from '../recompute-case';

/** SSI 2012/36 as some board reads it: stage 2 waits for consent. Off until a named person records the text. */
describe('Alerts while consent is awaited', () => {
  let world: World;
  let board: TestOrganisation;
  let clock: SetClock;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    clock = new SetClock(world, '2026-11-23T10:00:00Z');
    board = await world.organisation({ nation: 'scotland', roles: ['complaints-officer', 'complaints-manager', 'administrator'] });
  });

  const inBoard = <T>(work: () => Promise<T>): Promise<T> => world.db.run({ organisationId: board.id, staffId: null, requestId: 'test' }, work);
  const planned = async (code = 'S-2') =>
    (await inBoard(() => world.db.query<{ step: string }>(`SELECT a.step FROM accord.alert a JOIN accord.promise p ON p.organisation_id = a.organisation_id AND p.subject_id = a.id AND p.kind = 'alert.raise' AND p.state = 'waiting'
      WHERE a.organisation_id = $1 AND a.code = $2 AND a.state = 'planned' ORDER BY a.fires_at`, [board.id, code]))).map(({ step }) => step);
  const told = () => inBoard(() => world.db.query(`SELECT step FROM accord.alert_notice WHERE organisation_id = $1`, [board.id]));
  const seen = async (caseId: string) => ((await (await world.signedIn(board, 'complaints-officer')).get(`/api/cases/${caseId}/dates`)).body as CaseDates).commitments.find(({ code }) => code === 'S-2');
  /** Straight to stage 2 on Monday 23 November, consent asked for on Tuesday: twenty working days end on 21 December. */
  const awaiting = async () => {
    const caseId = await datedCase(world, board, { receivedOn: '2026-11-23', ownerId: board.staff['complaints-officer'] ?? null });
    await recordFacts(world, board, caseId, { kind: 'jurisdiction-set', jurisdiction: 'scotland-nhs', nation: 'scotland', happenedOn: day('2026-11-23') }, { kind: 'stage-moved', to: 2, happenedOn: day('2026-11-23') });
    clock.set('2026-11-24T10:00:00Z');
    await recordFacts(world, board, caseId, { kind: 'consent-asked', purpose: 'records', happenedOn: day('2026-11-24') });
    return caseId;
  };
  const switchOn = async () => {
    const administrator = await world.signedIn(board, 'administrator');
    for (const rule of ['S-2', 'S-2ACK']) {
      const made = await administrator.post(`/api/rules/${rule}/consent-hold`, { validFrom: '2026-11-01', source: 'SSI 2012/36 reg 6B', readBy: 'Moira Reid', readOn: '2026-11-20', quotation: 'until consent is received' });
      expect(made.status).toBe(201);
    }
  };
  const whole = ['before-5', 'before-2', 'before-0', 'after-1', 'after-3', 'after-5'];

  it('come for the earlier date while the hold is off, and beside it stands what it would be', async () => {
    const caseId = await awaiting();
    expect(await planned()).toEqual(whole);
    clock.set('2026-12-14T10:00:00Z');
    await recordFacts(world, board, caseId, { kind: 'consent-received', purpose: 'records', happenedOn: day('2026-12-14') });
    expect(await planned()).toEqual(whole);
    expect(await seen(caseId)).toMatchObject({ dueOn: '2026-12-21', wouldBe: { dueOn: '2027-01-14' } });
  });

  it('do not come for a date that the rule in force says does not bind, and come again once consent did', async () => {
    await switchOn();
    const caseId = await awaiting();
    expect(await planned()).toEqual([]);
    await clock.work('2026-12-22T09:00:00Z');
    expect(await told()).toEqual([]);
    expect(await seen(caseId)).toMatchObject({ state: 'waiting', waitingFor: 'consent-hold', standing: { kind: 'waiting', words: 'Waiting: consent, which holds it' } });
    await recordFacts(world, board, caseId, { kind: 'consent-received', purpose: 'records', happenedOn: day('2026-12-22') });
    expect(await seen(caseId)).toMatchObject({ state: 'running', dueOn: '2027-01-22' });
    expect(await planned()).toEqual(whole);
    expect(await inBoard(() => world.app.get(RecomputeCase).differences(caseId))).toEqual([]);
  });

  it('that were planned before are not raised once somebody applies the hold to the case', async () => {
    const caseId = await awaiting();
    await switchOn();
    expect(await planned()).toEqual(whole);
    await recordFacts(world, board, caseId, { kind: 'redated', change: 1, title: 'S-2, version 2, held for consent', happenedOn: day('2026-11-24') });
    expect(await planned()).toEqual([]);
  });
});
