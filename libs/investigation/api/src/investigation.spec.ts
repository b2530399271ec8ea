import type { CaseView } from '@accord/casework/contract';
import type { FindingsView } from '@accord/investigation/contract';
import type { Problem } from '@accord/platform/contract';
import { answered } from '../../../../test/api/support/answered';
import { aComplaint, aWorld } from '../../../../test/api/support/contacts';
import type { TestOrganisation, Visitor, World } from '../../../../test/api/support/contacts';

describe('the closer look', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  let caseId: string;
  let issueIds: string[];
  const findings = async () => (await officer.get(`/api/cases/${caseId}/findings`)).body as FindingsView;
  const written = { result: 'upheld', happened: 'She waited nine hours.', shouldHave: 'Four hours: the national standard.', because: 'The log shows it.', version: 0 };
  const find = (place: number, more: object = {}) => officer.put(`/api/cases/${caseId}/issues/${issueIds[place]}/finding`, { ...written, ...more });

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-officer', 'complaints-manager'] });
    officer = await world.signedIn(trust, 'complaints-officer');
    caseId = await aComplaint(officer);
    issueIds = [];
    for (const text of ['Nine hours in a corridor', 'Nobody told us']) {
      const issue = await officer.post(`/api/cases/${caseId}/issues`, { text });
      expect(issue.status).toBe(201);
      issueIds.push((issue.body as { id: string }).id);
    }
  });
  afterAll(() => world.end());

  it('keeps the case open while an issue has no finding, and says which', async () => {
    const { version } = (await officer.get(`/api/cases/${caseId}`)).body as CaseView;
    const close = await officer.post(`/api/cases/${caseId}/close`, { version, closedAs: 'response-sent', given: [], satisfied: 'yes', careAffected: 'no' });
    expect(close.status).toBe(422);
    expect((close.body as Problem).unmet?.map(({ because }) => because)).toEqual(expect.arrayContaining(['Issue 1 has no finding.', 'Issue 2 has no finding.']));
  });

  it('keeps evidence for what happened and for what should have', async () => {
    const added = await officer.post(`/api/cases/${caseId}/issues/${issueIds[0]}/evidence`, { what: 'Arrived 09:10, bed 18:25', source: 'Emergency log', shows: 'what-happened' });
    expect(added.status).toBe(201);
    expect((await findings()).issues[0]?.evidence).toMatchObject([{ source: 'Emergency log', by: `complaints-officer of ${trust.code}` }]);
  });

  it('derives the whole from the findings and reaches the stages by itself', async () => {
    expect((await find(0)).status).toBe(200);
    expect(await findings()).toMatchObject({ whole: null, sentence: '1 upheld, 1 without a finding' });
    expect((await find(1, { result: 'not-upheld' })).status).toBe(200);
    expect(await findings()).toMatchObject({ whole: 'partly-upheld', sentence: '1 upheld, 1 not upheld: partly upheld' });
    const { stages } = (await officer.get(`/api/cases/${caseId}`)).body as CaseView;
    expect(stages.find(({ stage }) => stage === 'findings')?.standing).toBe('done');
    const timeline = (await officer.get(`/api/cases/${caseId}/timeline`)).body as { items: { what: string }[] };
    expect(timeline.items.map(({ what }) => what)).toEqual(expect.arrayContaining(['A finding on every issue', 'Looking closely began']));
  });

  it('shows a colleague’s newer finding instead of writing over it', async () => {
    const stale = await find(0, { because: 'Mine' });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ saved: { because: 'The log shows it.', version: 1 } });
  });

  it('leaves the outcome of the whole with the case as it closes, for returns and reports, and takes it back on opening again', async () => {
    const view = async () => (await officer.get(`/api/cases/${caseId}`)).body as CaseView;
    const close = { closedAs: 'response-sent', given: [], satisfied: 'yes', careAffected: 'no' };
    await answered(officer, caseId);
    expect((await officer.post(`/api/cases/${caseId}/close`, { ...close, version: (await view()).version })).status).toBe(200);
    expect(await view()).toMatchObject({ state: 'closed', outcome: 'partly-upheld' });
    await officer.post(`/api/cases/${caseId}/reopen`, { version: (await view()).version, reason: 'new-facts', why: 'A second witness' });
    expect(await view()).toMatchObject({ state: 'open', outcome: null });
  });

  it('is not written by a PALS officer, and not there for another organisation', async () => {
    const pals = await world.signedIn(trust, 'pals-officer');
    expect((await pals.put(`/api/cases/${caseId}/issues/${issueIds[0]}/finding`, written)).status).toBe(403);
    const outsider = await world.signedIn(await world.organisation(), 'complaints-manager');
    expect((await outsider.get(`/api/cases/${caseId}/findings`)).status).toBe(404);
    expect((await outsider.put(`/api/cases/${caseId}/issues/${issueIds[0]}/finding`, written)).status).toBe(404);
  });
});
