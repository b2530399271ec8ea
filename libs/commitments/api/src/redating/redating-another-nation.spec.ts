import type { ActMade, CalendarsView, CaseDates, ProofOfDate, RedatingView } from '@accord/commitments/contract';
import type { Jurisdiction } from '@accord/commitments/rules';
import { Sweeper } from '@accord/platform/api';
import { datedCase } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { RecomputeCase } from '../recompute-case';

const holiday = { kind: 'holiday', date: '2026-06-15', title: 'World Cup holiday', reason: 'Proclaimed on 4 February 2026' };

describe('An English trust with complaints from Scotland', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  let scottish: string;
  let english: string;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-manager'] });
    manager = await world.signedIn(trust, 'complaints-manager');
    scottish = await aCase('scotland-nhs');
    english = await aCase('england-nhs');
  });
  afterAll(() => world.end());

  /** Of Friday 12 June 2026: five working days with day 1 that day end on Thursday 18 June, or Friday where the Monday is a holiday. */
  const aCase = (jurisdiction: Jurisdiction) => datedCase(world, trust, { receivedOn: '2026-06-12', nation: 'scotland', jurisdiction, by: 'pals-officer', at: new Date('2026-06-12T10:00:00Z') });
  const due = async (id: string, code: string) => ((await manager.get(`/api/cases/${id}/dates`)).body as CaseDates).commitments.find((one) => one.code === code);
  const settled = async (id: string): Promise<RedatingView> => {
    for (;;) {
      const now = (await manager.get(`/api/redatings/${id}`)).body as RedatingView;
      if (!['looking', 'moving', 'putting-back'].includes(now.state)) return now;
      await world.app.get(Sweeper).sweep();
    }
  };

  it('edits the set of Scotland, and the preview moves by that set and leaves its English dates alone', async () => {
    expect([(await due(scottish, 'S-1'))?.dueOn, (await due(english, 'E-ACK'))?.dueOn]).toEqual(['2026-06-18', '2026-06-17']);
    const made = await manager.post('/api/calendars/days', { ...holiday, nation: 'scotland' });
    expect(made.status).toBe(201);
    expect((await manager.post('/api/calendars/days', { ...holiday, nation: 'scotland' })).body).toMatchObject({ detail: 'Monday 15 June 2026 is not worked already: World Cup holiday.' });
    expect((await manager.get('/api/calendars?year=2026')).body as CalendarsView).toMatchObject({ nation: 'England and Wales', own: [], others: [{ date: '2026-06-15', nation: 'Scotland' }], acts: [{ title: 'World Cup holiday, Monday 15 June 2026, in the calendar of Scotland' }] });
    const { id } = made.body as ActMade;
    const preview = await settled(id);
    expect(preview).toMatchObject({ looked: 2, counts: { later: 1, stay: 1 }, items: [{ caseId: scottish, moves: [{ code: 'S-1', from: '2026-06-18', to: '2026-06-19' }] }] });
    await manager.post(`/api/redatings/${id}/move`, { version: preview.version, reason: 'Proclaimed in Scotland' });
    expect(await settled(id)).toMatchObject({ state: 'moved' });
    const moved = await due(scottish, 'S-1');
    expect([moved?.dueOn, (await due(english, 'E-ACK'))?.dueOn]).toEqual(['2026-06-19', '2026-06-17']);
    const proof = (await manager.get(`/api/cases/${scottish}/dates/${moved?.id ?? ''}/proof`)).body as ProofOfDate;
    expect(proof.days).toContainEqual({ date: '2026-06-15', counted: null, mark: false, because: 'World Cup holiday' });
    expect(proof.calendar).toBe('Scotland');
    for (const one of [scottish, english]) expect(await world.db.run(trust.acting('complaints-manager'), () => world.app.get(RecomputeCase).differences(one))).toEqual([]);
  }, 60_000);

  it('moves no date of law by a closure of its own, and by the same day announced as a bank holiday those of its own calendar alone', async () => {
    const change = async (kind: string) => ((await manager.post('/api/calendars/days', { kind, date: '2026-06-16', title: 'Move', reason: 'Minute 3' })).body as ActMade).id;
    expect(await settled(await change('closed'))).toMatchObject({ counts: { later: 0 }, items: [] });
    expect(await settled(await change('holiday'))).toMatchObject({ counts: { later: 1 }, items: [{ caseId: english, moves: [{ code: 'E-ACK', from: '2026-06-17', to: '2026-06-18' }] }] });
    expect((await due(await aCase('scotland-nhs'), 'S-1'))?.dueOn).toBe('2026-06-19');
  }, 60_000);
});
