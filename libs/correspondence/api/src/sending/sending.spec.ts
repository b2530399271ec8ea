import { createHash } from 'node:crypto';
import { dayInLondon } from '@accord/calendar/rules';
import { ClosingGates } from '@accord/casework/api';
import { DatesOfCase, RecordFact } from '@accord/commitments/api';
import { Keeper, Sweeper } from '@accord/platform/api';
import { aCase } from '../../../../../test/api/support/a-case';
import type { TestCase } from '../../../../../test/api/support/a-case';
import { PostOffice } from '../../../../../test/api/support/post-office';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import { Bounces } from './bounces';

const role = 'complaints-officer';

describe('sending an acknowledgement', () => {
  let office: PostOffice;
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;

  beforeAll(async () => {
    office = await PostOffice.open();
    world = await aWorld({ SMTP_URL: office.url });
    trust = await world.organisation({ roles: [role, 'complaints-manager', 'executive'] });
    officer = await world.signedIn(trust, role);
  });
  afterAll(async () => {
    await world.end();
    await office.close();
  });
  beforeEach(() => {
    office.delivered.length = 0;
    office.answersAfter = 0;
  });

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting(role), work);
  const sweep = (ahead = 0) => world.app.get(Sweeper).sweep(new Date(Date.now() + ahead));

  /** A complaint of today, its dates running, whose complainant has this address. */
  async function complaint(email = 'ama@mail.example'): Promise<TestCase> {
    const today = dayInLondon(new Date());
    const made = await aCase(world, trust, { ownerId: trust.staff[role] ?? null, receivedOn: today.toString(), person: { name: 'Ama Mensah', email } });
    await inTrust(() => world.app.get(RecordFact).run(made.id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: today }, { kind: 'received', happenedOn: today }));
    return made;
  }

  /** An acknowledgement without gaps, ready to go. */
  async function ready(made: TestCase): Promise<{ id: string; version: number }> {
    const { id } = (await officer.post(`/api/cases/${made.id}/letters`, { kind: 'acknowledgement' })).body as { id: string };
    const saved = await officer.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [{ kind: 'paragraph', text: 'Dear Ama Mensah\n\nThank you.' }] });
    return saved.body as { id: string; version: number };
  }

  const send = ({ id, version }: { id: string; version: number }, headers = {}) => officer.post(`/api/letters/${id}/send`, { version }, headers);
  const stateOf = async (id: string) => (await officer.get(`/api/letters/${id}`)).body as { state: string; version: number; trouble: string; smtpAnswer: string | null; verbs: string[]; fingerprint: string };
  const acknowledgeBy = async (made: TestCase) => {
    const dates = await inTrust(() => world.app.get(DatesOfCase).run(made.id));
    return dates.commitments.find((one) => one.code === 'E-ACK');
  };
  const promiseOf = async (letterId: string) => {
    const [promise] = await inTrust(() => world.db.query<{ id: string; state: string; attempts: number }>('SELECT id, state, attempts FROM accord.promise WHERE subject_id = $1 ORDER BY created_at DESC', [letterId]));
    return promise ?? { id: '', state: 'none', attempts: 0 };
  };

  it('goes as e-mail, meets the commitment with the letter as evidence, and can be had again byte for byte', async () => {
    const made = await complaint();
    const letter = await ready(made);
    expect((await send(letter)).body).toMatchObject({ state: 'queued' });
    expect(await acknowledgeBy(made)).toMatchObject({ state: 'running' });
    await sweep();
    const sent = await stateOf(letter.id);
    expect(sent).toMatchObject({ state: 'sent', smtpAnswer: expect.stringMatching(/^250/), verbs: [] });
    expect(office.delivered).toMatchObject([{ to: 'ama@mail.example', messageId: expect.stringContaining(letter.id) }]);
    expect(office.delivered[0]?.text).not.toMatch(/^Subject:.*(Mensah|complaint)/im);
    expect(await acknowledgeBy(made)).toMatchObject({ state: 'met', metBy: letter.id });
    const again = await officer.get(`/api/letters/${letter.id}/letter.eml`);
    expect(again.text.replace(/\r\n/g, '\n').trim()).toBe(office.delivered[0]?.text.replace(/\r\n/g, '\n').trim());
    const pdf = await officer.get(`/api/letters/${letter.id}/letter.pdf`);
    expect(pdf.headers['content-disposition']).toMatch(/^attachment; filename="AC-26-\d{5}-acknowledgement\.pdf"$/);
    expect(pdf.status).toBe(200);
    const told = await inTrust(() => world.db.query('SELECT kind, what FROM accord.timeline_line WHERE subject_id = $1', [letter.id]));
    expect(told).toEqual([{ kind: 'letter', what: 'Acknowledgement sent by e-mail' }]);
    expect(sent.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is stopped by a gap, with the sentence and the place', async () => {
    const made = await complaint();
    const { id } = (await officer.post(`/api/cases/${made.id}/letters`, { kind: 'acknowledgement' })).body as { id: string };
    await officer.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [{ kind: 'paragraph', text: 'Dear Ama Mensah, [Advocacy service is missing]' }] });
    const stopped = await send({ id, version: 2 });
    expect(stopped.status).toBe(422);
    expect(stopped.body).toMatchObject({ code: 'not-ready', detail: 'This cannot go yet: Advocacy service is missing.', goTo: '/directory' });
  });

  it('goes once when the button is pressed twice, with the same key, another key or at the same time', async () => {
    const letter = await ready(await complaint());
    const [one, two] = await Promise.all([send(letter, { 'idempotency-key': 'press-1' }), send(letter, { 'idempotency-key': 'press-1' })]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toEqual(two.body);
    expect((await send(letter, { 'idempotency-key': 'press-2' })).status).toBe(422);
    const other = await ready(await complaint());
    const presses = await Promise.all([send(other), send(other), send(other)]);
    expect(presses.filter((press) => press.status === 200)).toHaveLength(1);
    await sweep();
    await sweep();
    expect(office.delivered).toHaveLength(2);
  });

  it('goes once when two workers take it up together', async () => {
    const letter = await ready(await complaint());
    await send(letter);
    office.answersAfter = 50;
    const { id } = await promiseOf(letter.id);
    const wakeUp = { id, organisationId: trust.id };
    await Promise.all([1, 2, 3, 4].map(() => world.app.get(Keeper).keep(wakeUp)));
    expect(office.delivered).toHaveLength(1);
    expect(await stateOf(letter.id)).toMatchObject({ state: 'sent' });
  });

  it('waits when the server is busy, and goes when it is not', async () => {
    const made = await complaint('busy@mail.example');
    const letter = await ready(made);
    await send(letter);
    await sweep();
    expect(await stateOf(letter.id)).toMatchObject({ state: 'queued' });
    expect(await promiseOf(letter.id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(await acknowledgeBy(made)).toMatchObject({ state: 'running' });
  });

  it('is shown as not sent when the server refuses it for good, and can be corrected', async () => {
    const letter = await ready(await complaint('no-such-person@mail.example'));
    await send(letter);
    await sweep();
    const failed = await stateOf(letter.id);
    expect(failed).toMatchObject({ state: 'failed', trouble: expect.stringContaining('No such person'), verbs: ['send-again', 'correct'] });
    const corrected = await officer.post(`/api/letters/${letter.id}/correct`, { version: failed.version });
    expect(corrected.body).toMatchObject({ state: 'draft' });
  });

  describe('in doubt', () => {
    async function doubtful(): Promise<{ made: TestCase; id: string; version: number }> {
      const made = await complaint('drop-after-data@mail.example');
      const letter = await ready(made);
      await send(letter);
      await sweep();
      return { made, id: letter.id, version: (await stateOf(letter.id)).version };
    }

    it('when the line breaks after the last byte: never sent again by itself', async () => {
      const { id, made } = await doubtful();
      await sweep(3_600_000);
      expect(await stateOf(id)).toMatchObject({ state: 'doubt', verbs: ['settle'] });
      expect(office.delivered).toHaveLength(1);
      expect(await acknowledgeBy(made)).toMatchObject({ state: 'running' });
      expect(await inTrust(() => world.app.get(ClosingGates).ask(made.id))).toMatchObject({ objections: [{ refused: 'letter-doubt', goTo: `/cases/${made.id}/letters/${id}` }] });
    });

    it('when a worker died with it: the lease runs out and a person is asked', async () => {
      const letter = await ready(await complaint());
      await send(letter);
      const { id } = await promiseOf(letter.id);
      await inTrust(() => world.db.change(`UPDATE accord.promise SET state = 'claimed', claimed_at = $2 WHERE id = $1`, [id, new Date()]));
      await sweep();
      expect(await stateOf(letter.id)).toMatchObject({ state: 'queued' });
      await sweep(121_000);
      expect(await stateOf(letter.id)).toMatchObject({ state: 'doubt' });
      expect(office.delivered).toHaveLength(0);
    });

    it('is settled by saying that it went, with what shows it: the commitment is met as of the day it was posted', async () => {
      const { id, version, made } = await doubtful();
      expect((await officer.post(`/api/letters/${id}/settle-doubt`, { outcome: 'went', version, evidence: ' ' })).status).toBe(400);
      expect((await officer.post(`/api/letters/${id}/settle-doubt`, { outcome: 'went', version, evidence: 'She rang to say that it came.' })).body).toMatchObject({ state: 'sent' });
      expect(await promiseOf(id)).toMatchObject({ state: 'done' });
      expect(await acknowledgeBy(made)).toMatchObject({ state: 'met', metBy: id });
      expect((await officer.post(`/api/letters/${id}/settle-doubt`, { outcome: 'send-again', version })).status).toBe(409);
    });

    it('is sent again only when a person says so, as the same message', async () => {
      const { id, version } = await doubtful();
      expect((await officer.post(`/api/letters/${id}/send-again`, { version })).status).toBe(422);
      const before = office.delivered[0]?.text;
      const presses = await Promise.all([1, 2].map(() => officer.post(`/api/letters/${id}/settle-doubt`, { outcome: 'send-again', version })));
      expect(presses.map((press) => press.status).sort()).toEqual([200, 409]);
      await sweep();
      expect(office.delivered).toHaveLength(2);
      expect(office.delivered[1]?.text).toBe(before);
    });
  });

  it('comes back: the commitment runs again, and the letter can be written again', async () => {
    const made = await complaint();
    const letter = await ready(made);
    await send(letter);
    await sweep();
    const messageId = office.delivered[0]?.messageId ?? '';
    const bounced = await inTrust(() => world.app.get(Bounces).run({ messageIds: ['<strange@elsewhere>', messageId], because: '550 5.1.1 no such user', mailId: null }));
    expect(bounced).toEqual({ caseId: made.id, letterId: letter.id });
    expect(await stateOf(letter.id)).toMatchObject({ state: 'bounced', trouble: '550 5.1.1 no such user', verbs: ['write-again'] });
    expect(await acknowledgeBy(made)).toMatchObject({ state: 'running', metBy: null });
    await inTrust(() => world.app.get(Bounces).run({ messageIds: [messageId], because: 'again', mailId: null }));
    expect(await stateOf(letter.id)).toMatchObject({ trouble: '550 5.1.1 no such user' });
    const again = await officer.post(`/api/cases/${made.id}/letters`, { kind: 'acknowledgement', again: letter.id });
    expect(again.status).toBe(201);
    expect(await inTrust(() => world.app.get(Bounces).run({ messageIds: ['<strange@elsewhere>'], because: '', mailId: null }))).toBeNull();
  });

  it('keeps words and people out of the promise and out of the kept file’s reach', async () => {
    const letter = await ready(await complaint());
    await send(letter);
    const rows = await inTrust(() => world.db.query('SELECT to_jsonb(p) AS row FROM accord.promise p WHERE subject_id = $1', [letter.id]));
    expect(JSON.stringify(rows)).not.toMatch(/Mensah|mail\.example|Thank you/);
    await expect(inTrust(() => world.db.change('UPDATE accord.letter_file SET size = 1 WHERE letter_id = $1', [letter.id]))).rejects.toThrow(/permission denied/);
    const executive = await world.signedIn(trust, 'executive');
    expect((await executive.post(`/api/letters/${letter.id}/send`, { version: 3 })).status).toBe(403);
    const file = await inTrust(() => world.db.one<{ bytes: Buffer; sha256: string }>(`SELECT bytes, sha256 FROM accord.letter_file WHERE letter_id = $1 AND kind = 'eml'`, [letter.id]));
    expect(createHash('sha256').update(file?.bytes ?? '').digest('hex')).toBe(file?.sha256);
  });
});
