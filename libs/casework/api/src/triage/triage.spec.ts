import { aContact, aWorld, yesTo } from '../../../../../test/api/support/contacts';
import type { TestOrganisation, Visitor, World } from '../../../../../test/api/support/contacts';

const friday = '2026-11-20T10:00:00.000Z';

describe('triage', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-manager', 'auditor'] });
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(() => world.end());

  const dates = async (id: string) => ((await officer.get(`/api/cases/${id}`)).body as { commitments: { code: string; state: string }[] }).commitments;

  it('shows the questions with nothing answered, and until when a spoken concern can be settled', async () => {
    const id = await aContact(officer, { receivedAt: friday });
    const page = await officer.get(`/api/contacts/${id}/triage`);
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({ spoken: true, receivedOn: '2026-11-20', watchedUntil: '2026-11-23', path: null, refusal: null, nation: 'england', funding: null });
  });

  it('turns a contact into a formal complaint with its one reference, and the dates start by themselves', async () => {
    const id = await aContact(officer);
    const before = (await officer.get(`/api/cases/${id}`)).body as { reference: string };
    const done = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' });
    expect(done.body).toMatchObject({ kind: 'formal-complaint', sentence: 'A formal complaint, because the person asks for one.', version: 2 });
    const after = await officer.get(`/api/cases/${id}`);
    expect(after.body).toMatchObject({ reference: before.reference, type: 'complaint', state: 'open', funding: 'nhs', triage: { by: `pals-officer of ${trust.code}` } });
    expect((await dates(id)).filter(({ state }) => state === 'running').map(({ code }) => code)).toEqual(['E-ACK', 'E-6M']);
    const { facts } = (await officer.get(`/api/cases/${id}/dates`)).body as { facts: { kind: string }[] };
    expect(facts.map(({ kind }) => kind)).toEqual(['jurisdiction-set', 'made-orally', 'converted-to-complaint']);
    const path = (await officer.get(`/api/contacts/${id}/triage`)).body as { path: { answers: { letter: string }[]; notNeeded: unknown[] }; refusal: { because: string } };
    expect(path.path.answers.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(path.path.notNeeded).toContainEqual({ letter: 'J', because: 'F decided.' });
    expect(path.refusal.because).toBe('This contact has been triaged.');
  });

  it('tells each field that is missing, and keeps the contact as it was', async () => {
    const id = await aContact(officer);
    const answers = { ...yesTo('F'), B: { answer: 'yes' }, G: undefined };
    const missing = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers, nation: 'england' });
    expect(missing.status).toBe(400);
    expect((missing.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['answers.B.told.who', 'answers.B.told.at', 'answers.B.told.reference', 'funding']);
    expect((await officer.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'to-triage', version: 1 });
  });

  it('keeps who was told of danger, when and under which reference, and shows it on the timeline', async () => {
    const id = await aContact(officer);
    const told = { who: 'Outreach', at: '2026-11-20T10:00:00.000Z', reference: 'O-17' };
    await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: { ...yesTo('F'), A: { answer: 'yes', told } }, nation: 'england', funding: 'nhs' });
    const lines = (await officer.get(`/api/cases/${id}/timeline?kind=triage`)).body as { items: { what: string }[] };
    expect(lines.items.map(({ what }) => what)).toEqual(expect.arrayContaining(['Safety question A, yes: told Outreach, reference O-17', 'Triaged: a formal complaint']));
  });

  it('shows both paths when a colleague was faster: the second is told theirs and keeps its own', async () => {
    const id = await aContact(officer);
    const manager = await world.signedIn(trust, 'complaints-manager');
    await manager.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('H'), nation: 'england', funding: 'nhs', offer: { on: await today(officer, id), answer: 'keeps-concern' } });
    const lost = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' });
    expect(lost.status).toBe(409);
    expect(lost.body).toMatchObject({ saved: { version: 2, path: { result: 'concern-offered', by: `complaints-manager of ${trust.code}` }, said: 'A colleague triaged this: A concern, with the complaint route offered.' } });
  });

  it('is done once when it is sent twice under one Idempotency-Key', async () => {
    const id = await aContact(officer);
    const send = () => officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' }, { 'idempotency-key': `triage-${id}` });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('previews the result and what would start, and stores nothing', async () => {
    const id = await aContact(officer, { receivedAt: friday });
    const preview = await officer.post(`/api/contacts/${id}/triage/preview`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' });
    expect(preview.body).toMatchObject({ kind: 'formal-complaint', missing: [], starts: [{ code: 'E-ACK', dueOn: '2026-11-25' }, { code: 'E-6M', dueOn: '2027-05-19' }] });
    expect((await officer.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'to-triage' });
  });

  it('joins a contact to an open complaint of the same person, on both timelines', async () => {
    const caller = { name: 'Ann Other', phone: '07700 900 321' };
    const complaint = await aContact(officer, { caller });
    await officer.post(`/api/contacts/${complaint}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs' });
    const again = await aContact(officer, { caller });
    const page = (await officer.get(`/api/contacts/${again}/triage`)).body as { openComplaints: { id: string; reference: string }[] };
    expect(page.openComplaints.map(({ id }) => id)).toEqual([complaint]);
    const done = await officer.post(`/api/contacts/${again}/triage`, { version: 1, answers: yesTo('E'), nation: 'england', funding: 'nhs', attachTo: complaint });
    expect(done.body).toMatchObject({ kind: 'attached' });
    expect((await officer.get(`/api/cases/${again}`)).body).toMatchObject({ state: 'closed', closedAs: 'attached' });
    const lines = (await officer.get(`/api/cases/${complaint}/timeline?kind=contact`)).body as { items: { what: string }[] };
    expect(lines.items.some(({ what }) => what.endsWith('joined this complaint'))).toBe(true);
  });

  it('makes an unsettled concern a complaint whose dates count from its first day', async () => {
    const id = await aContact(officer, { receivedAt: friday });
    const set = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('H'), nation: 'england', funding: 'nhs', offer: { on: await today(officer, id), answer: 'not-answered' } });
    expect(set.body).toMatchObject({ kind: 'concern-offered' });
    const made = await officer.post(`/api/cases/${id}/make-complaint`, { version: 2, because: 'Not settled in time' });
    expect(made.body).toMatchObject({ version: 3 });
    const page = (await officer.get(`/api/cases/${id}`)).body as { type: string; commitments: { code: string; dueOn: string }[] };
    expect(page.type).toBe('complaint');
    expect(page.commitments.find(({ code }) => code === 'E-ACK')?.dueOn).toBe('2026-11-25');
    expect((await officer.post(`/api/cases/${id}/make-complaint`, { version: 3, because: 'again' })).body).toMatchObject({ code: 'wrong-type' });
  });

  it('lets an auditor neither triage nor look', async () => {
    const id = await aContact(officer);
    const auditor = await world.signedIn(trust, 'auditor');
    expect((await auditor.get(`/api/contacts/${id}/triage`)).status).toBe(403);
    expect((await auditor.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england' })).status).toBe(403);
  });
});

const today = async (visitor: Visitor, id: string): Promise<string> => ((await visitor.get(`/api/contacts/${id}/triage`)).body as { today: string }).today;

describe('triage in the other nations', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.end());

  const officerOf = async (nation: 'scotland' | 'wales' | 'northern-ireland') => world.signedIn(await world.organisation({ nation, roles: ['pals-officer'] }), 'pals-officer');
  const running = async (officer: Visitor, id: string) =>
    ((await officer.get(`/api/cases/${id}`)).body as { commitments: { code: string; state: string }[] }).commitments.filter(({ state }) => state === 'running').map(({ code }) => code);

  it('asks the stage in Scotland and starts S-1, then S-2ACK and S-2 on escalation', async () => {
    const officer = await officerOf('scotland');
    const id = await aContact(officer);
    const body = { version: 1, answers: yesTo('F'), nation: 'scotland', funding: 'nhs' };
    expect((await officer.post(`/api/contacts/${id}/triage`, body)).body).toMatchObject({ errors: [{ path: 'stage' }] });
    await officer.post(`/api/contacts/${id}/triage`, { ...body, stage: 1 });
    expect(await running(officer, id)).toEqual(['S-1']);
    const escalated = await officer.post(`/api/cases/${id}/escalate`, { version: 2, on: await today(officer, id), because: 'Not settled' });
    expect(escalated.body).toMatchObject({ version: 3 });
    expect(await running(officer, id)).toEqual(['S-2ACK', 'S-2']);
    expect((await officer.post(`/api/cases/${id}/escalate`, { version: 3, on: await today(officer, id), because: 'again' })).body).toMatchObject({ code: 'stage-2-already' });
  });

  it('starts S-2ACK and S-2 at once when it goes straight to stage 2, with its reason', async () => {
    const officer = await officerOf('scotland');
    const id = await aContact(officer);
    const done = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'scotland', funding: 'nhs', stage: 2, straightBecause: 'serious' });
    expect(done.body).toMatchObject({ sentence: 'A formal complaint at stage 2, because the person asks for one.' });
    expect(await running(officer, id)).toEqual(['S-2ACK', 'S-2']);
  });

  it('starts N-1 in Northern Ireland, then N-2ACK and N-2 on escalation', async () => {
    const officer = await officerOf('northern-ireland');
    const id = await aContact(officer);
    await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'northern-ireland', funding: 'nhs', stage: 1 });
    expect(await running(officer, id)).toEqual(['N-1']);
    await officer.post(`/api/cases/${id}/escalate`, { version: 2, on: await today(officer, id), because: 'Not settled' });
    expect(await running(officer, id)).toEqual(['N-2ACK', 'N-2']);
  });

  it('demands a date by hand with its source and name in Wales', async () => {
    const officer = await officerOf('wales');
    const id = await aContact(officer);
    const body = { version: 1, answers: yesTo('F'), nation: 'wales', funding: 'nhs', stage: null };
    expect((await officer.post(`/api/contacts/${id}/triage`, body)).body).toMatchObject({ errors: [{ path: 'handDate.due' }] });
    const handDate = { due: '2027-12-20', source: 'Local procedure 4.2', setBy: 'A Manager' };
    expect((await officer.post(`/api/contacts/${id}/triage`, { ...body, handDate })).status).toBe(200);
    expect(await running(officer, id)).toContain('BY-HAND-ANSWER');
  });

  it('dates a Welsh complaint of before 1 April 2026 by its rules, and asks nobody for a date', async () => {
    const officer = await officerOf('wales');
    const id = await aContact(officer, { channel: 'letter', receivedAt: '2026-03-24T10:00:00Z' });
    expect((await officer.get(`/api/contacts/${id}/triage`)).body).toMatchObject({ byHand: [] });
    const body = { version: 1, answers: yesTo('F'), nation: 'wales', funding: 'nhs', stage: null };
    const { starts, missing } = (await officer.post(`/api/contacts/${id}/triage/preview`, body)).body as { starts: { code: string; dueOn: string }[]; missing: object[] };
    expect([missing, starts.map(({ code, dueOn }) => `${code} ${dueOn}`)]).toEqual([[], ['W-ACK 2026-03-26', 'W-RESP 2026-05-07']]);
    expect((await officer.post(`/api/contacts/${id}/triage`, body)).status).toBe(200);
    expect(await running(officer, id)).toEqual(['W-ACK', 'W-RESP']);
    expect((await officer.get(`/api/cases/${id}`)).body).toMatchObject({ byHand: false });
  });

  it('starts N-2ACK and N-2 in Northern Ireland at once when it goes straight to stage 2, with no date by hand', async () => {
    const officer = await officerOf('northern-ireland');
    const id = await aContact(officer);
    expect((await officer.get(`/api/contacts/${id}/triage`)).body).toMatchObject({ byHand: ['wales'] });
    await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'northern-ireland', funding: 'nhs', stage: 2, straightBecause: 'complex' });
    expect(await running(officer, id)).toEqual(['N-2ACK', 'N-2']);
  });

  it('keeps private care outside the NHS dates', async () => {
    const officer = await world.signedIn(await world.organisation({ roles: ['pals-officer'] }), 'pals-officer');
    const id = await aContact(officer);
    await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'private' });
    expect(await running(officer, id)).not.toContain('E-ACK');
  });
});
