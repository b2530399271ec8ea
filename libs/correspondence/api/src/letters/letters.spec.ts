import { randomUUID } from 'node:crypto';
import { aCase } from '../../../../../test/api/support/a-case';
import type { TestCase } from '../../../../../test/api/support/a-case';
import { aComplaint } from '../../../../../test/api/support/contacts';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('writing a letter', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let complaint: TestCase;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'reader-of-reports', 'executive'] });
    officer = await world.signedIn(trust, 'complaints-officer');
    complaint = await aCase(world, trust, { ownerId: trust.staff['complaints-officer'] ?? null });
  });
  afterAll(() => world.end());

  const acknowledgement = async (caseId = complaint.id) => (await officer.post(`/api/cases/${caseId}/letters`, { kind: 'acknowledgement' })).body as { id: string; version: number };
  const open = async (id: string) => (await officer.get(`/api/letters/${id}`)).body as { body: { kind: string; text: string }[]; checks: { id: string; mark: string; goTo: string | null }[]; verbs: string[]; format: string };

  it('offers the letters of the case, each with why it is not offered', async () => {
    const anonymous = await aCase(world, trust, { person: null });
    const letters = await officer.get(`/api/cases/${anonymous.id}/letters`);
    expect(letters.body).toMatchObject({ items: [], offers: expect.arrayContaining([{ kind: 'acknowledgement', name: 'Acknowledgement', notOffered: 'This contact is anonymous: there is nobody to write to.', done: false }]) });
    expect((await officer.post(`/api/cases/${anonymous.id}/letters`, { kind: 'acknowledgement' })).status).toBe(422);
  });

  it('says that an acknowledgement is done once a call made it, so that nobody is told to write it', async () => {
    const id = await aComplaint(officer);
    const done = async () => ((await officer.get(`/api/cases/${id}/letters`)).body as { offers: { kind: string; done: boolean }[] }).offers.find(({ kind }) => kind === 'acknowledgement')?.done;
    expect(await done()).toBe(false);
    expect((await officer.post(`/api/cases/${id}/notes`, { kind: 'call-out', text: 'We spoke about how we look into it.', offeredDiscussion: true })).status).toBe(201);
    expect(await done()).toBe(true);
  });

  it('makes an acknowledgement from the record and lists it', async () => {
    const { id } = await acknowledgement();
    const letter = await open(id);
    expect(letter.body[0]).toEqual({ kind: 'paragraph', text: 'Dear Ama Mensah' });
    expect(JSON.stringify(letter.body)).toContain('It reached us on Friday 20 November 2026');
    expect(letter.verbs).toEqual(['write', 'send']);
    const listed = await officer.get(`/api/cases/${complaint.id}/letters`);
    expect(listed.body).toMatchObject({ items: [{ id, kind: 'acknowledgement', state: 'draft', stateWords: 'Draft' }] });
  });

  it('shows each missing fact as something to mend, with the place where it is mended', async () => {
    const nobody = await aCase(world, trust, { ownerId: null, whatHappened: '' });
    const { checks } = await open((await acknowledgement(nobody.id)).id);
    expect(checks.filter((check) => check.mark === 'stop').map((check) => check.goTo)).toEqual(expect.arrayContaining([`/cases/${nobody.id}/assign`, `/cases/${nobody.id}/dates`]));
  });

  it('keeps what is typed as parts, and hands the loser of two writers what was saved', async () => {
    const { id } = await acknowledgement();
    const first = await officer.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [{ kind: 'paragraph', text: 'Dear Ama Mensah\n\n- one\n- two' }] });
    expect(first.body).toEqual({ id, state: 'draft', version: 2 });
    expect((await open(id)).body).toEqual([{ kind: 'paragraph', text: 'Dear Ama Mensah' }, { kind: 'list', numbered: false, items: ['one', 'two'] }]);
    const second = await officer.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [] });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ saved: { version: 2, body: [{ text: 'Dear Ama Mensah' }, { items: ['one', 'two'] }] } });
  });

  it('lists the agreed issues, numbered, without those that were withdrawn', async () => {
    const made = await aCase(world, trust, { ownerId: trust.staff['complaints-officer'] ?? null });
    const issue = (text: string, number: number, state: string) =>
      world.db.change(`INSERT INTO accord.issue (organisation_id, case_id, id, number, text, question, professions, state, state_reason, version, created_by, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, '', '{}', $6, '', 1, $7, $8, $8)`, [trust.id, made.id, randomUUID(), number, text, state, trust.staff['complaints-officer'], new Date()]);
    await world.db.run(trust.acting('complaints-officer'), async () => {
      await issue('Nobody told us why', 1, 'open');
      await issue('The food', 2, 'withdrawn');
    });
    expect((await open((await acknowledgement(made.id)).id)).body).toContainEqual({ kind: 'list', numbered: true, items: ['Nobody told us why'] });
  });

  it('is set in large print when the person asked for it', async () => {
    const large = await aCase(world, trust, { person: { name: 'Ama Mensah', email: 'a@mail.example', needs: ['Large print'] } });
    const { id } = await acknowledgement(large.id);
    expect((await open(id)).format).toBe('large-print');
    await officer.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [{ kind: 'paragraph', text: 'Dear Ama Mensah' }] });
    expect((await open(id)).checks[0]).toMatchObject({ id: 'format', mark: 'stop' });
  });

  it('is read, but not written, by those who only read cases; and seen by nobody else', async () => {
    const { id } = await acknowledgement();
    const executive = await world.signedIn(trust, 'executive');
    expect((await executive.get(`/api/letters/${id}`)).body).toMatchObject({ verbs: [] });
    expect((await executive.put(`/api/letters/${id}`, { version: 1, format: 'standard', body: [] })).status).toBe(403);
    expect((await (await world.signedIn(trust, 'reader-of-reports')).get(`/api/letters/${id}`)).status).toBe(403);
    const elsewhere = await world.organisation({ roles: ['complaints-officer'] });
    const stranger = await world.signedIn(elsewhere, 'complaints-officer');
    expect((await stranger.get(`/api/letters/${id}`)).status).toBe(404);
    expect((await stranger.get(`/api/cases/${complaint.id}/letters`)).status).toBe(404);
  });

  it('leaves a line in the record for each look and each change', async () => {
    const { id } = await acknowledgement();
    await open(id);
    const lines = await world.db.run(trust.acting('complaints-officer'), () => world.db.query<{ action: string }>('SELECT action FROM accord.audit_entry WHERE subject_id = $1 ORDER BY seq', [id]));
    expect(lines.map((line) => line.action)).toEqual(['letter.written', 'letter.read']);
  });
});
