import { day } from '@accord/calendar/rules';
import type { ActMade, CaseDates, ProofOfDate, RedatingView } from '@accord/commitments/contract';
import { Sweeper } from '@accord/platform/api';
import { datedCase } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { commitmentId } from '../dates/commitment-id';
import { RecomputeCase } from '../recompute-case';
import { RecordFact } from '../record-fact';

const holiday = { kind: 'holiday', date: '2026-06-15', title: 'World Cup holiday', reason: 'Proclaimed on 4 February 2026' };

/** The fifth working day, the first being day 1, counted by hand: weekends and 15 June are left out. */
function stageOneDue(received: string, closed: readonly string[]): string {
  const at = new Date(`${received}T12:00:00Z`);
  for (let left = 5; ; at.setUTCDate(at.getUTCDate() + 1)) {
    const works = at.getUTCDay() % 6 !== 0 && !closed.includes(at.toISOString().slice(0, 10));
    if (works && --left === 0) return at.toISOString().slice(0, 10);
  }
}

describe('A holiday announced late', () => {
  let world: World;
  let board: TestOrganisation;
  let manager: Visitor;
  const received: Record<string, string> = {};

  beforeAll(async () => {
    world = await aWorld();
    board = await world.organisation({ nation: 'scotland', roles: ['pals-officer', 'complaints-manager', 'administrator', 'mediator'] });
    manager = await world.signedIn(board, 'complaints-manager');
    for (let n = 0; n < 1000; n += 1) received[await aCase(`2026-06-${String((n % 14) + 1).padStart(2, '0')}`)] = `2026-06-${String((n % 14) + 1).padStart(2, '0')}`;
  }, 240_000);
  afterAll(() => world.end());

  const aCase = (receivedOn: string) => datedCase(world, board, { receivedOn, nation: 'scotland', jurisdiction: 'scotland-nhs', by: 'pals-officer', at: new Date(`${receivedOn}T10:00:00Z`) });
  const dues = async () => {
    const rows = await world.db.run(board.acting('complaints-manager'), () =>
      world.db.query<{ id: string; due: string }>(`SELECT case_id AS id, due_on AS due FROM accord.commitment WHERE organisation_id = $1 AND code = 'S-1'`, [board.id]),
    );
    return Object.fromEntries(rows.map(({ id, due }) => [id, due]));
  };
  const expected = (closed: readonly string[]) => Object.fromEntries(Object.entries(received).map(([id, on]) => [id, stageOneDue(on, closed)]));
  const view = async (id: string, who = manager) => (await who.get(`/api/redatings/${id}`)).body as RedatingView;
  const settled = async (id: string): Promise<RedatingView> => {
    for (;;) {
      const now = await view(id);
      if (!['looking', 'moving', 'putting-back'].includes(now.state)) return now;
      await world.app.get(Sweeper).sweep();
    }
  };
  let act: ActMade;

  it('is added on the screen, with a clear sentence for a day that cannot be', async () => {
    const refused = await manager.post('/api/calendars/days', { ...holiday, date: '2026-06-20' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ path: 'date', message: 'Saturday 20 June 2026 is at a weekend, so nothing would change. Enter a weekday.' }] });
    const made = await manager.post('/api/calendars/days', holiday);
    expect(made.status).toBe(201);
    act = made.body as ActMade;
    expect((await manager.post('/api/calendars/days', holiday)).body).toMatchObject({ detail: 'Monday 15 June 2026 is not worked already: World Cup holiday.' });
    expect((await manager.get('/api/calendars?year=2026')).body).toMatchObject({ own: [{ date: '2026-06-15', kind: 'holiday' }], acts: [{ id: act.id, redating: 'looking' }] });
  });

  it('moves nothing by itself, and shows every case that would move', async () => {
    const before = await dues();
    expect(before).toEqual(expected([]));
    const looked = await settled(act.id);
    const moving = Object.keys(received).filter((id) => stageOneDue(received[id] ?? '', []) !== stageOneDue(received[id] ?? '', ['2026-06-15']));
    expect(looked).toMatchObject({ state: 'ready', looked: 1000, toLook: 1000 });
    expect(looked.counts).toMatchObject({ later: moving.length, earlier: 0, stay: 1000 - moving.length, ticked: moving.length });
    expect(looked.items).toHaveLength(50);
    expect(looked.items[0]?.moves[0]).toMatchObject({ code: 'S-1', from: expect.any(String), to: expect.any(String) });
    expect(looked.items[0]?.reference).toMatch(new RegExp(`^${board.code}-`));
    expect(await dues()).toEqual(before);
  }, 120_000);

  it('is applied by a named person: 1,000 cases right, each told why, and what changed meanwhile is left for a person', async () => {
    const { version, items } = await view(act.id);
    const [left, changed, one] = items.map(({ caseId }) => caseId);
    if (!left || !changed || !one) throw new Error('too few cases');
    expect((await manager.put(`/api/redatings/${act.id}/cases/${left}`, { ticked: false })).status).toBe(200);
    await world.db.run(board.acting('pals-officer', new Date('2026-06-14T10:00:00Z')), () => world.app.get(RecordFact).run(changed, { kind: 'looking-started', happenedOn: day('2026-06-14') }));
    expect((await manager.post(`/api/redatings/${act.id}/move`, { version: version + 7, reason: 'x' })).status).toBe(409);
    expect((await manager.post(`/api/redatings/${act.id}/move`, { version, reason: ' ' })).body).toMatchObject({ errors: [{ path: 'reason', message: 'Enter the reason: each case shows it' }] });
    const moving = await manager.post(`/api/redatings/${act.id}/move`, { version, reason: 'Holiday announced by the government' });
    expect(moving.body).toMatchObject({ state: 'moving' });
    const moved = await settled(act.id);
    expect(moved).toMatchObject({ state: 'moved', counts: { changed: 1, ticked: 0 } });
    const right = { ...expected(['2026-06-15']), [left]: stageOneDue(received[left] ?? '', []), [changed]: stageOneDue(received[changed] ?? '', []) };
    expect(await dues()).toEqual(right);
    const proof = (await manager.get(`/api/cases/${one}/dates/${commitmentId(one, 'S-1')}/proof`)).body as ProofOfDate;
    expect(proof.days).toContainEqual({ date: '2026-06-15', counted: null, mark: false, because: expect.stringMatching(/^World Cup holiday(; it was due here\. A later holiday or rule was applied by complaints-manager of .*: Holiday announced by the government)?$/) });
    expect(proof.earlierDates).toMatchObject([{ due: stageOneDue(received[one] ?? '', []), because: 'A later holiday or rule was applied', changedBy: `complaints-manager of ${board.code}`, reason: 'Holiday announced by the government' }]);
    expect(proof.facts.map(({ words }) => words)).toContain('Dates worked out again with: World Cup holiday, Monday 15 June 2026');
    await manager.post(`/api/redatings/${act.id}/cases/${changed}/look`, {});
    expect((await view(act.id)).items.find(({ caseId }) => caseId === changed)).toMatchObject({ state: 'would-move', ticked: true });
  }, 240_000);

  it('recomputes to what is stored on every case', async () => {
    const differing: string[] = [];
    await world.db.run(board.acting('complaints-manager'), async () => {
      for (const id of Object.keys(received)) if ((await world.app.get(RecomputeCase).differences(id)).length > 0) differing.push(id);
    });
    expect(differing).toEqual([]);
  }, 120_000);

  it('is put back by another fact, not an erasure', async () => {
    const before = (await view(act.id)).items.find(({ state }) => state === 'moved');
    const { version } = await view(act.id);
    await manager.post(`/api/redatings/${act.id}/put-back`, { version, reason: 'The board works that day' });
    expect(await settled(act.id)).toMatchObject({ state: 'put-back', counts: { moved: 0 } });
    expect(await dues()).toEqual(expected([]));
    expect((await manager.put(`/api/redatings/${act.id}/cases/${before?.caseId ?? ''}`, { ticked: true })).body).toMatchObject({ status: 422, detail: 'This case was put back. Look through all open cases again first.' });
    const [item] = (await view(act.id)).items.filter(({ state }) => state === 'put-back');
    const id = item?.caseId ?? '';
    const proof = (await manager.get(`/api/cases/${id}/dates/${commitmentId(id, 'S-1')}/proof`)).body as ProofOfDate;
    expect(proof.earlierDates.map(({ because }) => because)).toEqual(['A later holiday or rule was applied', 'The earlier date was put back']);
  }, 240_000);

  it('is no need for a preview: what a corrected day would move is shown too, and nothing is stored', async () => {
    const id = Object.keys(received).find((one) => received[one] === '2026-06-02') ?? '';
    const officer = await world.signedIn(board, 'pals-officer');
    const { facts } = (await officer.get(`/api/cases/${id}/dates`)).body as CaseDates;
    const factId = facts.find(({ kind }) => kind === 'received')?.id;
    const before = (await dues())[id];
    const would = await officer.post(`/api/cases/${id}/would-move`, { kind: 'corrected', factId, happenedOn: '2026-06-01' });
    expect(would.body).toMatchObject({ moves: [{ code: 'S-1', from: stageOneDue('2026-06-02', []), to: stageOneDue('2026-06-01', []) }], letters: [] });
    expect((await officer.post(`/api/cases/${id}/would-move`, { kind: 'corrected', factId, happenedOn: '2099-01-01' })).status).toBe(422);
    expect((await dues())[id]).toBe(before);
  });

  it('moves nothing once a later act said otherwise of the same day, and names that act', async () => {
    const made = (await manager.post('/api/calendars/days', { kind: 'closed', date: '2026-06-16', title: 'Board closure', reason: 'Minute 12' })).body as ActMade;
    const preview = await settled(made.id);
    expect(preview.counts.ticked).toBeGreaterThan(0);
    expect(preview.replacedBy).toBeNull();
    const back = (await manager.post('/api/calendars/days', { kind: 'as-nation', date: '2026-06-16', title: 'Board closure withdrawn', reason: 'Minute 13' })).body as ActMade;
    const before = await dues();
    const refused = await manager.post(`/api/redatings/${made.id}/move`, { version: preview.version, reason: 'Minute 12' });
    expect(refused.body).toMatchObject({ status: 422, detail: 'A later change holds instead: Board closure withdrawn, Tuesday 16 June 2026. Look at what that one would move.', goTo: `/redating/${back.id}` });
    expect(await view(made.id)).toMatchObject({ state: 'ready', replacedBy: { id: back.id } });
    expect(await dues()).toEqual(before);
  }, 120_000);

  it('names no case to a role that may not see them, nor to another organisation, nor one that is hidden from a person', async () => {
    const administrator = await world.signedIn(board, 'administrator');
    expect((await administrator.get(`/api/redatings/${act.id}`)).status).toBe(403);
    const other = await world.organisation({ nation: 'scotland' });
    expect((await (await world.signedIn(other, 'complaints-manager')).get(`/api/redatings/${act.id}`)).status).toBe(404);
    const { items, counts } = await view(act.id);
    const hidden = items[0]?.caseId ?? '';
    const client = await world.superuser();
    await client.query(`INSERT INTO accord.case_barrier (organisation_id, staff_id, case_id, because) VALUES ($1, $2, $3, 'restricted')`, [board.id, board.staff['complaints-manager'], hidden]);
    const seen = await view(act.id);
    expect(seen.items.map(({ caseId }) => caseId)).not.toContain(hidden);
    expect(seen.counts.putBack + seen.counts.later).toBe(counts.putBack + counts.later - 1);
  });
});
