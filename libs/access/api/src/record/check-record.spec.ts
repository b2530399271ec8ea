import type { RecordChecked, RecordView } from '@accord/access/contract';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { AnchorKeeper } from './anchor-keeper';
import { Audit } from './audit';

describe('checking the record from the portal', () => {
  let world: World;
  let trust: TestOrganisation;
  let other: TestOrganisation;
  let auditor: Visitor;

  beforeAll(async () => {
    world = await aWorld();
    [trust, other] = [await world.organisation({ roles: ['auditor', 'pals-officer'] }), await world.organisation({ roles: ['auditor', 'pals-officer'] })];
    for (const one of [trust, other]) {
      await world.db.run(one.acting('pals-officer'), async () => {
        for (let line = 0; line < 5; line++) world.app.get(Audit).changed({ action: 'case.changed', subjectKind: 'case', facts: { line } });
      });
    }
    await world.app.get(AnchorKeeper).write();
    auditor = await world.signedIn(trust, 'auditor');
  });
  afterAll(() => world.end());

  const view = async () => (await auditor.get('/api/record')).body as RecordView;
  const verify = async (visitor = auditor) => (await visitor.post('/api/record/verify')).body as RecordChecked;
  const tamper = async (organisationId: string) => {
    const intruder = await world.superuser();
    await intruder.query(`SET session_replication_role = replica; UPDATE accord.audit_entry SET action = 'case.read' WHERE organisation_id = '${organisationId}' AND action = 'case.changed' AND seq = 3`);
  };

  it('says how much there is, and that it was never checked', async () => {
    expect(await view()).toMatchObject({ anchors: 1, lastCheck: null });
    expect((await view()).rows).toBeGreaterThanOrEqual(5);
  });

  it('finds nothing where nothing was touched, and writes down who looked', async () => {
    const checked = await verify();
    expect(checked).toMatchObject({ anchors: 1, faults: [] });
    expect((await view()).lastCheck).toMatchObject({ by: `auditor of ${trust.code}`, rows: checked.rows, faults: 0 });
  });

  it('counts and shows the own organisation alone, even where another’s record was tampered with', async () => {
    await tamper(other.id);
    expect((await verify()).faults).toEqual([]);
    expect((await verify(await world.signedIn(other, 'auditor'))).faults).toEqual([expect.stringContaining('row 3: it was changed')]);
  });

  it('finds a changed row of its own', async () => {
    await tamper(trust.id);
    expect((await verify()).faults).toEqual([expect.stringContaining('row 3: it was changed')]);
    expect((await view()).lastCheck).toMatchObject({ faults: 1 });
  });

  it('anchors again only the chains that grew since', async () => {
    const keeper = world.app.get(AnchorKeeper);
    await keeper.write();
    expect((await keeper.write()).heads).toEqual([]);
    await world.db.run(trust.acting('pals-officer'), async () => world.app.get(Audit).changed({ action: 'case.changed', subjectKind: 'case' }));
    expect((await keeper.write()).heads).toEqual([expect.objectContaining({ organisationId: trust.id, chain: trust.staff['pals-officer'] })]);
  });

  it('is for those who read the record', async () => {
    expect((await (await world.signedIn(trust, 'pals-officer')).post('/api/record/verify')).status).toBe(403);
  });
});
