import type { LessonRepeats } from '@accord/outcomes/contract';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('possible repeats of lessons', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let manager: Visitor;
  let lessonId: string;
  const no = { answer: 'no' };

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager'] });
    [officer, manager] = [await world.signedIn(trust, 'complaints-officer'), await world.signedIn(trust, 'complaints-manager')];
    const caseId = await complaint('Call bell not answered for forty minutes', 'patient-care');
    const lesson = { title: 'Call bells answered within five minutes', change: 'Audited weekly', ownerId: trust.staff['complaints-officer'], dueOn: '2027-01-15' };
    lessonId = ((await manager.post(`/api/cases/${caseId}/lessons`, lesson)).body as { id: string }).id;
    await officer.post(`/api/lessons/${lessonId}/done`, { evidence: 'Audit sheets', version: 1 });
    await manager.post(`/api/lessons/${lessonId}/check`, { embedded: true, found: 'All within five minutes', version: 2 });
  });
  afterAll(() => world.end());

  async function complaint(text: string, subject: string, place: object = { serviceId: trust.serviceId }): Promise<string> {
    const { id } = (await manager.post('/api/contacts', { whatHappened: text, ...place })).body as { id: string };
    const answers = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => [letter, letter === 'F' ? { answer: 'yes' } : no]));
    await manager.post(`/api/contacts/${id}/triage`, { version: 1, answers, nation: 'england', funding: 'nhs' });
    expect((await manager.post(`/api/cases/${id}/issues`, { text, question: '', subject })).status).toBe(201);
    return id;
  }
  const repeats = async (id: string) => ((await manager.get(`/api/cases/${id}/lesson-repeats`)).body as LessonRepeats).items;

  it('shows both texts and why they look alike: the same ward, the same subject, words of both', async () => {
    const [repeat, ...others] = await repeats(await complaint('The bell rang and nobody answered', 'patient-care'));
    expect(others).toEqual([]);
    expect(repeat).toMatchObject({ issueNumber: 1, issue: 'The bell rang and nobody answered', lesson: { id: lessonId, title: 'Call bells answered within five minutes', owner: `complaints-officer of ${trust.code}` } });
    expect(repeat?.why).toEqual(['The same place: Ward 7.', expect.stringMatching(/^The same subject: Patient care/), 'Words of both: bell, answered.']);
  });

  it('finds nothing alike elsewhere, or in other words about something else', async () => {
    expect(await repeats(await complaint('The bell rang and nobody answered', 'patient-care', {}))).toEqual([]);
    expect(await repeats(await complaint('The letter came after the appointment', 'appointments'))).toEqual([]);
  });

  it('is told once that it is not the same, and asks no more', async () => {
    const id = await complaint('Bell answered late', 'patient-care');
    const [repeat] = await repeats(id);
    const pair = { issueId: repeat?.issueId, lessonId };
    expect((await manager.post(`/api/cases/${id}/lesson-repeats/not-the-same`, pair)).status).toBe(200);
    expect(await repeats(id)).toEqual([]);
    expect((await manager.post(`/api/cases/${id}/lesson-repeats/not-the-same`, pair)).status).toBe(404);
  });

  it('opens the lesson again with a new date and the reason, tells both cases, and hides it from every other', async () => {
    const id = await complaint('Nobody answered the bell', 'patient-care');
    const other = await complaint('The bell was not answered', 'patient-care');
    const [repeat] = await repeats(id);
    const open = (over: object) => manager.post(`/api/cases/${id}/lesson-repeats/opening-again`, { issueId: repeat?.issueId, lessonId, dueOn: '2027-06-01', version: repeat?.lesson.version, ...over });
    expect((await open({ dueOn: '2020-01-01' })).body).toMatchObject({ status: 422, code: 'not-ahead' });
    expect((await open({ version: 1 })).status).toBe(409);
    expect((await open({})).status).toBe(200);
    expect((await manager.get(`/api/lessons/${lessonId}`)).body).toMatchObject({ state: 'open', dueOn: '2027-06-01', openedAgain: expect.stringMatching(/^It happened again: \S+, issue 1\.$/), checkedBy: null });
    const timeline = (await manager.get(`/api/cases/${repeat?.lesson.caseId ?? ''}/timeline?kind=outcome`)).body as { items: { what: string }[] };
    expect(timeline.items[0]?.what).toBe('Lesson opened again');
    expect(await repeats(other)).toEqual([]);
  });

  it('is for those who may see and write lessons of this organisation alone', async () => {
    const id = await complaint('The bell again', 'patient-care');
    const stranger = await world.signedIn(await world.organisation({ roles: ['complaints-manager'] }), 'complaints-manager');
    expect((await stranger.get(`/api/cases/${id}/lesson-repeats`)).status).toBe(404);
    expect((await stranger.post(`/api/cases/${id}/lesson-repeats/not-the-same`, { issueId: id, lessonId })).status).toBe(404);
  });
});
