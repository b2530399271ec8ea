import { day } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import type { ActMade, CaseDates, RedatingView, WouldMove } from '@accord/commitments/contract';
import { Sweeper } from '@accord/platform/api';
import { aCase } from '../../../../../test/api/support/a-case';
import { PostOffice } from '../../../../../test/api/support/post-office';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

const role = 'complaints-officer';

describe('Letters that named a date which would move', () => {
  let office: PostOffice;
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url });
    trust = await world.organisation({ roles: [role, 'complaints-manager'] });
    officer = await world.signedIn(trust, role);
    manager = await world.signedIn(trust, 'complaints-manager');
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });

  /** A complaint of Friday 20 November 2026, to be answered within 25 working days: 24 December is day 24, Tuesday 29 day 25. */
  const complaint = async (): Promise<string> => {
    const on = day('2026-11-20');
    const { id } = await aCase(world, trust, { ownerId: trust.staff[role] ?? null, receivedOn: '2026-11-20' });
    await world.db.run(trust.acting(role), () =>
      world.app.get(RecordFact).run(
        id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: on }, { kind: 'received', happenedOn: on },
        { kind: 'period-agreed', period: { length: 25, unit: 'working-day' }, agreedBy: 'complainant', happenedOn: on },
      ),
    );
    return id;
  };
  const letter = async (caseId: string, text: string, sends: boolean): Promise<string> => {
    const { id } = (await officer.post(`/api/cases/${caseId}/letters`, { kind: 'acknowledgement' })).body as { id: string };
    const saved = (await officer.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [{ kind: 'paragraph', text }] })).body as { version: number };
    if (!sends) return id;
    expect((await officer.post(`/api/letters/${id}/send`, { version: saved.version })).status).toBeLessThan(300);
    for (let tries = 0; tries < 5; tries += 1) await world.app.get(Sweeper).sweep(new Date(Date.now() + 120_000));
    return id;
  };
  const named = 'You will have our answer by Tuesday 29 December 2026.';

  it('are listed beside the case in the preview of a closure, and letters that name another day, or never went, are not', async () => {
    const told = await complaint();
    const sent = await letter(told, named, true);
    const untold = await complaint();
    await letter(untold, 'You will hear from us soon.', true);
    const draft = await complaint();
    await letter(draft, named, false);
    const made = (await manager.post('/api/calendars/days', { kind: 'closed', date: '2026-12-22', title: 'Closure', reason: 'Minute 12 of the board' })).body as ActMade;
    for (let tries = 0; tries < 10; tries += 1) await world.app.get(Sweeper).sweep();
    const { items } = (await manager.get(`/api/redatings/${made.id}`)).body as RedatingView;
    const of = (caseId: string) => items.find((one) => one.caseId === caseId);
    expect(of(told)).toMatchObject({ moves: [{ code: 'E-PERIOD', from: '2026-12-29', to: '2026-12-30' }], letters: [{ id: sent, name: 'Acknowledgement', date: '2026-12-29' }] });
    expect([of(untold)?.letters, of(draft)?.letters]).toEqual([[], []]);
  }, 60_000);

  it('are named too before a correction is recorded', async () => {
    const id = await complaint();
    // The closure of before is known to it: Wednesday 30 December.
    const sent = await letter(id, 'You will have our answer by Wednesday 30 December 2026.', true);
    const { facts } = (await officer.get(`/api/cases/${id}/dates`)).body as CaseDates;
    const factId = facts.find(({ kind }) => kind === 'received')?.id;
    const would = (await officer.post(`/api/cases/${id}/would-move`, { kind: 'corrected', factId, happenedOn: '2026-11-19' })).body as WouldMove;
    expect(would.moves.map(({ code }) => code)).toContain('E-PERIOD');
    expect(would.letters).toMatchObject([{ id: sent, date: '2026-12-30' }]);
  }, 60_000);
});
