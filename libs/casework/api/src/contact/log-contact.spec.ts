import { LogContact as LogRequest } from '@accord/casework/contract';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { LogContact } from './log-contact';

interface Logged {
  readonly id: string;
  readonly reference: string;
  readonly notes: string[];
}

describe('logging a contact', () => {
  let world: World;
  let trust: TestOrganisation;
  let board: TestOrganisation;
  let officer: Visitor;
  const rows = <Row extends object>(sql: string, params: readonly unknown[], organisation = trust): Promise<Row[]> =>
    world.db.run(organisation.acting('pals-officer'), () => world.db.query<Row>(sql, params));
  const logged = async (said: object, headers = {}): Promise<Logged> => {
    const answer = await officer.post('/api/contacts', { whatHappened: 'Mum waited nine hours.', ...said }, headers);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as Logged;
  };

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
    board = await world.organisation({ nation: 'scotland' });
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(() => world.end());

  it('needs only what happened', async () => {
    const { id, reference, notes } = await logged({});
    expect(reference).toMatch(new RegExp(`^${trust.code}-\\d\\d-00001$`));
    expect(notes).toEqual([]);
    const [file] = await rows('SELECT type, state, channel, made_orally, urgency, title, nation FROM accord.case_file WHERE id = $1', [id]);
    expect(file).toEqual({ type: 'contact', state: 'to-triage', channel: 'phone', made_orally: true, urgency: 'soon', title: 'Mum waited nine hours', nation: 'england' });
    const empty = await officer.post('/api/contacts', { whatHappened: '  ' });
    expect(empty.body).toMatchObject({ status: 400, errors: [{ path: 'whatHappened', message: 'Enter what happened' }] });
  });

  it('numbers contacts by organisation, without a gap and without a repeat, however many are saved at once', async () => {
    const visitor = await world.signedIn(board, 'pals-officer');
    const saved = await Promise.all(Array.from({ length: 8 }, () => visitor.post('/api/contacts', { whatHappened: 'Nobody rang back.' })));
    const numbers = saved.map(({ body }) => Number((body as Logged).reference.slice(-5))).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('keeps caller and patient as two people, needs with the one we speak with, and no name in the title', async () => {
    const { id } = await logged({
      whatHappened: 'Zoë Kovács fell twice on the ward and nobody rang me.',
      caller: { name: 'Anna Kovács', phone: '07700 900 123' }, callerIsPatient: false, relation: 'child',
      patient: { name: 'Zoë Kovács', bornOn: '1940-02-29', nhsNumber: '943 476 5919' },
      needs: [{ kind: 'interpreter', detail: 'Hungarian' }, { kind: 'safe-contact', detail: '' }], serviceId: trust.serviceId, wants: ['explanation'],
    });
    const people = await rows('SELECT name, name_key, roles, relation, phone_key, born_on, nhs_number, safe_contact FROM accord.person WHERE case_id = $1 ORDER BY name', [id]);
    expect(people).toEqual([
      { name: 'Anna Kovács', name_key: 'anna kovacs', roles: ['complainant'], relation: 'child', phone_key: '07700900123', born_on: null, nhs_number: null, safe_contact: 'ask before you ring or write' },
      { name: 'Zoë Kovács', name_key: 'kovacs zoe', roles: ['patient'], relation: null, phone_key: null, born_on: '1940-02-29', nhs_number: '9434765919', safe_contact: '' },
    ]);
    const [file] = await rows('SELECT title, site_id, service_id, age_band FROM accord.case_file WHERE id = $1', [id]);
    expect(file).toEqual({ title: 'Fell twice on the ward and nobody rang me', site_id: trust.siteId, service_id: trust.serviceId, age_band: '75-over' });
    expect(await rows('SELECT kind FROM accord.need WHERE case_id = $1 ORDER BY kind', [id])).toEqual([{ kind: 'interpreter' }, { kind: 'safe-contact' }]);
  });

  it('keeps an anonymous caller anonymous: nobody is written down, and a name is refused', async () => {
    const { id } = await logged({ anonymous: true });
    expect(await rows('SELECT id FROM accord.person WHERE case_id = $1', [id])).toEqual([]);
    const named = await officer.post('/api/contacts', { whatHappened: 'Noise at night.', anonymous: true, caller: { name: 'Ann' } });
    expect(named.body).toMatchObject({ status: 422, code: 'anonymous-with-name' });
  });

  it('keeps what looks odd and says so, and refuses nothing for it', async () => {
    const { id, notes } = await logged({ caller: { name: 'Ann', phone: 'ext 44', nhsNumber: '9434765918', bornOn: '1961-02-30', email: 'ann at home' } });
    expect(notes).toHaveLength(4);
    const [person] = await rows('SELECT phone, phone_key, email, email_key, born_on, note FROM accord.person WHERE case_id = $1', [id]);
    expect(person).toEqual({ phone: 'ext 44', phone_key: null, email: 'ann at home', email_key: null, born_on: null, note: 'Birth date as said: 1961-02-30.' });
  });

  it('makes one contact of one Idempotency-Key, however often it is sent', async () => {
    const key = { 'idempotency-key': 'double-press' };
    const [first, second] = await Promise.all([logged({ whatHappened: 'Pressed twice.' }, key), logged({ whatHappened: 'Pressed twice.' }, key)]);
    expect(second).toEqual(first);
    expect(await rows(`SELECT id FROM accord.case_file WHERE what_happened = 'Pressed twice.'`, [])).toHaveLength(1);
  });

  it('keeps the answers of repeats sealed, and forgets them after a day', async () => {
    const { id } = await logged({ whatHappened: 'Answered once.' }, { 'idempotency-key': 'sealed' });
    const kept = `SELECT answer::text AS answer FROM accord.idempotent_request WHERE key = 'sealed'`;
    const [{ answer } = { answer: '' }] = await rows<{ answer: string }>(kept, []);
    expect(answer).toContain('sealed');
    expect(answer).not.toContain(id);
  });

  it('forgets the answers of repeats after a day', async () => {
    const colleague = await world.signedIn(trust, 'complaints-manager');
    const kept = () => world.db.run(trust.acting('complaints-manager'), () => world.db.query('SELECT key FROM accord.idempotent_request ORDER BY key'));
    const old = `INSERT INTO accord.idempotent_request VALUES ($1, $2, 'old', '', '{}', now() - interval '25 hours')`;
    await world.db.run(trust.acting('complaints-manager'), () => world.db.change(old, [trust.id, trust.staff['complaints-manager']]));
    await colleague.post('/api/contacts', { whatHappened: 'A day later.' }, { 'idempotency-key': 'new' });
    expect(await kept()).toEqual([{ key: 'new' }]);
  });

  it('refuses a time that has not come, and a place of another organisation', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await officer.post('/api/contacts', { whatHappened: 'Early.', receivedAt: tomorrow })).body).toMatchObject({ status: 422, code: 'in-the-future', errors: [{ path: 'receivedAt' }] });
    for (const year of ['0001-01-01', '1752-09-14', '1900-01-01', '1948-07-05']) {
      const slip = await officer.post('/api/contacts', { whatHappened: 'Early.', receivedAt: `${year}T12:00:00Z` });
      expect(slip.body).toMatchObject({ status: 400, errors: [{ path: 'receivedAt', message: 'Enter a day after 5 July 1948' }] });
    }
    expect((await officer.post('/api/contacts', { whatHappened: 'Where?', siteId: board.siteId })).body).toMatchObject({ status: 422, code: 'no-such-place' });
  });

  it('takes the London day of the moment it reached us', async () => {
    const { id } = await logged({ channel: 'e-mail', receivedAt: '2026-06-05T23:30:00Z' });
    expect(await rows('SELECT received_on, made_orally FROM accord.case_file WHERE id = $1', [id])).toEqual([{ received_on: '2026-06-06', made_orally: false }]);
  });

  it('starts the dates at once: the next working day for what was spoken, the acknowledgement for what was written', async () => {
    const codes = (id: string, organisation = trust) => rows('SELECT code, owner_id FROM accord.commitment WHERE case_id = $1 AND NOT policy ORDER BY code', [id], organisation);
    expect(await codes((await logged({ assignToMe: true })).id)).toEqual([{ code: 'E-ORAL', owner_id: trust.staff['pals-officer'] }]);
    expect(await codes((await logged({ channel: 'letter' })).id)).toMatchObject([{ code: 'E-6M' }, { code: 'E-ACK' }]);
    const scottish = await (await world.signedIn(board, 'pals-officer')).post('/api/contacts', { whatHappened: 'Spoken.' });
    expect(await codes((scottish.body as Logged).id, board)).toMatchObject([{ code: 'S-1' }]);
  });

  it('keeps that danger was handed over, to whom and when', async () => {
    const { id } = await logged({ urgency: 'danger-now', handOver: { toWhom: 'Outreach of ward 7', at: '2026-11-20T10:05:00Z' } });
    expect(await rows('SELECT to_whom, recorded_by FROM accord.danger_hand_over WHERE case_id = $1', [id])).toEqual([{ to_whom: 'Outreach of ward 7', recorded_by: trust.staff['pals-officer'] }]);
  });

  it('lets go of the draft it was typed in, and gives the contact to its writer on demand', async () => {
    const draftId = '7d1f0c1e-7b1c-4c57-9d5e-0f1d6f3a9b01';
    await officer.put(`/api/drafts/${draftId}`, { kind: 'log-contact', body: { whatHappened: 'Half' }, version: 0 });
    const { id } = await logged({ draftId, assignToMe: true });
    expect((await officer.get('/api/drafts')).body).toEqual({ items: [] });
    expect(await rows('SELECT owner_id FROM accord.case_file WHERE id = $1', [id])).toEqual([{ owner_id: trust.staff['pals-officer'] }]);
  });

  it('writes down who logged it, without a word of the story', async () => {
    const { id } = await logged({ whatHappened: 'Unmistakable words.' });
    const [line] = await rows<{ action: string; facts: string }>(`SELECT action, facts FROM accord.audit_entry WHERE case_id = $1`, [id]);
    expect(line).toMatchObject({ action: 'contact.logged' });
    expect(line?.facts).not.toContain('Unmistakable');
  });

  it('believes the time it is given, so that a demo of last year has references of last year', async () => {
    const at = new Date('2025-12-31T23:30:00Z');
    const result = await world.db.run(trust.acting('pals-officer', at), () => world.app.get(LogContact).run(LogRequest.parse({ whatHappened: 'Last year.' })));
    expect(result).toMatchObject({ reference: `${trust.code}-25-00001` });
  });

  describe('similar earlier contacts', () => {
    const similar = async (typed: object, visitor = officer) => (await visitor.post('/api/contacts/similar', typed)).body as { items: { reference: string; because: string[] }[]; openComplaintId: string | null };

    it.each`
      typed                                  | because
      ${{ phone: '+44 7700 900 777' }}       | ${['phone']}
      ${{ email: 'SIAN@example.org ' }}      | ${['email']}
      ${{ nhsNumber: '401 023 2137' }}       | ${['nhs-number']}
      ${{ patientNhsNumber: '4010232137' }}  | ${['nhs-number']}
      ${{ name: 'OBrien, Sian' }}            | ${['name']}
      ${{ patientName: 'siân o’brien' }}     | ${['name']}
    `('finds the same person by $typed', async ({ typed, because }) => {
      const before = await similar(typed);
      const { reference } = await logged({ caller: { name: 'Siân O’Brien', phone: '07700 900777', email: 'sian@example.org', nhsNumber: '4010232137' } });
      const { items } = await similar(typed);
      expect(items).toHaveLength(before.items.length + 1);
      expect(items[0]).toMatchObject({ reference, because });
    });

    it('finds nobody by a first name alone, nor by nothing', async () => {
      expect(await similar({ name: 'Siân' })).toEqual({ items: [], more: false, openComplaintId: null });
      expect(await similar({})).toEqual({ items: [], more: false, openComplaintId: null });
    });

    it('offers an open complaint of the same person to add to', async () => {
      const { id } = await logged({ caller: { phone: '0161 496 0123' } });
      await rows(`UPDATE accord.case_file SET type = 'complaint', state = 'open' WHERE id = $1`, [id]);
      expect(await similar({ phone: '01614960123' })).toMatchObject({ openComplaintId: id });
    });

    it('shows another organisation nothing', async () => {
      const stranger = await world.signedIn(board, 'pals-officer');
      expect(await similar({ phone: '07700900777' }, stranger)).toEqual({ items: [], more: false, openComplaintId: null });
    });

    it('records each hit as read', async () => {
      const { id } = await logged({ caller: { phone: '0113 496 0444' } });
      await similar({ phone: '01134960444' });
      const read = await rows(`SELECT seq FROM accord.audit_entry WHERE action = 'contact.similar' AND $1 = ANY(shown)`, [id]);
      expect(read).toHaveLength(1);
    });

    it('knows who called before by three letters of their name, each once, and never a patient who did not call', async () => {
      await logged({ caller: { name: 'Wilhelmina Ångström', phone: '0114 496 0101' }, callerIsPatient: false, patient: { name: 'Wilfred Ångström' } });
      await logged({ caller: { name: 'Wilhelmina Angstrom', phone: '0114 496 0101' } });
      const callers = async (text: string) => ((await officer.post('/api/contacts/callers', { text })).body as { items: object[] }).items;
      expect(await callers('wil')).toMatchObject([{ name: 'Wilhelmina Angstrom', phone: '0114 496 0101' }]);
      expect(await callers('Wilhelmina ang')).toHaveLength(1);
      expect(await callers('Wi')).toEqual([]);
      const stranger = await world.signedIn(board, 'pals-officer');
      expect((await stranger.post('/api/contacts/callers', { text: 'wil' })).body).toEqual({ items: [] });
    });

    it('hides a case restricted to others', async () => {
      const { id } = await logged({ caller: { phone: '0117 496 0999' } });
      await rows(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'Staff', '2027-01-01', $3, '2026-11-20')`, [trust.id, id, trust.staff['complaints-manager']]);
      expect(await similar({ phone: '01174960999' })).toMatchObject({ items: [] });
    });
  });
});
