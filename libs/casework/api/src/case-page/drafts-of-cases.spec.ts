import { randomUUID } from 'node:crypto';
import type { DraftList } from '@accord/platform/contract';
import { aComplaint, aWorld } from '../../../../../test/api/support/contacts';
import type { TestOrganisation, Visitor, World } from '../../../../../test/api/support/contacts';

describe('the half-written forms of a person', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager'] });
    officer = await world.signedIn(trust, 'pals-officer');
  });
  afterAll(() => world.end());

  it('say which case each belongs to, and no longer once it is hidden from them', async () => {
    const id = await aComplaint(officer);
    const draftId = randomUUID();
    await officer.put(`/api/drafts/${draftId}`, { kind: 'case-note', caseId: id, body: { kind: 'note', text: 'Half a note' }, version: 0 });
    const { reference } = (await officer.get(`/api/cases/${id}`)).body as { reference: string };
    const mine = async () => ((await officer.get('/api/drafts')).body as DraftList).items.find((draft) => draft.id === draftId);
    expect(await mine()).toMatchObject({ kind: 'case-note', caseId: id, reference, body: { text: 'Half a note' } });
    const manager = await world.signedIn(trust, 'complaints-manager');
    const hidden = await manager.put(`/api/cases/${id}/restriction`, { reason: 'A colleague is the patient', reviewOn: '2099-01-01', people: [trust.staff['complaints-officer']] });
    expect(hidden.status).toBe(200);
    expect((await mine())?.reference ?? null).toBeNull();
  });
});
