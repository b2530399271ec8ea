import type { LessonPage, OutcomeView } from '@accord/outcomes/contract';
import { aWorld } from '../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../test/api/support/world';
import type { Visitor } from '../../../../test/api/support/visitor';

describe('what came of a case', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let manager: Visitor;
  let caseId: string;
  const outcome = async () => (await officer.get(`/api/cases/${caseId}/outcome`)).body as OutcomeView;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager'] });
    [officer, manager] = [await world.signedIn(trust, 'complaints-officer'), await world.signedIn(trust, 'complaints-manager')];
    const logged = await (await world.signedIn(trust, 'pals-officer')).post('/api/contacts', { whatHappened: 'Nobody gave pain relief for four hours' });
    expect(logged.status).toBe(201);
    caseId = (logged.body as { id: string }).id;
  });
  afterAll(() => world.end());

  const text = { what: 'Nobody gave you pain relief for four hours.', why: 'The round was missed.', effect: 'You were in pain.', sorry: 'We are sorry if you were upset.', change: '', who: 'Matron Lee' };

  it('keeps the apology part by part, says what is missing and which words take it back', async () => {
    expect((await outcome()).apology).toMatchObject({ version: 0, missing: ['what', 'why', 'effect', 'sorry', 'change', 'who'] });
    expect((await officer.put(`/api/cases/${caseId}/apology`, { text, version: 0 })).status).toBe(200);
    const { apology } = await outcome();
    expect(apology).toMatchObject({ version: 1, missing: ['change'], warnings: [{ part: 'sorry', words: 'if you were upset' }] });
  });

  it('shows a colleague’s newer apology instead of writing over it', async () => {
    const stale = await manager.put(`/api/cases/${caseId}/apology`, { text: { ...text, why: 'My own words' }, version: 0 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ saved: { text: { why: 'The round was missed.' }, version: 1 } });
  });

  it('notes a remedy, and asks for the amount where money is given', async () => {
    const without = await officer.post(`/api/cases/${caseId}/remedies`, { kind: 'ex-gratia', detail: 'For the distress' });
    expect(without.body).toMatchObject({ errors: [{ path: 'pounds', message: 'Enter the amount' }] });
    expect((await officer.post(`/api/cases/${caseId}/remedies`, { kind: 'ex-gratia', detail: 'For the distress', pounds: 150.5 })).status).toBe(201);
    expect((await outcome()).remedies).toMatchObject([{ kind: 'ex-gratia', pounds: 150.5 }]);
  });

  it('keeps an apology that was spoken as it was written down, and tells it on the case', async () => {
    const said = { saidBy: 'Matron Lee', saidTo: 'Mrs Ward', saidOn: new Date().toISOString().slice(0, 10), how: 'phone', words: 'She rang and said that she was sorry for the four hours.' };
    const speak = (over: object) => officer.post(`/api/cases/${caseId}/spoken-apologies`, { ...said, ...over });
    expect((await speak({ saidBy: '', how: '' })).body).toMatchObject({ status: 400, errors: [{ path: 'saidBy' }, { path: 'how', message: 'Choose how it was said' }] });
    expect((await speak({ saidOn: '2999-01-01' })).body).toMatchObject({ status: 422, code: 'in-the-future', errors: [{ path: 'saidOn' }] });
    expect((await speak({ saidOn: '2020-01-01' })).body).toMatchObject({ status: 422, code: 'before-receipt' });
    expect((await speak({})).status).toBe(201);
    expect((await outcome()).spoken).toMatchObject([{ ...said, recordedBy: `complaints-officer of ${trust.code}` }]);
    const { items } = (await officer.get(`/api/cases/${caseId}/timeline?kind=outcome`)).body as { items: { what: string }[] };
    expect(items[0]?.what).toBe('Apology spoken by phone by Matron Lee');
    await expect(world.db.run(trust.acting('complaints-officer'), () => world.db.change('DELETE FROM accord.spoken_apology'))).rejects.toThrow(/permission denied/);
  });

  it('lets a lesson be closed only by somebody who is not its owner, after the owner reported it done', async () => {
    const ownerId = trust.staff['complaints-officer'] ?? '';
    const added = await manager.post(`/api/cases/${caseId}/lessons`, { title: 'Pain relief within the hour', change: 'The nurse in charge is called', ownerId, dueOn: '2027-01-15' });
    const { id } = added.body as { id: string };
    const tooEarly = await manager.post(`/api/lessons/${id}/check`, { embedded: true, found: 'Seen on the ward', version: 1 });
    expect(tooEarly.body).toMatchObject({ code: 'not-done-yet' });
    expect((await officer.post(`/api/lessons/${id}/done`, { evidence: 'New round sheet', version: 1 })).status).toBe(200);
    const own = await officer.post(`/api/lessons/${id}/check`, { embedded: true, found: 'Seen', version: 2 });
    expect(own.body).toMatchObject({ code: 'own-lesson', detail: 'You own this action. Another person must check it.' });
    expect((await manager.post(`/api/lessons/${id}/check`, { embedded: true, found: 'Ten charts looked at', version: 2 })).status).toBe(200);
    expect((await officer.get(`/api/lessons/${id}`)).body).toMatchObject({ id, state: 'embedded', found: 'Ten charts looked at' });
    expect((await (await world.signedIn(await world.organisation(), 'complaints-manager')).get(`/api/lessons/${id}`)).status).toBe(404);
    const list = (await officer.get('/api/lessons?state=embedded')).body as LessonPage;
    expect(list.items).toMatchObject([{ id, state: 'embedded', checkedBy: `complaints-manager of ${trust.code}` }]);
  });

  it('shows a lesson past its day as overdue', async () => {
    const ownerId = trust.staff['complaints-officer'] ?? '';
    await manager.post(`/api/cases/${caseId}/lessons`, { title: 'Late one', change: 'Something', ownerId, dueOn: '2025-01-15' });
    expect(((await officer.get('/api/lessons?state=overdue')).body as LessonPage).items).toMatchObject([{ title: 'Late one', overdue: true }]);
  });

  it('is not there for another organisation', async () => {
    const other = await world.organisation();
    const outsider = await world.signedIn(other, 'complaints-manager');
    expect((await outsider.get(`/api/cases/${caseId}/outcome`)).status).toBe(404);
    expect((await outsider.put(`/api/cases/${caseId}/apology`, { text, version: 0 })).status).toBe(404);
    expect((await outsider.get('/api/lessons')).body).toEqual({ items: [], next: null });
  });
});
