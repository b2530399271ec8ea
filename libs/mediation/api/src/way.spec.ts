import type { MediationList } from '@accord/mediation/contract';
import { calmAnswers, held, mediationRoles, MediationTeam, noLinks } from '../../../../test/api/support/mediation';
import { aWorld } from '../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../test/api/support/world';

interface Stepped {
  readonly state: string;
  readonly version: number;
}

/** The statutory date is named wherever mediation is. */
const mediationDates = /^Mediation does not stop these dates\. .+: \w+day \d+ \w+ \d{4}\./;

describe('the way through mediation', () => {
  let world: World;
  let trust: TestOrganisation;
  let team: MediationTeam;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: mediationRoles });
    team = await MediationTeam.at(world, trust);
  });
  afterAll(() => world.end());

  it('goes from the screen to the result, and tells the complaint only codes, dates and released words', async () => {
    const { caseId, personId } = await team.aCase();
    const { id, version, partyIds } = await team.ready(undefined, { caseId, personId });
    const booked = held<{ sessionId: string; state: string; version: number }>(await team.book(id, { version, partyIds, startsAt: '2999-01-05T10:00:00Z' }), 201);
    expect(booked.state).toBe('scheduled');

    const early = await team.coordinator.put(`/api/mediations/${id}/sessions/${booked.sessionId}/outcome`, { outcome: 'held', version: booked.version });
    expect(early.body).toMatchObject({ status: 422, code: 'not-begun' });
    await world.db.run(trust.acting('mediation-coordinator'), () =>
      world.db.change(`UPDATE accord.mediation_session SET starts_at = '2026-01-05 10:00+00', ends_at = '2026-01-05 12:00+00' WHERE id = $1`, [booked.sessionId]));
    const met = held<Stepped>(await team.coordinator.put(`/api/mediations/${id}/sessions/${booked.sessionId}/outcome`, { outcome: 'held', version: booked.version }));
    expect(met.state).toBe('met');

    const words = 'The ward will ring Mrs Pritchard before any change of medicine.';
    const outcome = (over: object) => team.coordinator.put(`/api/mediations/${id}/outcome`, { result: 'full-agreement', onDate: '2026-01-05', releasedWords: words, version: met.version, ...over });
    expect((await outcome({ releasedBy: partyIds.slice(0, 1) })).body).toMatchObject({ status: 422, code: 'release-agreed' });
    const recorded = held<Stepped>(await outcome({ releasedBy: partyIds }));
    expect(recorded.state).toBe('outcome-recorded');
    expect(held<Stepped>(await team.coordinator.post(`/api/mediations/${id}/closing`, { version: recorded.version })).state).toBe('closed');

    const seen = await team.officer.get(`/api/cases/${caseId}/mediation`);
    expect(seen.body).toMatchObject({
      whyNotOffer: null, dates: expect.stringMatching(mediationDates) as string,
      items: [{ state: 'closed', answers: [{ side: 'patient', answer: 'accepted' }, { side: 'staff', answer: 'accepted' }], sessions: [{ on: '2026-01-05', status: 'over' }], result: { code: 'full-agreement', on: '2026-01-05', releasedWords: words } }],
    });
    expect(seen.text).not.toMatch(/Pritchard 1|Onyango|Robin Hale/);
    const again = held<{ mediationId: string }>(await team.officer.post(`/api/cases/${caseId}/mediation/screening`, { answers: calmAnswers }));
    expect(again.mediationId).not.toBe(id);
  });

  it('refuses an offer on a stopping answer, says why on the complaint, and can be screened again', async () => {
    const { caseId, personId } = await team.aCase();
    const stopped = held<{ mediationId: string; result: string; version: number }>(await team.officer.post(`/api/cases/${caseId}/mediation/screening`, { answers: { ...calmAnswers, 'criminal-inquiry': 'yes' }, reviewOn: '2999-02-01' }));
    expect(stopped.result).toBe('not-now');
    const sides = { personIds: [personId], staff: [{ name: 'Dr Vale' }] };
    const offer = await team.officer.post(`/api/mediations/${stopped.mediationId}/offer`, { ...sides, replyBy: '2999-12-31', version: stopped.version });
    expect(offer.body).toMatchObject({ status: 422, code: 'wrong-state' });
    expect((await team.officer.get(`/api/cases/${caseId}/mediation`)).body).toMatchObject({ items: [{ state: 'not-suitable', whyNot: ['A criminal inquiry is open. Look again when it has ended.'], reviewOn: '2999-02-01' }] });
    expect(held<{ mediationId: string; result: string }>(await team.officer.post(`/api/cases/${caseId}/mediation/screening`, { answers: calmAnswers }))).toMatchObject({ mediationId: stopped.mediationId, result: 'suitable' });
  });

  it('begins one mediation when two screen a case at once', async () => {
    const { caseId } = await team.aCase();
    const screen = () => team.officer.post(`/api/cases/${caseId}/mediation/screening`, { answers: calmAnswers });
    const [one, other] = (await Promise.all([screen(), screen()])).map((answer) => answer.body as { status?: number; mediationId?: string });
    expect([one?.status, other?.status]).not.toContain(500);
    expect((await team.officer.get(`/api/cases/${caseId}/mediation`)).body).toMatchObject({ items: [{ id: one?.mediationId ?? other?.mediationId }] });
  });

  it('needs every question answered, and says which one is missing', async () => {
    const { caseId } = await team.aCase();
    const answers = { ...calmAnswers, 'urgent-danger': undefined };
    const refused = await team.officer.post(`/api/cases/${caseId}/mediation/screening`, { answers });
    expect(refused.body).toMatchObject({ status: 400, errors: [{ path: 'answers.urgent-danger', message: 'Answer “Is anybody in urgent clinical danger?”' }] });
  });

  it('checks a representative’s authority before the offer, and takes people of this case alone', async () => {
    const { id: caseId } = held<{ id: string }>(await team.officer.post('/api/contacts', { whatHappened: 'Dad fell.', caller: { name: 'Bronwen Rees' }, callerIsPatient: false, relation: 'child', patient: { name: 'Idris Rees' } }), 201);
    const { people } = held<{ people: { personId: string; name: string }[] }>(await team.officer.get(`/api/cases/${caseId}/mediation/choices`));
    const daughter = people.find(({ name }) => name === 'Bronwen Rees')?.personId ?? '';
    const other = await team.aCase();
    const { mediationId, version } = await team.suitable(caseId);
    const offer = (over: object) => team.officer.post(`/api/mediations/${mediationId}/offer`, { personIds: [daughter], staff: [{ name: 'Dr Vale' }], replyBy: '2999-12-31', version, ...over });
    expect((await offer({})).body).toMatchObject({ status: 422, code: 'authority-checked' });
    expect((await offer({ personIds: [other.personId] })).body).toMatchObject({ code: 'not-of-this-case' });
    expect((await offer({ staff: [{ staffId: trust.staff.investigator }, { staffId: trust.staff.investigator }] })).body).toMatchObject({ code: 'party-twice' });
    expect((await offer({ authorityChecked: true, replyBy: '2020-01-01' })).body).toMatchObject({ code: 'reply-by-ahead' });
    expect((await offer({ personIds: [] })).body).toMatchObject({ status: 400, errors: [{ path: 'personIds', message: 'Choose who is on the patient side' }] });
    expect((await offer({ staff: [{ name: ' ' }] })).body).toMatchObject({ status: 400, errors: [{ path: 'staff.0.name', message: 'Enter the name of the member of staff' }] });
    expect((await offer({ authorityChecked: true })).status).toBe(200);
  });

  it('ends when one side says no, names the side, and leaves the complaint open', async () => {
    const made = await team.aCase();
    const { id, version, parties } = await team.offered(made);
    const staff = parties.find(({ side }) => side === 'staff')?.id ?? '';
    expect((await team.answer(id, staff, version, { consents: [] })).body).toMatchObject({ code: 'nothing-agreed' });
    expect((await team.answer(id, staff, version, { answeredOn: '2999-01-01' })).body).toMatchObject({ code: 'in-the-future' });
    const ended = held<Stepped>(await team.answer(id, staff, version, { answer: 'declined', consents: [], reason: 'too-soon' }));
    expect(ended.state).toBe('declined');
    const [row] = await world.db.run(trust.acting('complaints-officer'), () => world.db.query('SELECT m.reply, c.closed_at FROM accord.mediation m JOIN accord.case_file c ON c.id = m.case_id WHERE m.id = $1', [id]));
    expect(row).toEqual({ reply: 'declined-by-staff-side', closed_at: null });
  });

  it('keeps a colleague’s answer: a write with an older version is a conflict, not a loss', async () => {
    const { id, version, parties } = await team.offered(await team.aCase());
    const [first, second] = parties;
    await team.answer(id, first?.id ?? '', version);
    expect((await team.answer(id, second?.id ?? '', version)).status).toBe(409);
  });

  it('lets an offer lapse the day after the reply date, and not when both have answered', async () => {
    const { id } = await team.offered(await team.aCase());
    const agreed = await team.agreed();
    const promises = await world.db.run(trust.acting('complaints-officer'), () => world.db.query<{ subject_id: string; due_at: Date }>(`SELECT subject_id, due_at FROM accord.promise WHERE kind = 'mediation.let-lapse'`));
    expect(promises.find((promise) => promise.subject_id === id)?.due_at.toISOString()).toBe('3000-01-01T00:00:00.000Z');
    expect(promises.some((promise) => promise.subject_id === agreed.id)).toBe(false);
  });

  it('books nothing until the declaration is clear or every party has waived in writing', async () => {
    const { id, version, parties } = await team.agreed();
    const partyIds = parties.map((party) => party.id);
    const asked = held<Stepped>(await team.coordinator.put(`/api/mediations/${id}/mediator`, { mediatorId: await team.aMediator(), version }));
    expect((await team.book(id, { version: asked.version, partyIds })).body).toMatchObject({ code: 'wrong-state' });
    const linked = held<Stepped>(await team.coordinator.post(`/api/mediations/${id}/declaration`, { answers: { ...noLinks, 'named-staff': 'cannot-tell' }, version: asked.version }));
    expect(linked.state).toBe('mediator-asked');
    const waive = (partyId: string | undefined, seen: number) => team.coordinator.post(`/api/mediations/${id}/waivers`, { partyId, waivedOn: '2026-01-06', inWriting: true, version: seen });
    const one = held<Stepped>(await waive(partyIds[0], linked.version));
    expect(one.state).toBe('mediator-asked');
    const both = held<Stepped>(await waive(partyIds[1], one.version));
    expect(both.state).toBe('mediator-clear');
    const later = held<Stepped>(await team.coordinator.post(`/api/mediations/${id}/declaration`, { answers: { ...noLinks, 'financial-interest': 'some' }, version: both.version }));
    expect((await team.book(id, { version: later.version, partyIds })).body).toMatchObject({ code: 'independence-clear' });
    expect((await waive(partyIds[0], later.version)).body).toMatchObject({ code: 'cannot-be-waived' });
  });

  it('asks no mediator whose registration or insurance has ended, nor one who is a party', async () => {
    const { id, version } = await team.agreed();
    const ask = async (over: Record<string, string>) => (await team.coordinator.put(`/api/mediations/${id}/mediator`, { mediatorId: await team.aMediator(over), version })).body;
    expect(await ask({ registeredUntil: '2026-01-01' })).toMatchObject({ code: 'registration-ended' });
    expect(await ask({ insuredUntil: '2026-01-01' })).toMatchObject({ code: 'insurance-ended' });
  });

  it('shows a mediator their own mediations alone, and names only after the declaration is clear', async () => {
    const staffId = trust.staff.mediator;
    const mediatorId = await team.aMediator({ staffId, kind: 'internal' });
    const { id, version } = await team.agreed();
    const asked = held<Stepped>(await team.coordinator.put(`/api/mediations/${id}/mediator`, { mediatorId, version }));
    const before = await team.mediator.get(`/api/mediations/${id}`);
    expect(before.body).toMatchObject({ parties: [{ name: 'Patient side 1' }, { name: 'Staff side 1' }], summary: null });
    expect(before.text).not.toMatch(/Pritchard|Onyango/);
    expect(before.body).toMatchObject({ dates: expect.stringMatching(mediationDates) as string });
    held(await team.mediator.post(`/api/mediations/${id}/declaration`, { answers: noLinks, version: asked.version }));
    expect((await team.mediator.get(`/api/mediations/${id}`)).text).toMatch(/Pritchard/);
    const other = await team.ready();
    expect((await team.mediator.get(`/api/mediations/${other.id}`)).status).toBe(404);
    expect((await team.mediator.get('/api/mediations')).body).toMatchObject({ items: [{ id }] });
    expect((await team.officer.get(`/api/mediations/${id}`)).status).toBe(403);
  });

  it('lists the next meeting first, then the longest open; a manager is told no more than the case is', async () => {
    const other = await MediationTeam.at(world, await world.organisation({ nation: 'england', roles: mediationRoles }));
    const manager = await world.signedIn(other.trust, 'complaints-manager');
    const older = await other.offered(await other.aCase());
    const newer = await other.offered(await other.aCase());
    const booked = await other.ready();
    held(await other.book(booked.id, { version: booked.version, partyIds: booked.partyIds, startsAt: '2998-08-03T10:00:00Z', mode: 'phone' }), 201);
    const { items } = held<MediationList>(await other.coordinator.get('/api/mediations'));
    expect(items.map(({ id }) => id)).toEqual([booked.id, older.id, newer.id]);
    expect(items[0]).toMatchObject({ caseId: null, mediator: expect.any(String), nextSession: { kind: 'joint' } });
    const told = held<MediationList>(await manager.get('/api/mediations')).items[0];
    expect(told).toMatchObject({ id: booked.id, caseId: expect.any(String), mediator: null, nextSession: { startsAt: '2998-08-03T10:00:00Z', kind: null, rooms: [] } });
    expect((await manager.get(`/api/mediations/${booked.id}`)).status).toBe(403);
    expect((await other.officer.get('/api/mediations')).status).toBe(403);
  });

  it('cancels what is booked when a side withdraws, and frees people and rooms', async () => {
    const { id, version, partyIds } = await team.ready();
    const booked = held<{ version: number }>(await team.book(id, { version, partyIds, startsAt: '2998-06-02T10:00:00Z' }), 201);
    expect(held<Stepped>(await team.officer.post(`/api/mediations/${id}/withdrawal`, { by: 'patient', version: booked.version })).state).toBe('withdrawn');
    const left = await world.db.run(trust.acting('mediation-coordinator'), () => world.db.query('SELECT 1 FROM accord.booking b JOIN accord.mediation_session s ON s.id = b.session_id WHERE s.mediation_id = $1', [id]));
    expect(left).toEqual([]);
  });

  it('is hidden, with its times and bookings, from who may not see the case; busy is all they learn', async () => {
    const made = await team.aCase();
    const mediatorId = await team.aMediator();
    const { id, version, partyIds } = await team.ready(mediatorId, made);
    held(await team.book(id, { version, partyIds, startsAt: '2998-07-01T10:00:00Z' }), 201);
    await world.db.run(trust.acting('complaints-manager'), () =>
      world.db.change(`INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, 'safety', '2999-01-01', $3, now())`, [trust.id, made.caseId, trust.staff['complaints-manager']]));
    expect((await team.coordinator.get(`/api/mediations/${id}`)).status).toBe(404);
    expect((await team.officer.get(`/api/cases/${made.caseId}/mediation`)).status).toBe(404);
    const mine = await team.ready(mediatorId);
    const clash = await team.book(mine.id, { version: mine.version, partyIds: mine.partyIds, startsAt: '2998-07-01T11:00:00Z' });
    expect(clash.body).toMatchObject({ status: 422, code: 'taken', detail: 'The mediator is busy at that time. Choose another time.' });
  });

  it('shows nothing of another organisation, and changes nothing there', async () => {
    const { id, version, partyIds } = await team.ready();
    const stranger = await MediationTeam.at(world, await world.organisation({ nation: 'scotland', roles: mediationRoles }));
    for (const url of [`/api/mediations/${id}`, `/api/mediations/${id}/offer`]) expect([url, (await stranger.coordinator.get(url)).status]).toEqual([url, 404]);
    expect((await stranger.book(id, { version, partyIds })).status).toBe(404);
    expect((await stranger.coordinator.get('/api/mediations')).body).toEqual({ items: [], next: null });
  });
});
