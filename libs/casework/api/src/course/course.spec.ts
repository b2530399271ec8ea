import { randomUUID } from 'node:crypto';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { ClosingGates } from './closing-gates';
import { answered, sendByPost } from '../../../../../test/api/support/answered';
import { aComplaint, aContact, aWorld, yesTo } from '../../../../../test/api/support/contacts';
import type { TestOrganisation, Visitor, World } from '../../../../../test/api/support/contacts';

const end = { closedAs: 'response-sent', given: ['explanation', 'apology'], note: 'Explained on the phone', satisfied: 'yes', careAffected: 'not-asked' };
const said = { given: [], satisfied: 'not-known', careAffected: 'not-asked' };

describe('working on a case', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let manager: Visitor;
  const objections = new Map<string, Refusal[]>();

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager', 'auditor'] });
    officer = await world.signedIn(trust, 'pals-officer');
    manager = await world.signedIn(trust, 'complaints-manager');
    world.app.get(ClosingGates).register({ room: 'a test', objections: async (id) => objections.get(id) ?? [] });
  });
  afterAll(() => world.end());

  const view = async (id: string, who = officer) => (await who.get(`/api/cases/${id}`)).body as CaseSeen;
  const issue = async (id: string, said: object) => (await officer.post(`/api/cases/${id}/issues`, said)).body as { id: string; version: number };

  it('shows who, where it stands, what is next and by when, and says why not for what is not offered', async () => {
    const id = await aComplaint(officer, { caller: { name: 'Ann Other' }, needs: [{ kind: 'interpreter', detail: 'BSL' }] });
    const seen = await view(id, manager);
    expect(seen.people[0]).toMatchObject({ name: 'Ann Other', needs: [{ words: 'Interpreter: BSL' }] });
    expect(seen.stages.map(({ stage, standing }) => `${stage} ${standing}`).slice(0, 3)).toEqual(['received done', 'acknowledged current', 'issues-agreed ahead']);
    expect(seen.next).toMatchObject({ words: expect.stringMatching(/^Acknowledge.*: by /), goTo: `/cases/${id}/letters` });
    const why = Object.fromEntries(seen.actions.map(({ verb, notYet }) => [verb, notYet?.because ?? 'offered']));
    expect(why).toMatchObject({ close: 'No issue is written: write what the complaint asks.', triage: 'This contact has been triaged.', 'agree-issues': 'Write at least one issue first.', reopen: 'This case is open already.' });
    expect((await view(id)).actions.some(({ verb }) => verb === 'close' || verb === 'restrict')).toBe(false);
  });

  it('meets the acknowledgement by a logged call that held the offer to discuss, and not by one that did not', async () => {
    const id = await aComplaint(officer);
    const acknowledgement = async () => (await view(id)).commitments.find(({ code }) => code === 'E-ACK')?.state;
    await officer.post(`/api/cases/${id}/notes`, { kind: 'call-out', text: 'No answer' });
    expect(await acknowledgement()).toBe('running');
    await officer.post(`/api/cases/${id}/notes`, { kind: 'call-out', text: 'Offered to talk it over', offeredDiscussion: true });
    expect(await acknowledgement()).toBe('met');
    expect((await view(id)).stages[1]).toMatchObject({ stage: 'acknowledged', standing: 'done' });
    const note = await officer.post(`/api/cases/${id}/notes`, { kind: 'note', text: 'a note', offeredDiscussion: true });
    expect(note.body).toMatchObject({ status: 400, errors: [{ path: 'offeredDiscussion' }] });
    const later = await officer.post(`/api/cases/${id}/notes`, { kind: 'call-in', text: 'x', happenedAt: '2099-01-01T10:00:00Z' });
    expect(later.body).toMatchObject({ code: 'in-the-future', errors: [{ path: 'happenedAt' }] });
  });

  it('dates the local target by how complex it is, and a change moves that date alone, with its proof', async () => {
    const id = await aContact(officer, { channel: 'letter' });
    const triaged = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: yesTo('F'), nation: 'england', funding: 'nhs', complexity: 'basic' });
    expect(triaged.status).toBe(200);
    const dates = async () => (await view(id)).commitments;
    const target = async () => (await dates()).find(({ code }) => code === 'P-ANSWER');
    expect(await target()).toMatchObject({ ruleId: 'P-BASIC', policy: true, what: 'Answer a basic complaint' });
    const legal = async () => (await dates()).filter(({ code }) => code !== 'P-ANSWER').map(({ code, dueOn }) => `${code} ${dueOn}`);
    const [before, first] = [await legal(), (await target())?.dueOn];
    expect((await officer.post(`/api/cases/${id}/complexity`, { version: 2, complexity: 'complex', because: ' ' })).body).toMatchObject({ errors: [{ path: 'because', message: 'Enter why' }] });
    expect((await officer.post(`/api/cases/${id}/complexity`, { version: 2, complexity: 'basic', because: 'Looked again' })).body).toMatchObject({ errors: [{ path: 'complexity', message: 'That is how it stands already. Choose another.' }] });
    expect((await officer.post(`/api/cases/${id}/complexity`, { version: 2, complexity: 'complex', because: 'Three wards are in it' })).body).toMatchObject({ version: 3 });
    expect((await officer.post(`/api/cases/${id}/complexity`, { version: 2, complexity: 'regular', because: 'x' })).status).toBe(409);
    expect(await legal()).toEqual(before);
    const moved = await target();
    expect(moved).toMatchObject({ ruleId: 'P-COMPLEX', originalDueOn: first, earlierDates: 1 });
    const proof = (await officer.get(`/api/cases/${id}/dates/${moved?.id ?? ''}/proof`)).body as { earlierDates: unknown[]; sentences: string[] };
    expect(proof.earlierDates).toMatchObject([{ due: first, because: 'How complex it is was changed', changedBy: `pals-officer of ${trust.code}`, reason: 'Three wards are in it' }]);
    expect(proof.sentences).toContain('This is local policy, not law.');
    expect(await view(id)).toMatchObject({ complexity: 'complex', version: 3 });
  });

  it('numbers issues, fixes their words when they are agreed, and says when they changed since', async () => {
    const id = await aComplaint(officer);
    const first = await issue(id, { text: 'The wait', question: 'Why nine hours?', subject: 'waiting-times', subSubject: 'waiting-times.emergency', serviceArea: 'accident-emergency', professions: ['nursing'], siteId: trust.siteId, serviceId: trust.serviceId });
    const second = await issue(id, { text: 'Nobody told us' });
    await officer.put(`/api/cases/${id}/issues/order`, { order: [second.id, first.id] });
    const agreed = await officer.post(`/api/cases/${id}/issues/agreed`, { agreedOn: (await view(id)).today, how: 'phone' });
    expect(agreed.body).toEqual({ number: 1 });
    await officer.put(`/api/cases/${id}/issues/${first.id}`, { text: 'The long wait', question: 'Why nine hours?', version: 1 });
    const { items, agreements } = (await officer.get(`/api/cases/${id}/issues`)).body as IssuesSeen;
    expect(items.map(({ number, text, agreed: version, changedSince }) => ({ number, text, version, changedSince }))).toEqual([
      { number: 1, text: 'Nobody told us', version: 1, changedSince: false },
      { number: 2, text: 'The long wait', version: 1, changedSince: true },
    ]);
    expect(agreements[0]?.issues).toEqual([{ number: 1, text: 'Nobody told us', question: '' }, { number: 2, text: 'The wait', question: 'Why nine hours?' }]);
    expect((await officer.put(`/api/cases/${id}/issues/order`, { order: [first.id, second.id] })).body).toMatchObject({ code: 'numbers-agreed' });
    expect((await view(id)).stages[2]).toMatchObject({ stage: 'issues-agreed', standing: 'done' });
  });

  it('keeps a withdrawn issue under its number, with the reason', async () => {
    const id = await aComplaint(officer);
    const one = await issue(id, { text: 'Parking' });
    const unreasoned = await officer.post(`/api/cases/${id}/issues/${one.id}/state`, { version: 1, state: 'out-of-scope' });
    expect(unreasoned.body).toMatchObject({ errors: [{ path: 'reason' }] });
    await officer.post(`/api/cases/${id}/issues/${one.id}/state`, { version: 1, state: 'out-of-scope', reason: 'The car park is the council’s' });
    const two = await issue(id, { text: 'The wait' });
    const { items } = (await officer.get(`/api/cases/${id}/issues`)).body as IssuesSeen;
    expect(items.map(({ number, state }) => `${number} ${state}`)).toEqual(['1 out-of-scope', '2 open']);
    const stale = await officer.put(`/api/cases/${id}/issues/${two.id}`, { text: 'late', version: 7 });
    expect(stale.body).toMatchObject({ status: 409, saved: { text: 'The wait', version: 1 } });
  });

  it('refuses codes that are not in the list, and says beside a label when nobody has confirmed it', async () => {
    const id = await aComplaint(officer);
    expect((await officer.post(`/api/cases/${id}/issues`, { text: 'x', subject: 'manners' })).body).toMatchObject({ code: 'no-such-code' });
    expect((await officer.post(`/api/cases/${id}/issues`, { text: 'x', siteId: randomUUID() })).body).toMatchObject({ code: 'no-such-place' });
    const lists = (await officer.get('/api/codes')).body as { subject: { code: string; caution: string | null }[] };
    expect(lists.subject.find(({ code }) => code === 'mortuary')?.caution).toBe('This label is not confirmed.');
    expect(lists.subject.find(({ code }) => code === 'communications')?.caution).toBeNull();
  });

  it('codes the case, and other rules hold at once when somebody else paid', async () => {
    const id = await aComplaint(officer);
    const coding = { nation: 'england', funding: 'private', ageBand: '26-55', complainantStatus: 'partner', siteId: null, serviceId: null };
    expect((await officer.put(`/api/cases/${id}/coding`, { version: 2, ...coding, ageBand: 'old' })).body).toMatchObject({ code: 'no-such-code' });
    expect((await officer.put(`/api/cases/${id}/coding`, { version: 2, ...coding })).body).toMatchObject({ version: 3 });
    const seen = await view(id);
    expect(seen).toMatchObject({ funding: 'private', ageBand: '26-55', complainantStatus: 'partner' });
    expect(seen.commitments.filter(({ code, state }) => code === 'E-ACK' && state === 'running')).toEqual([]);
  });

  it('does not close while a room objects, and keeps what was wanted beside what was given', async () => {
    const id = await aComplaint(officer, { wants: ['apology', 'change'] });
    await answered(manager, id);
    objections.set(id, [refuse('letter-doubt', 'A letter may not have been sent.', `/cases/${id}/letters`)]);
    const refused = await manager.post(`/api/cases/${id}/close`, { version: 2, ...end });
    expect(refused.body).toMatchObject({ status: 422, code: 'letter-doubt', detail: 'A letter may not have been sent.', goTo: `/cases/${id}/letters` });
    expect((await view(id, manager)).actions.find(({ verb }) => verb === 'close')?.notYet).toMatchObject({ because: 'A letter may not have been sent.' });
    objections.delete(id);
    expect((await manager.post(`/api/cases/${id}/close`, { version: 2, ...end })).body).toMatchObject({ version: 3 });
    expect((await manager.get(`/api/cases/${id}/course`)).body).toMatchObject({ closings: [{ wanted: ['apology', 'change'], given: ['explanation', 'apology'], toldOn: null }], endings: [] });
    expect((await view(id)).stages.at(-1)).toMatchObject({ stage: 'closed', standing: 'done' });
    expect((await officer.post(`/api/cases/${id}/close`, { version: 3, ...end })).body).toMatchObject({ code: 'no-permission' });
  });

  it('does not close a complaint of which nothing was done: it names each thing that is missing and where it is done', async () => {
    const id = await aComplaint(officer);
    const refused = await manager.post(`/api/cases/${id}/close`, { version: 2, ...end });
    expect(refused.body).toMatchObject({
      status: 422, code: 'no-issue',
      unmet: [{ because: 'No issue is written: write what the complaint asks.', goTo: `/cases/${id}/issues` }, { because: 'The issues are not agreed with the complainant.' }, { because: 'The final response was not sent.', goTo: `/cases/${id}/letters` }],
    });
    const list = async () => ((await manager.get(`/api/cases/${id}/course`)).body as CourseSeen).endings.find(({ way }) => way === 'response-sent')?.demands.map(({ words, done }) => `${done ? 'done' : 'not done'}: ${words}`);
    expect(await list()).toEqual(['not done: What the complaint asks is written as issues', 'not done: The issues are agreed with the complainant', 'not done: The final response was sent']);
    await issue(id, { text: 'The wait' });
    expect(await list()).toContain('not done: Issue 1 has a finding');
    await answered(manager, id);
    expect((await list())?.every((line) => line.startsWith('done'))).toBe(true);
    expect((await manager.post(`/api/cases/${id}/close`, { version: 2, ...end })).status).toBe(200);
    expect((await view(id)).commitments.find(({ code }) => code === 'E-6M')).toMatchObject({ state: 'met' });
  });

  it('closes a withdrawn complaint with who withdrew it, when and how they told us, and its dates say so', async () => {
    const id = await aComplaint(officer);
    const bare = await manager.post(`/api/cases/${id}/close`, { version: 2, ...said, closedAs: 'withdrawn' });
    expect(bare.body).toMatchObject({ status: 400, errors: [{ path: 'withdrawnBy' }, { path: 'toldOn' }, { path: 'toldHow' }] });
    const { today } = await view(id);
    const withdrawn = { version: 2, ...said, closedAs: 'withdrawn', withdrawnBy: 'complainant', toldHow: 'phone' };
    expect((await manager.post(`/api/cases/${id}/close`, { ...withdrawn, toldOn: '2099-01-01' })).body).toMatchObject({ code: 'in-the-future', errors: [{ path: 'toldOn' }] });
    expect((await manager.post(`/api/cases/${id}/close`, { ...withdrawn, toldOn: today })).body).toMatchObject({ version: 3 });
    expect((await manager.get(`/api/cases/${id}/course`)).body).toMatchObject({ closings: [{ closedAs: 'withdrawn', toldOn: today, toldHow: 'phone', withdrawnBy: 'complainant' }] });
    const seen = await view(id, manager);
    expect(seen).toMatchObject({ outcome: 'closed-without-finding' });
    expect(seen.commitments.filter(({ code }) => code.startsWith('E-') && code !== 'E-PHSO' && code !== 'E-TL').map(({ code, state }) => `${code} ${state}`)).toEqual(['E-ORAL superseded', 'E-ACK superseded', 'E-6M superseded']);
  });

  it('leaves another reason to the complaints manager, and ends what was still ahead with it', async () => {
    const id = await aComplaint(officer);
    const { today } = await view(id);
    expect((await manager.post(`/api/cases/${id}/close`, { version: 2, ...said, closedAs: 'other', toldOn: today, toldHow: 'letter' })).body).toMatchObject({ status: 400, errors: [{ path: 'note' }] });
    const complaintsOfficer = await world.signedIn(trust, 'complaints-officer');
    for (const closedAs of ['other', 'no-contact']) {
      const alone = await complaintsOfficer.post(`/api/cases/${id}/close`, { version: 2, ...said, closedAs, note: 'The coroner first', toldOn: today, toldHow: 'letter' });
      expect(alone.body).toMatchObject({ status: 422, code: 'managers-alone', detail: 'Only a complaints manager closes a formal complaint so. Give it to one.' });
    }
    expect((await manager.post(`/api/cases/${id}/close`, { version: 2, ...said, closedAs: 'other', note: 'The coroner first', toldOn: today, toldHow: 'letter' })).status).toBe(200);
    expect((await view(id)).commitments.find(({ code }) => code === 'E-6M')).toMatchObject({ state: 'superseded', standing: { words: 'Ended: another reason' } });
  });

  it('keeps the ways of a complaint and of a PALS concern apart', async () => {
    const id = await aComplaint(officer);
    const { today } = await view(id);
    const told = { ...said, note: 'Told them the rule', toldOn: today, toldHow: 'phone' };
    expect((await manager.post(`/api/cases/${id}/close`, { version: 2, ...told, closedAs: 'answered' })).body).toMatchObject({ code: 'not-a-way', errors: [{ path: 'closedAs' }] });
    const concern = await aContact(officer, { channel: 'phone' });
    const kept = await officer.post(`/api/contacts/${concern}/triage`, { version: 1, answers: yesTo('H'), nation: 'england', funding: 'nhs', offer: { on: today, answer: 'keeps-concern' } });
    expect(kept.status).toBe(200);
    expect((await manager.post(`/api/cases/${concern}/close`, { version: 2, ...said, closedAs: 'response-sent' })).body).toMatchObject({ code: 'not-a-way' });
    expect((await manager.post(`/api/cases/${concern}/close`, { version: 2, ...said, closedAs: 'answered' })).body).toMatchObject({ errors: [{ path: 'toldOn' }, { path: 'toldHow' }, { path: 'note' }] });
    // PALS close what they kept.
    expect((await officer.post(`/api/cases/${concern}/close`, { version: 2, ...told, closedAs: 'answered' })).status).toBe(200);
    expect((await view(concern)).commitments.find(({ code }) => code === 'P-PALS')).toMatchObject({ state: 'met' });
  });

  it('opens again with a reason, as often as it must, counts, and asks for a new response each time', async () => {
    const id = await aComplaint(officer);
    await answered(manager, id);
    for (const round of [0, 1]) {
      expect((await manager.post(`/api/cases/${id}/close`, { version: 2 + round * 2, ...end })).status).toBe(200);
      const opened = await officer.post(`/api/cases/${id}/reopen`, { version: 3 + round * 2, reason: 'more-questions', why: 'Asked again' });
      expect(opened.body).toMatchObject({ version: 4 + round * 2 });
      expect((await manager.post(`/api/cases/${id}/close`, { version: 4 + round * 2, ...end })).body).toMatchObject({ code: 'no-final-response' });
      await sendByPost(officer, id);
    }
    expect(await view(id)).toMatchObject({ state: 'open', reopened: 2 });
    expect((await view(id)).stages.at(-1)).toMatchObject({ standing: 'ahead' });
  });

  it('keeps every grading, in words and numbers and in the bands of the organisation', async () => {
    const id = await aComplaint(officer);
    await officer.post(`/api/cases/${id}/gradings`, { consequence: 3, likelihood: 4, why: 'Two wards' });
    const again = await officer.post(`/api/cases/${id}/gradings`, { consequence: 2, likelihood: 2, why: 'One ward only', occasion: 'close' });
    expect((again.body as { grades: { words: string }[] }).grades.map(({ words }) => words)).toEqual(['Minor (2) x Unlikely (2) = 4, Moderate', 'Moderate (3) x Likely (4) = 12, High']);
  });

  it('takes the gradings of two who press at once, one after the other', async () => {
    const id = await aComplaint(officer);
    const grade = (visitor: Visitor, why: string) => visitor.post(`/api/cases/${id}/gradings`, { consequence: 3, likelihood: 4, why });
    const answers = await Promise.all([grade(officer, 'One'), grade(manager, 'Two'), grade(officer, 'Three')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('tells its own history in plain words, also who looked, and reading it is recorded too', async () => {
    const id = await aComplaint(officer);
    await manager.get(`/api/cases/${id}`);
    await officer.get(`/api/cases/${id}/history`);
    const history = (await officer.get(`/api/cases/${id}/history`)).body as { items: { what: string; who: string; kind: string }[] };
    const told = history.items.map(({ what, who }) => `${who.split(' ')[0]}: ${what}`);
    expect(told[0]).toBe('pals-officer: Looked at this history');
    expect(told).toEqual(expect.arrayContaining(['complaints-manager: Opened the case', 'pals-officer: Triaged it: a formal complaint, by question F', 'pals-officer: Logged the contact', expect.stringMatching(/^pals-officer: Wrote down that it is a complaint, \w{3} \d+ \w{3} \d{4}$/)]));
    expect(told.join('\n')).not.toMatch(/[a-z]+\.[a-z]+|undefined|\[object/);
    const changes = (await officer.get(`/api/cases/${id}/history?show=changes`)).body as { items: { kind: string }[] };
    expect(new Set(changes.items.map(({ kind }) => kind))).toEqual(new Set(['change']));
    const mangled = Buffer.from(JSON.stringify({ at: '2026-11-28T10:00:00Z', seq: 1, chain: '\0' })).toString('base64url');
    for (const cursor of ['nonsense', mangled]) expect((await officer.get(`/api/cases/${id}/history?cursor=${cursor}`)).status).toBe(200);
    const auditor = await world.signedIn(trust, 'auditor');
    expect((await auditor.get(`/api/cases/${id}/history`)).status).toBe(403);
  });

  it('pages the timeline without repeating or losing a line', async () => {
    const id = await aComplaint(officer);
    for (let n = 0; n < 60; n++) await officer.post(`/api/cases/${id}/notes`, { kind: 'note', text: `note ${n}` });
    const first = (await officer.get(`/api/cases/${id}/timeline?kind=note`)).body as { items: { id: string }[]; next: string };
    const second = (await officer.get(`/api/cases/${id}/timeline?kind=note&cursor=${first.next}`)).body as { items: { id: string }[]; next: string | null };
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.items, ...second.items].map((line) => line.id)).size).toBe(60);
    expect((await officer.get(`/api/cases/${id}/timeline?kind=note&cursor=nonsense`)).body).toMatchObject({ items: first.items });
  });

  describe('a restricted case', () => {
    it('is seen by the named people alone: for others it is like a random id, in lists too', async () => {
      const id = await aComplaint(officer, { whatHappened: 'A very private matter of the chief executive' });
      const done = await manager.put(`/api/cases/${id}/restriction`, { reason: 'A member of staff is the patient', reviewOn: '2099-01-01', people: [trust.staff['complaints-officer']] });
      expect(done.body).toEqual({ done: true });
      const random = randomUUID();
      for (const path of ['', '/timeline', '/issues', '/course', '/history', '/dates']) {
        const [hidden, missing] = [await officer.get(`/api/cases/${id}${path}`), await officer.get(`/api/cases/${random}${path}`)];
        expect([path, hidden.status, { ...(hidden.body as object), requestId: '' }]).toEqual([path, 404, { ...(missing.body as object), requestId: '' }]);
      }
      expect((await officer.post(`/api/cases/${id}/notes`, { kind: 'note', text: 'x' })).status).toBe(404);
      expect((await officer.get('/api/contacts?kind=all')).text).not.toContain(id);
      expect(await view(id, manager)).toMatchObject({ restriction: { reason: 'A member of staff is the patient', people: expect.arrayContaining([{ id: trust.staff['complaints-officer'], name: `complaints-officer of ${trust.code}` }]) } });
      const named = await world.signedIn(trust, 'complaints-officer');
      expect((await named.get(`/api/cases/${id}`)).status).toBe(200);
    });

    it('opens to everybody again with a reason, and the list can change before', async () => {
      const id = await aComplaint(officer);
      await manager.put(`/api/cases/${id}/restriction`, { reason: 'x', reviewOn: '2099-01-01', people: [trust.staff['complaints-officer']] });
      await manager.put(`/api/cases/${id}/restriction`, { reason: 'y', reviewOn: '2099-02-01', people: [trust.staff['pals-officer']] });
      expect((await officer.get(`/api/cases/${id}`)).status).toBe(200);
      expect((await (await world.signedIn(trust, 'complaints-officer')).get(`/api/cases/${id}`)).status).toBe(404);
      await manager.post(`/api/cases/${id}/restriction/lift`, { because: 'Reviewed' });
      expect((await (await world.signedIn(trust, 'complaints-officer')).get(`/api/cases/${id}`)).status).toBe(200);
      expect((await manager.post(`/api/cases/${id}/restriction/lift`, { because: 'again' })).body).toMatchObject({ code: 'not-restricted' });
    });

    it('keeps its owner on the list, and is given to nobody who is not named', async () => {
      const id = await aComplaint(officer);
      await officer.post(`/api/cases/${id}/take`);
      const without = await manager.put(`/api/cases/${id}/restriction`, { reason: 'x', reviewOn: '2099-01-01', people: [trust.staff['complaints-manager']] });
      expect(without.body).toMatchObject({ code: 'owner-not-named' });
      expect((await manager.put(`/api/cases/${id}/restriction`, { reason: 'x', reviewOn: '2020-01-01', people: [trust.staff['pals-officer']] })).body).toMatchObject({ code: 'review-not-ahead' });
      expect((await officer.put(`/api/cases/${id}/restriction`, { reason: 'x', reviewOn: '2099-01-01', people: [trust.staff['pals-officer']] })).status).toBe(403);
    });
  });

  it('shows a contact that waits for triage with that as its next step', async () => {
    const id = await aContact(officer);
    expect(await view(id)).toMatchObject({ state: 'to-triage', next: { words: 'Triage this contact', goTo: `/contacts/${id}/triage` }, triage: null });
  });
});

interface CaseSeen {
  readonly today: string;
  readonly people: { name: string }[];
  readonly stages: { stage: string; standing: string }[];
  readonly complexity: string | null;
  readonly commitments: { id: string; code: string; state: string; dueOn: string; ruleId: string; originalDueOn: string; earlierDates: number; policy: boolean; what: string }[];
  readonly actions: { verb: string; notYet: { because: string } | null }[];
  readonly next: object | null;
}
interface IssuesSeen {
  readonly items: { id: string; number: number; text: string; state: string; agreed: number | null; changedSince: boolean }[];
  readonly agreements: { issues: unknown[] }[];
}
interface CourseSeen {
  readonly endings: { way: string; demands: { words: string; done: boolean }[] }[];
}
