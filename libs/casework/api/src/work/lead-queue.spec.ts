import type { LeadQueue } from '@accord/casework/contract';
import type { Role } from '@accord/access/rules';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

const roles: Role[] = ['complaints-officer', 'complaints-manager', 'safeguarding-lead', 'equality-lead', 'information-governance-lead'];
const no = { answer: 'no' };

describe('what waits for a lead', () => {
  let world: World;
  let trust: TestOrganisation;
  let officer: Visitor;
  const queue = async (lead: Role, as: Role = lead) => {
    const visitor = await world.signedIn(trust, as);
    return visitor.get(`/api/work/lead?lead=${lead}`);
  };
  const rows = async (lead: Role) => ((await queue(lead)).body as LeadQueue).items.map(({ id, why }) => [id, why]);
  const log = async (more: object = {}): Promise<string> => ((await officer.post('/api/contacts', { whatHappened: 'Nobody listened.', ...more })).body as { id: string }).id;
  const complaint = async (more: object = {}, answers: object = {}): Promise<string> => {
    const id = await log(more);
    const said = await officer.post(`/api/contacts/${id}/triage`, { version: 1, answers: { A: no, B: no, C: no, D: no, E: no, F: { answer: 'yes' }, ...answers }, nation: 'england', funding: 'nhs' });
    if (said.status >= 300) throw new Error(said.text);
    return id;
  };

  beforeAll(async () => {
    world = await aWorld();
  });
  beforeEach(async () => {
    trust = await world.organisation({ roles });
    officer = await world.signedIn(trust, 'complaints-officer');
  });
  afterAll(() => world.end());

  it('is danger and abuse for safeguarding, with who was told, the longest open first; closed and calm cases are not in it', async () => {
    const told = { who: 'Nadia Karim', at: '2026-01-08T10:00:00.000Z', reference: 'SG 14' };
    await complaint();
    const first = await complaint({}, { B: { answer: 'yes', told } });
    const second = await complaint({}, { A: { answer: 'yes', told } });
    expect(await rows('safeguarding-lead')).toEqual([
      [first, ['Abuse, neglect, violence or self-harm: Nadia Karim told Thu 8 Jan, SG 14.']],
      [second, ['Danger: Nadia Karim told Thu 8 Jan, SG 14.']],
    ]);
    await world.db.run(trust.acting('complaints-manager'), () => world.db.change('UPDATE accord.case_file SET closed_at = now() WHERE id = $1', [first]));
    expect((await rows('safeguarding-lead')).map(([id]) => id)).toEqual([second]);
  });

  it('is needs for equality', async () => {
    await log({ needs: [{ kind: 'safe-contact', detail: 'No voicemail' }] });
    const id = await log({ needs: [{ kind: 'interpreter', detail: 'BSL' }, { kind: 'format', detail: 'large print' }] });
    expect(await rows('equality-lead')).toEqual([[id, ['Format: large print', 'Interpreter: BSL']]]);
  });

  it('is personal data and restricted cases for information governance, of the restricted only those that name them', async () => {
    const manager = await world.signedIn(trust, 'complaints-manager');
    const data = await complaint();
    const { version } = (await officer.get(`/api/cases/${data}/dates`)).body as { version: number };
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
    expect((await officer.post(`/api/cases/${data}/dates/facts`, { kind: 'data-complaint-received', happenedOn: today, version })).status).toBeLessThan(300);
    const [named, unnamed] = [await complaint(), await complaint()];
    const restrict = (id: string, people: (string | undefined)[]) => manager.put(`/api/cases/${id}/restriction`, { reason: 'A colleague is the patient', reviewOn: '2099-01-01', people });
    await restrict(named, [trust.staff['information-governance-lead']]);
    await restrict(unnamed, []);
    const found = await rows('information-governance-lead');
    expect(found.map(([id]) => id)).toEqual([data, named]);
    expect(found[0]?.[1]).toEqual([expect.stringMatching(/^Complaint about personal data: acknowledge by /)]);
    expect(found[1]?.[1]).toEqual(['Named people only: A colleague is the patient. Review by Thu 1 Jan.']);
  });

  it('is shown to that lead alone', async () => {
    expect((await queue('safeguarding-lead', 'equality-lead')).status).toBe(404);
    expect((await officer.get('/api/work/lead?lead=safeguarding-lead')).status).toBe(403);
  });
});
