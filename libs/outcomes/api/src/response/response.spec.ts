import { randomUUID } from 'node:crypto';
import { day, dayInLondon, Temporal } from '@accord/calendar/rules';
import { DatesOfCase, RecordFact } from '@accord/commitments/api';
import { signHere } from '@accord/correspondence/rules';
import { lastDaySentence } from '@accord/outcomes/rules';
import { Sweeper } from '@accord/platform/api';
import { aCase } from '../../../../../test/api/support/a-case';
import type { TestCase } from '../../../../../test/api/support/a-case';
import { PostOffice } from '../../../../../test/api/support/post-office';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';

describe('the response and its sign-off', () => {
  let office: PostOffice;
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let chief: Visitor;
  const issueId = randomUUID();

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url });
    trust = await world.organisation({ roles: ['complaints-officer', 'responsible-person', 'pals-officer'] });
    await inTrust(() => world.db.change(`UPDATE accord.organisation SET telephone = '01632 960 000' WHERE organisation_id = $1`, [trust.id]));
    officer = await world.signedIn(trust, 'complaints-officer');
    chief = await world.signedIn(trust, 'responsible-person');
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });
  beforeEach(() => {
    office.delivered.length = 0;
  });

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting('complaints-officer'), work);

  /** A complaint of today with one issue, found upheld, and a whole apology. */
  async function complaint(finding = true): Promise<TestCase> {
    const today = dayInLondon(new Date());
    const made = await aCase(world, trust, { ownerId: trust.staff['complaints-officer'] ?? null, receivedOn: today.toString() });
    const id = randomUUID();
    await inTrust(async () => {
      await world.app.get(RecordFact).run(made.id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: today }, { kind: 'received', happenedOn: today });
      await world.db.change(
        `INSERT INTO accord.issue (organisation_id, case_id, id, number, text, question, professions, state, state_reason, version, created_by, created_at, updated_at)
         VALUES ($1, $2, $3, 1, 'The wait was nine hours', '', '{}', 'open', '', 1, $4, $5, $5)`,
        [trust.id, made.id, id, trust.staff['complaints-officer'], new Date()],
      );
    });
    if (finding) {
      await officer.put(`/api/cases/${made.id}/issues/${id}/finding`, { result: 'upheld', happened: 'Nobody looked at the list.', shouldHave: 'Somebody looks every hour.', because: 'The log shows it.', version: 0 });
    }
    await officer.put(`/api/cases/${made.id}/looking`, { howConsidered: 'We spoke with the ward.', version: 0 });
    const text = { what: 'We left you waiting.', why: 'Nobody looked.', effect: 'You were in pain.', sorry: 'We are sorry.', change: 'We look every hour.', who: 'I say this as chief executive.' };
    await officer.put(`/api/cases/${made.id}/apology`, { text, version: 0 });
    return made;
  }

  const inTrustFile = async (id: string) => {
    const [file] = await world.db.query<{ receivedOn: string }>(`SELECT received_on AS "receivedOn" FROM accord.case_file WHERE organisation_id = $1 AND id = $2`, [trust.id, id]);
    if (!file) throw new Error('no file');
    return file;
  };

  const write = async (made: TestCase, who = officer) => (await who.post(`/api/cases/${made.id}/letters`, { kind: 'response' })).body as { id: string; version: number };
  const hand = ({ id, version }: { id: string; version: number }) => officer.post(`/api/letters/${id}/ask-for-signature`, { version });
  const open = async (id: string) => (await chief.get(`/api/sign-off/${id}`)).body as { letter: { version: number; state: string; body: { text: string }[] }; issues: unknown[]; lastRead: null | { body: { text: string }[] }; cannotSign: string | null; dueOn: string };
  const approve = (id: string, version: number) => chief.post(`/api/sign-off/${id}/approve`, { version });

  it('is built from issues, findings and apology, waits for a signature, and then goes with a PDF and meets the commitment', async () => {
    const made = await complaint();
    const draft = await write(made);
    expect((await officer.post(`/api/letters/${draft.id}/send`, { version: 1 })).body).toMatchObject({ code: 'needs-signature' });
    expect((await hand(draft)).body).toMatchObject({ state: 'to-sign', version: 2 });
    expect((await chief.get('/api/sign-off')).body).toMatchObject({ items: [{ id: draft.id, name: 'Response', mine: false, dueOn: expect.any(String), standing: { kind: expect.any(String), words: expect.stringMatching(/^(Due|Overdue)/) } }] });
    const opened = await open(draft.id);
    expect(opened).toMatchObject({ issues: [{ number: 1, finding: { result: 'upheld' } }], lastRead: null, cannotSign: null });
    expect((await approve(draft.id, opened.letter.version)).body).toMatchObject({ state: 'queued' });
    await world.app.get(Sweeper).sweep();
    const sent = (await officer.get(`/api/letters/${draft.id}`)).body as { state: string; body: { text?: string }[]; signatory: { name: string } };
    expect(sent).toMatchObject({ state: 'sent', signatory: { name: `responsible-person of ${trust.code}` } });
    expect(sent.body.some((block) => block.text === `responsible-person of ${trust.code}`)).toBe(true);
    expect(office.delivered).toHaveLength(1);
    expect(office.delivered[0]?.text).toMatch(/Content-Type: application\/pdf; name=AC-26-\d{5}-response\.pdf/);
    const dates = await inTrust(() => world.app.get(DatesOfCase).run(made.id));
    expect(dates.commitments.find((one) => one.code === 'E-6M')).toMatchObject({ state: 'met', metBy: draft.id });
  });

  it('is kept back by an issue without a finding, by the sentence and the place', async () => {
    const made = await complaint(false);
    const draft = await write(made);
    const { checks } = (await officer.get(`/api/letters/${draft.id}`)).body as { checks: { id: string; mark: string; goTo: string }[] };
    expect(checks.filter((check) => check.mark === 'stop').map((check) => check.id)).toEqual(expect.arrayContaining(['finding-1']));
    const refused = await hand(draft);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'not-ready', goTo: `/cases/${made.id}/findings` });
  });

  it('is never signed by the person who wrote it', async () => {
    await inTrust(() => world.db.change(`UPDATE accord.staff SET roles = '{responsible-person,complaints-officer}' WHERE id = $1`, [trust.staff['responsible-person']]));
    const draft = await write(await complaint(), chief);
    await hand(draft);
    expect(await open(draft.id)).toMatchObject({ cannotSign: 'You wrote this. Another person must sign.' });
    expect((await approve(draft.id, 2)).body).toMatchObject({ code: 'own-letter' });
    await inTrust(() => world.db.change(`UPDATE accord.staff SET roles = '{responsible-person}' WHERE id = $1`, [trust.staff['responsible-person']]));
  });

  it('that changed since it was read is read again first, beside what it said before', async () => {
    const draft = await write(await complaint());
    await hand(draft);
    const first = await open(draft.id);
    await officer.post(`/api/letters/${draft.id}/take-back`, { version: 2 });
    const body = first.letter.body.map((block) => (block.text?.startsWith('We uphold') ? { ...block, text: 'We uphold this in full.' } : block));
    await officer.put(`/api/letters/${draft.id}`, { version: 3, format: 'standard', body });
    await officer.post(`/api/letters/${draft.id}/ask-for-signature`, { version: 4 });
    expect((await approve(draft.id, 2)).status).toBe(409);
    expect((await approve(draft.id, 5)).body).toMatchObject({ code: 'changed-since-read' });
    const again = await open(draft.id);
    expect(again.lastRead?.body.map((block) => block.text)).toContain('We uphold this part of your complaint. The log shows it.');
    expect((await approve(draft.id, again.letter.version)).status).toBe(200);
  });

  it('comes back to its writer with remarks, and goes round again', async () => {
    const draft = await write(await complaint());
    await hand(draft);
    expect((await chief.post(`/api/sign-off/${draft.id}/return`, { version: 2, remarks: '' })).status).toBe(400);
    expect((await chief.post(`/api/sign-off/${draft.id}/return`, { version: 2, remarks: 'Say who looks every hour.' })).body).toMatchObject({ state: 'draft', version: 3 });
    expect((await officer.get(`/api/letters/${draft.id}`)).body).toMatchObject({ remarks: 'Say who looks every hour.', verbs: ['write', 'ask-for-signature'] });
    expect((await officer.post(`/api/letters/${draft.id}/ask-for-signature`, { version: 3 })).body).toMatchObject({ state: 'to-sign' });
    expect((await officer.get(`/api/letters/${draft.id}`)).body).toMatchObject({ remarks: '' });
  });

  it('in Northern Ireland is its own exhaustion notice, and comes back to the signatory when it did not go on the day it was signed', async () => {
    await world.app.get(Sweeper).sweep();
    office.delivered.length = 0;
    const made = await complaint();
    await inTrust(async () => {
      const { receivedOn } = await inTrustFile(made.id);
      await world.db.change(`UPDATE accord.case_file SET nation = 'northern-ireland', stage = 2 WHERE organisation_id = $1 AND id = $2`, [trust.id, made.id]);
      await world.app.get(RecordFact).run(made.id, { kind: 'jurisdiction-set', jurisdiction: 'northern-ireland-hsc', happenedOn: day(receivedOn) }, { kind: 'stage-moved', to: 2, happenedOn: day(receivedOn) });
    });
    const draft = await write(made);
    await hand(draft);
    expect((await approve(draft.id, (await open(draft.id)).letter.version)).body).toMatchObject({ state: 'queued' });
    const today = dayInLondon(new Date());
    const lastDay = (sentOn: Temporal.PlainDate) => lastDaySentence({ nation: 'northern-ireland', receivedOn: today, sentOn });
    await inTrust(() =>
      world.db.change(`UPDATE accord.letter SET queued_at = queued_at - interval '1 day', body = replace(body::text, $3, $4)::jsonb WHERE organisation_id = $1 AND id = $2`, [
        trust.id, draft.id, lastDay(today), lastDay(today.subtract({ days: 1 })),
      ]),
    );
    await world.app.get(Sweeper).sweep();
    expect(office.delivered).toHaveLength(0);
    const back = await open(draft.id);
    expect(back.letter).toMatchObject({ state: 'to-sign' });
    const text = back.letter.body.map((block) => block.text).join('\n');
    expect(text).toContain(lastDay(today));
    expect(text).toContain(signHere);
    const facts = async () => (await inTrust(() => world.app.get(DatesOfCase).run(made.id))).facts.map(({ kind }) => kind);
    expect(await facts()).not.toContain('final-response-sent');
    expect((await approve(draft.id, back.letter.version)).body).toMatchObject({ state: 'queued' });
    await world.app.get(Sweeper).sweep();
    expect(office.delivered).toHaveLength(1);
    expect(await facts()).toEqual(expect.arrayContaining(['final-response-sent', 'notice-sent']));
    const dates = await inTrust(() => world.app.get(DatesOfCase).run(made.id));
    expect(dates.commitments.find((one) => one.code === 'N-EXH')).toMatchObject({ state: 'met', metBy: draft.id });
    expect(dates.commitments.find((one) => one.code === 'N-NIPSO')?.dueOn).toBe(today.add({ months: 6 }).toString());
  });

  it('stands among those to sign, by the day it must go and then the longest waiting, on as many pages as there are', async () => {
    const [late, soon] = [await complaint(), await complaint()];
    const [many, first] = [await write(late), await write(soon)];
    await hand(many);
    await hand(first);
    await inTrust(async () => {
      await world.db.change(`UPDATE accord.commitment SET due_on = due_on - 2, act_by = act_by - 2 WHERE organisation_id = $1 AND case_id = $2`, [trust.id, soon.id]);
      await world.db.change(
        `INSERT INTO accord.letter (organisation_id, case_id, id, kind, state, subject, body, format, message_id, author_id, created_at, updated_at)
         SELECT organisation_id, case_id, gen_random_uuid(), kind, state, subject, body, format, 'many' || n, author_id, created_at, updated_at - (n % 40) * interval '1 microsecond'
         FROM accord.letter, generate_series(1, 110) n WHERE organisation_id = $1 AND id = $2`,
        [trust.id, many.id],
      );
    });
    type Page = { items: { id: string; caseId: string; dueOn: string; since: string }[]; next: string | null };
    const pages: Page[] = [];
    for (let next: string | null = ''; next !== null; next = pages.at(-1)?.next ?? null) pages.push((await chief.get(`/api/sign-off?cursor=${next}`)).body as Page);
    const items = pages.flatMap((page) => page.items);
    const rows = await inTrust(() => world.db.query<{ id: string }>(`SELECT id FROM accord.letter WHERE organisation_id = $1 AND state = 'to-sign' ORDER BY case_id = $2 DESC, updated_at, id`, [trust.id, soon.id]));
    expect(pages.map((page) => page.items.length)).toEqual([50, 50, rows.length - 100]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(rows.length);
    expect(items[0]).toMatchObject({ id: first.id });
    expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).sort());
    const ofLate = new Set(items.filter(({ caseId }) => caseId === late.id).map(({ id }) => id));
    expect(items.filter(({ id }) => ofLate.has(id)).map(({ id }) => id)).toEqual(rows.filter(({ id }) => ofLate.has(id)).map(({ id }) => id));
  });

  it('is offered for complaints alone, and signed by nobody without that role', async () => {
    const concern = await aCase(world, trust, { type: 'concern' });
    expect((await officer.get(`/api/cases/${concern.id}/letters`)).body).toMatchObject({ offers: expect.arrayContaining([{ kind: 'response', name: 'Response', notOffered: 'Only a complaint gets a response. Make it a complaint first.', done: false }]) });
    expect((await officer.get('/api/sign-off')).status).toBe(403);
    expect((await officer.post(`/api/sign-off/${issueId}/approve`, { version: 1 })).status).toBe(403);
  });
});
