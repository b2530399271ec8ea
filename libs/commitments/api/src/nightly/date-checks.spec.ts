import { randomUUID } from 'node:crypto';
import { day } from '@accord/calendar/rules';
import type { DateCheckList } from '@accord/commitments/contract';
import { Metrics, Sweeper } from '@accord/platform/api';
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

  const aCase = async (state: 'open' | 'closed'): Promise<string> => {
    const id = randomUUID();
    const at = new Date('2026-11-02T10:00:00Z');
    await world.db.run(trust.acting('pals-officer', at), async () => {
      await world.db.change(
        `INSERT INTO accord.case_file (organisation_id, id, reference, type, state, title, nation, channel, made_orally, received_at, received_on, urgency,
           what_happened, wants, created_at, updated_at)
         VALUES ($1, $2, $3, 'complaint', 'open', 'Waiting', 'england', 'letter', false, $4::timestamptz, $4::timestamptz::date, 'soon', 'Waited', '{}', $4::timestamptz, $4::timestamptz)`,
        [trust.id, id, `N-26-${id.slice(0, 8)}`, at],
      );
      const on = day('2026-11-02');
      await world.app.get(RecordFact).run(id, { kind: 'jurisdiction-set', jurisdiction: 'england-nhs', happenedOn: on }, { kind: 'received', happenedOn: on });
      if (state === 'closed') await world.app.get(RecordFact).run(id, { kind: 'closed', happenedOn: on });
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
