import { randomUUID } from 'node:crypto';
import { day } from '@accord/calendar/rules';
import type { DateCheckList } from '@accord/commitments/contract';
import { Metrics, Sweeper } from '@accord/platform/api';
import { datedCase } from '../../../../../test/api/support/dated-case';
import { aWorld, type TestOrganisation, type World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';
import { RecordFact } from '../record-fact';
import { PromiseNights } from './promise-nights';

describe('The nightly check of the dates', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;
  const ids: string[] = [];

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['pals-officer', 'complaints-manager', 'operator', 'mediator'] });
    manager = await world.signedIn(trust, 'complaints-manager');
    for (let n = 0; n < 210; n += 1) ids.push(await aCase(n < 205 ? 'open' : 'closed'));
  }, 120_000);
  afterAll(() => world.end());

  const at = new Date('2026-11-02T10:00:00Z');
  const aCase = async (state: 'open' | 'closed'): Promise<string> => {
    const id = await datedCase(world, trust, { receivedOn: '2026-11-02', by: 'pals-officer', at });
    if (state === 'open') return id;
    await world.db.run(trust.acting('pals-officer', at), async () => {
      await world.app.get(RecordFact).run(id, { kind: 'closed', happenedOn: day('2026-11-02') });
      await world.db.change(`UPDATE accord.case_file SET state = 'closed', closed_at = $2 WHERE id = $1`, [id, at]);
    });
    return id;
  };
  const list = async (who = manager) => (await who.get('/api/date-checks')).body as DateCheckList;
  const checkNow = async () => {
    expect((await manager.post('/api/date-checks', {})).status).toBe(201);
    for (let tries = 0; tries < 20 && !(await list()).items[0]?.endedAt; tries += 1) await world.app.get(Sweeper).sweep();
    return (await list()).items[0];
  };

  it('computes every open case and some closed ones, and finds no difference', async () => {
    expect(await checkNow()).toMatchObject({ openCases: 205, closedCases: expect.any(Number), differing: 0, cases: [] });
  }, 60_000);

  it('names the case and the date where what is stored was altered, mends nothing, and tells the metrics', async () => {
    await world.db.run(trust.acting('pals-officer'), () => world.db.change(`UPDATE accord.commitment SET due_on = '2027-01-01' WHERE case_id = $1 AND code = 'E-ACK'`, [ids[7]]));
    expect(await checkNow()).toMatchObject({ openCases: 205, differing: 1, cases: [{ caseId: ids[7], codes: ['E-ACK'] }] });
    expect(await world.app.get(Metrics).text()).toContain('accord_date_differences 1');
    const operator = await world.signedIn(trust, 'operator');
    expect((await list(operator)).items[0]).toMatchObject({ differing: 1, cases: [] });
    expect((await (await world.signedIn(trust, 'mediator')).get('/api/date-checks')).status).toBe(403);
  }, 60_000);

  const alter = (sql: string, params: readonly unknown[]) => world.db.run(trust.acting('pals-officer'), () => world.db.change(sql, params));

  it('has a case worked out again by a manager, who stays in the check that found it; the next finds none', async () => {
    const differing = (await list()).items[0]?.cases.map(({ caseId }) => caseId);
    expect(differing).toEqual([ids[7]]);
    const again = (id: string, who = manager) => who.post(`/api/date-checks/cases/${id}/again`, {});
    expect((await again(ids[7] ?? '', await world.signedIn(trust, 'operator'))).status).toBe(403);
    expect((await again(randomUUID())).status).toBe(404);
    const mended = (await again(ids[7] ?? '')).body as DateCheckList;
    expect(mended.items[0]).toMatchObject({ differing: 0, cases: [{ caseId: ids[7], codes: ['E-ACK'], mended: { by: `complaints-manager of ${trust.code}` } }] });
    expect(await world.app.get(Metrics).text()).toContain('accord_date_differences 0');
    expect((await manager.get(`/api/cases/${ids[7] ?? ''}/history`)).text).toContain('Had its dates worked out again');
    expect(await checkNow()).toMatchObject({ differing: 0, cases: [] });
  }, 60_000);

  it.each([
    ['what is next', 'next', `UPDATE accord.case_next SET due_on = due_on + 1 WHERE case_id = $1`, 9],
    ['that nothing is next', 'next', `DELETE FROM accord.case_next WHERE case_id = $1`, 11],
    ['that a closed case is next', 'next', `INSERT INTO accord.case_next SELECT organisation_id, id, owner_id, received_at, false, received_on, received_on, false FROM accord.case_file WHERE id = $1`, 208],
    ['that a lead waits for it', 'leads', `INSERT INTO accord.case_for_lead SELECT organisation_id, id, 'equality-lead', received_at FROM accord.case_file WHERE id = $1`, 13],
    ['how complex it is', 'complexity', `UPDATE accord.case_file SET complexity = 'complex' WHERE id = $1`, 15],
    ['what its dates are found by', 'handed', `UPDATE accord.commitment SET complexity = 'basic' WHERE case_id = $1`, 17],
  ])('finds %s, stored otherwise than it follows, in the same place, and mends it the same way', async (_what, code, sql, place) => {
    const id = ids[place] ?? '';
    await alter(sql, [id]);
    expect((await checkNow())?.cases).toMatchObject([{ caseId: id, codes: [code], mended: null }]);
    const { items } = (await manager.post(`/api/date-checks/cases/${id}/again`, {})).body as DateCheckList;
    expect(items[0]).toMatchObject({ differing: 0, cases: [{ caseId: id, mended: { by: expect.any(String) } }] });
    expect(await checkNow()).toMatchObject({ differing: 0, cases: [] });
  }, 60_000);

  it('promises the night after it, once, at three in the morning in London', async () => {
    const nights = () => world.db.run(trust.acting('pals-officer', new Date('2026-07-01T12:00:00Z')), () => world.app.get(PromiseNights).next());
    await nights();
    await nights();
    const rows = await world.db.run(trust.acting('pals-officer'), () =>
      world.db.query<{ due: Date }>(`SELECT due_at AS due FROM accord.promise WHERE organisation_id = $1 AND dedupe_key = 'dates.check:2026-07-02'`, [trust.id]),
    );
    expect(rows.map(({ due }) => due.toISOString())).toEqual(['2026-07-02T02:00:00.000Z']);
  });
});
