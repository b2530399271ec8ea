import { day } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import type { NewFact } from '@accord/commitments/api';
import { isRefused } from '@accord/platform/rules';
import { aContact, aWorld, yesTo } from '../../../../../test/api/support/contacts';
import type { TestOrganisation, Visitor, World } from '../../../../../test/api/support/contacts';

describe('moving a Scottish complaint to stage 2', () => {
  let world: World;
  let board: TestOrganisation;
  let officer: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    board = await world.organisation({ nation: 'scotland', roles: ['complaints-officer'] });
    officer = await world.signedIn(board, 'complaints-officer');
  });
  afterAll(() => world.end());

  const today = new Date().toISOString().slice(0, 10);
  const stageOne = async (): Promise<string> => {
    const id = await aContact(officer, { channel: 'letter' });
    const triaged = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'scotland', funding: 'nhs', stage: 1 });
    expect(triaged.status).toBe(200);
    return id;
  };
  const record = async (id: string, ...facts: NewFact[]) => {
    const recorded = await world.db.run(board.acting('complaints-officer'), () => world.app.get(RecordFact).run(id, ...facts));
    if (isRefused(recorded)) throw new Error(recorded.because);
  };
  const view = async (id: string) => (await officer.get(`/api/cases/${id}`)).body as { version: number; actions: { verb: string; notYet: { code: string; because: string; goTo: string } | null }[]; prompts: { kind: string }[]; stages: { stage: string; standing: string }[] };
  const offer = async (id: string) => (await view(id)).actions.find(({ verb }) => verb === 'escalate')?.notYet;
  const escalate = async (id: string) => officer.post(`/api/cases/${id}/escalate`, { version: (await view(id)).version, on: today, because: 'They are not content', handDate: null });

  it('is offered while stage 1 runs', async () => {
    const id = await stageOne();
    expect(await offer(id)).toBeNull();
    expect((await escalate(id)).status).toBe(200);
  });

  it('asks for an acknowledgement of its own: a call is none, and the stages do not say that it was', async () => {
    const id = await stageOne();
    await record(id, { kind: 'acknowledged', by: 'call', offeredDiscussion: true, happenedOn: day(today) });
    const acknowledged = async () => (await view(id)).stages.find(({ stage }) => stage === 'acknowledged')?.standing;
    expect(await acknowledged()).toBe('done');
    await escalate(id);
    expect(await acknowledged()).toBe('current');
    await record(id, { kind: 'acknowledged', by: 'letter', offeredDiscussion: true, happenedOn: day(today) });
    expect(await acknowledged()).toBe('done');
  });

  it('is not offered once the answer of stage 1 went, says why, and is offered when they asked', async () => {
    const id = await stageOne();
    await record(id, { kind: 'final-response-sent', happenedOn: day(today) });
    expect(await offer(id)).toMatchObject({ code: 'not-asked', because: expect.stringContaining('It moves when they ask: record that first.'), goTo: `/cases/${id}/dates/record/stage-two-requested` });
    expect((await escalate(id)).body).toMatchObject({ code: 'not-asked' });
    await record(id, { kind: 'stage-two-requested', happenedOn: day(today) });
    expect(await offer(id)).toBeNull();
    expect((await view(id)).prompts.map(({ kind }) => kind)).toContain('move-to-stage-2');
    expect((await escalate(id)).status).toBe(200);
  });
});
