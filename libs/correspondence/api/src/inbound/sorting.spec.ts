import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { aCase } from '../../../../../test/api/support/a-case';
import type { TestCase } from '../../../../../test/api/support/a-case';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import { Mailboxes } from './taking/mailboxes';
import { TakeInMail } from './taking/take-in-mail';

interface Line {
  readonly id: string;
  readonly why: string;
  readonly subject: string;
  readonly takenBy: { name: string; isMe: boolean } | null;
}
interface View extends Line {
  readonly version: number;
  readonly state: string;
  readonly text: string;
  readonly html: string | null;
  readonly likely: readonly { caseId: string; reference: string; senderIsParty: boolean }[];
  readonly files: readonly { place: number; name: string; refused: string | null }[];
}

describe('the mail that waits to be sorted', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let colleague: Visitor;
  let file: TestCase;
  let reference: string;
  let written = 0;

  const arrives = async (headers: string, body: string | Buffer = 'Nobody came.'): Promise<string> => {
    const head = `Message-ID: <${(written += 1)}@post.example>\nTo: complaints@${trust.code.toLowerCase()}.example\n${headers}\n\n`;
    const taken = await world.app.get(TakeInMail).run(Buffer.concat([Buffer.from(head), Buffer.from(body)]), { via: 'file', mailboxes: await world.app.get(Mailboxes).all(), otherwise: null });
    return taken?.id ?? '';
  };
  const stranger = (subject = reference) => arrives(`From: Gethin Pugh <gethin${written}@post.example>\nSubject: ${subject}`, `About ${reference}: I am her brother.`);
  const list = async (view = 'to-sort', visitor = officer) => (await visitor.get(`/api/mail?view=${view}`)).body as { items: Line[]; waiting: number; mailbox: unknown };
  const open = async (id: string, visitor = officer) => (await visitor.get(`/api/mail/${id}`)).body as View;
  const row = <Row extends object>(sql: string, params: readonly unknown[]) => world.db.run(trust.acting('pals-officer'), () => world.db.one<Row>(sql, params));

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager', 'investigator', 'reader-of-reports'] });
    officer = await world.signedIn(trust, 'pals-officer');
    colleague = await world.signedIn(trust, 'complaints-officer');
    file = await aCase(world, trust, { person: { name: 'Anwen Pritchard', email: 'anwen@post.example' }, ownerId: trust.staff['complaints-officer'] ?? null });
    reference = `${trust.code}-26-00007`;
    await world.db.run(trust.acting('pals-officer'), () => world.db.change('UPDATE accord.case_file SET reference = $2 WHERE id = $1', [file.id, reference]));
  });
  afterAll(() => world.end());

  it('lists each with why it is there, and counts them', async () => {
    const id = await stranger();
    const { items, waiting, mailbox } = await list();
    expect(items.find((line) => line.id === id)).toMatchObject({ subject: reference, why: 'It quotes our reference or answers our letter, but the sender is not a party of that case. We did not file it.', takenBy: null });
    expect({ waiting: waiting === items.length, mailbox }).toEqual({ waiting: true, mailbox: null });
  });

  it('shows the words, and cases it may belong to; a script is gone and a picture is off', async () => {
    const id = await arrives(`From: x@post.example\nSubject: ${reference}\nContent-Type: text/html`, '<p>I fell.</p><script>accordXss(1)</script><img src="https://tracker.example/a.gif">');
    const view = await open(id);
    expect(view).toMatchObject({ text: 'I fell.', state: 'to-sort', likely: [{ caseId: file.id, reference, senderIsParty: false }] });
    expect(JSON.stringify(view)).not.toMatch(/script|tracker/);
  });

  it('becomes a new contact in the writer’s own words', async () => {
    const id = await stranger('The bath hoist');
    const sorted = await officer.post(`/api/mail/${id}/contact`, { version: (await open(id)).version });
    expect(sorted.body).toMatchObject({ id, state: 'filed', reference: expect.stringMatching(new RegExp(`^${trust.code}-26-\\d{5}$`)) });
    const { caseId } = sorted.body as { caseId: string };
    const contact = await row<object>('SELECT what_happened AS story, channel, state FROM accord.case_file WHERE id = $1', [caseId]);
    expect(contact).toEqual({ story: `The bath hoist\n\nAbout ${reference}: I am her brother.`, channel: 'e-mail', state: 'to-triage' });
    expect((await list()).items.some((line) => line.id === id)).toBe(false);
  });

  it('is attached to a case after being told who will see it there, and whether the sender becomes a party was asked', async () => {
    const id = await stranger();
    const { version } = await open(id);
    const found = await officer.post(`/api/mail/${id}/find-case`, { reference: reference.toLowerCase().replaceAll('-', ' ') });
    expect(found.body).toMatchObject({ caseId: file.id, senderIsParty: false, seenBy: 'Everyone here who works with cases will see it.' });
    expect((await officer.post(`/api/mail/${id}/attach`, { version, caseId: file.id })).body).toMatchObject({ status: 422, code: 'party-or-not' });
    expect((await officer.post(`/api/mail/${id}/attach`, { version, caseId: file.id, senderBecomesParty: true })).body).toMatchObject({ state: 'filed', reference });
    const people = await row<{ names: string[] }>('SELECT array_agg(name ORDER BY name) AS names FROM accord.person WHERE case_id = $1', [file.id]);
    expect(people?.names).toEqual(['Anwen Pritchard', 'Gethin Pugh']);
    const step = await row<object>('SELECT next_step AS step FROM accord.case_file WHERE id = $1', [file.id]);
    expect(step).toEqual({ step: 'Read the new e-mail' });
    const mail = (await colleague.get(`/api/cases/${file.id}/mail`)).body as { items: { id: string; subject: string }[]; reference: string };
    expect(mail).toMatchObject({ reference, items: [{ id, subject: reference }] });
    await colleague.post(`/api/mail/${id}/read`);
    expect(await row('SELECT next_step AS step FROM accord.case_file WHERE id = $1', [file.id])).toEqual({ step: '' });
    const raw = await row<object>('SELECT r.case_id FROM accord.inbound_raw r WHERE r.inbound_id = $1', [id]);
    expect(raw).toEqual({ case_id: file.id });
  });

  it('says that a reference leads nowhere', async () => {
    const id = await stranger();
    expect((await officer.post(`/api/mail/${id}/find-case`, { reference: 'ZZ-26-00001' })).body).toMatchObject({ status: 422, code: 'no-such-case' });
    expect((await officer.post(`/api/mail/${id}/find-case`, { reference: '' })).status).toBe(400);
  });

  it('is put away as not for us or as spam, and comes back if that was a mistake', async () => {
    const id = await stranger();
    const put = await officer.post(`/api/mail/${id}/spam`, { version: (await open(id)).version });
    expect(put.body).toMatchObject({ state: 'spam' });
    expect((await list('spam')).items.map((line) => line.id)).toContain(id);
    const again = await officer.post(`/api/mail/${id}/sort-again`, { version: (put.body as { version: number }).version });
    expect(again.body).toMatchObject({ state: 'to-sort' });
    const other = await officer.post(`/api/mail/${id}/not-ours`, { version: (again.body as { version: number }).version });
    expect(other.body).toMatchObject({ state: 'not-ours' });
  });

  it('is sorted by one person at a time: a colleague sees who, and may take it over', async () => {
    const id = await stranger();
    const taken = await officer.post(`/api/mail/${id}/take`, { version: (await open(id)).version });
    const { version } = taken.body as { version: number };
    expect((await list('to-sort', colleague)).items.find((line) => line.id === id)?.takenBy).toMatchObject({ name: `pals-officer of ${trust.code}`, isMe: false });
    expect((await colleague.post(`/api/mail/${id}/spam`, { version })).body).toMatchObject({ status: 422, code: 'taken' });
    const over = await colleague.post(`/api/mail/${id}/take`, { version });
    expect(over.status).toBe(200);
    const late = await officer.post(`/api/mail/${id}/contact`, { version });
    expect({ status: late.status, body: late.body }).toMatchObject({ status: 409, body: { saved: { takerName: `complaints-officer of ${trust.code}` } } });
  });

  it('makes one contact when two press at once', async () => {
    const id = await stranger();
    const { version } = await open(id);
    const pressed = await Promise.all([officer, colleague, officer, colleague].map((visitor) => visitor.post(`/api/mail/${id}/contact`, { version })));
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, expect.any(Number), expect.any(Number), expect.any(Number)]);
    const cases = await row<{ n: number }>(`SELECT count(*)::int AS n FROM accord.case_file WHERE what_happened LIKE $1`, [`${reference}%About ${reference}%`]);
    const filed = await row<{ n: number }>(`SELECT count(*)::int AS n FROM accord.inbound_message WHERE result = 'to-sort' AND state = 'filed' AND subject = $1 AND case_id <> $2`, [reference, file.id]);
    expect(cases?.n).toBe(filed?.n);
  });

  it('hands out the raw message unchanged and each good file, as downloads that cannot run here; refused files it does not', async () => {
    const raw = readFileSync('test/fixtures/mail/ugly/065-attachment-double-extensions.eml', 'latin1').replace('pals@harrowgatevale.example', `complaints@${trust.code.toLowerCase()}.example`).replace('--de--', '--de\r\nContent-Type: application/pdf; name="scan £.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--de--').replace('Subject:', 'Precedence: bulk\r\nSubject:');
    const bytes = Buffer.from(raw, 'latin1');
    const taken = await world.app.get(TakeInMail).run(bytes, { via: 'file', mailboxes: await world.app.get(Mailboxes).all(), otherwise: null });
    const id = taken?.id ?? '';
    const { files } = await open(id);
    expect(files.map(({ name, refused }) => [name, refused])).toEqual([
      ['letter.pdf.exe', 'it is a program'], ['wound.jpg .scr', 'it is a program'], ['notes.html', 'it is a web page and could run in your browser'],
      ['drawing.svg', 'it is a web page and could run in your browser'], ['scan £.pdf', null],
    ]);
    const pdf = await officer.get(`/api/mail/${id}/files/5`);
    expect(pdf.text).toBe('%PDF-1.4\n');
    expect(pdf.headers).toMatchObject({ 'content-disposition': `attachment; filename="scan _.pdf"; filename*=UTF-8''scan%20%C2%A3.pdf`, 'content-type': 'application/octet-stream', 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect((await officer.get(`/api/mail/${id}/files/1`)).body).toMatchObject({ status: 422, code: 'file-refused' });
    const whole = await officer.get(`/api/mail/${id}/raw`);
    expect(whole.text.length).toBeGreaterThan(1_000);
    expect(whole.headers['content-disposition']).toMatch(/^attachment; filename="message-\d{4}-\d\d-\d\d.eml"/);
    expect(Number(whole.headers['content-length'])).toBe(bytes.length);
    expect((await officer.get(`/api/mail/${id}`)).body).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  });

  it('is seen before it is filed by those who sort alone, and never by another organisation', async () => {
    const id = await stranger();
    const investigator = await world.signedIn(trust, 'investigator');
    expect((await investigator.get('/api/mail')).status).toBe(403);
    expect((await investigator.get(`/api/mail/${id}`)).status).toBe(404);
    expect((await investigator.get(`/api/mail/${id}/raw`)).status).toBe(404);
    expect((await (await world.signedIn(trust, 'reader-of-reports')).get(`/api/mail/${id}`)).status).toBe(403);
    const elsewhere = await world.organisation({ roles: ['pals-officer'] });
    const foreigner = await world.signedIn(elsewhere, 'pals-officer');
    expect((await foreigner.get('/api/mail')).body).toMatchObject({ items: [], waiting: 0 });
    for (const path of [`/api/mail/${id}`, `/api/mail/${id}/raw`, `/api/mail/${id}/files/1`, `/api/cases/${file.id}/mail`]) expect((await foreigner.get(path)).status).toBe(404);
    for (const act of ['contact', 'spam', 'not-ours', 'take', 'sort-again']) expect((await foreigner.post(`/api/mail/${id}/${act}`, { version: 1 })).status).toBe(404);
  });

  it('disappears with its case from those who may not see the case', async () => {
    const id = await arrives(`From: anwen@post.example\nSubject: Re: ${reference}`);
    expect((await open(id, colleague)).state).toBe('filed');
    await world.db.run(trust.acting('complaints-manager'), async () => {
      await world.db.change('INSERT INTO accord.case_named_person (organisation_id, case_id, staff_id) VALUES ($1, $2, $3)', [trust.id, file.id, trust.staff['complaints-manager']]);
      await world.db.change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'a colleague is named', '2027-01-01', $3, now())`, [trust.id, file.id, trust.staff['complaints-manager']]);
    });
    for (const path of [`/api/mail/${id}`, `/api/mail/${id}/raw`, `/api/cases/${file.id}/mail`]) expect((await colleague.get(path)).status).toBe(404);
    const manager = await world.signedIn(trust, 'complaints-manager');
    expect((await open(id, manager)).state).toBe('filed');
    const waiting = await stranger();
    expect((await open(waiting)).likely).toEqual([]);
    expect((await manager.post(`/api/mail/${waiting}/find-case`, { reference })).body).toMatchObject({ seenBy: `This case is restricted: only complaints-manager of ${trust.code} will see it.` });
  });

  it('leaves a line in the record for every look and every change', async () => {
    const id = await stranger();
    const { version } = await open(id);
    await officer.get(`/api/mail/${id}/raw`);
    await officer.post(`/api/mail/${id}/spam`, { version });
    const lines = await world.db.run(trust.acting('complaints-manager'), () => world.db.query<{ action: string }>('SELECT action FROM accord.audit_entry WHERE subject_id = $1 ORDER BY at, seq', [id]));
    expect(lines.map(({ action }) => action).sort()).toEqual(['mail.downloaded', 'mail.read', 'mail.received', 'mail.spam']);
  });
});
