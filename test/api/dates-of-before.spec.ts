import { day } from '@accord/calendar/rules';
import { RecomputeCase } from '@accord/commitments/api';
import type { QueryRunner } from 'typeorm';
import { ApartByHand } from '../../apps/api/database/migrations/0050-apart-by-hand';
import { datedCase, recordFacts } from './support/dated-case';
import { aWorld, type TestOrganisation, type World } from './support/world';

/** What the version before had stored is what this one computes, once the migration ran. */
describe('The dates of the version before', () => {
  let world: World;
  let trust: TestOrganisation;

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation({ roles: ['complaints-officer'] });
  });
  afterAll(() => world.end());

  const inTrust = <T>(work: () => Promise<T>): Promise<T> => world.db.run(trust.acting('complaints-officer'), work);
  const set = (what: 'answer' | 'acknowledge', due: string) => ({ kind: 'date-set-by-hand', what, due: day(due), source: 'our own plan', setBy: 'Grace Osei', happenedOn: day('2025-12-02') }) as const;
  const received = () => datedCase(world, trust, { receivedOn: '2025-12-01', ownerId: null });

  it('are what is computed now, beside a rule and in its place', async () => {
    const english = await received();
    await recordFacts(world, trust, english, set('answer', '2026-01-12'), set('acknowledge', '2025-12-03'));
    const privately = await received();
    await recordFacts(world, trust, privately, { kind: 'jurisdiction-set', jurisdiction: 'private', happenedOn: day('2025-12-01') }, { kind: 'stage-one-answered', happenedOn: day('2025-12-01') }, { kind: 'stage-two-requested', happenedOn: day('2025-12-02') }, set('answer', '2026-01-12'));
    const differing = async () => (await Promise.all([english, privately].map((id) => inTrust(() => world.app.get(RecomputeCase).differences(id))))).map((found) => found.length);
    await inTrust(async () => {
      await world.db.change(`UPDATE accord.commitment SET rule_id = 'BY-HAND', policy = false WHERE organisation_id = $1 AND rule_id = 'P-HAND'`, [trust.id]);
    });
    expect(await differing()).toEqual([2, 0]);
    const statements: string[] = [];
    await new ApartByHand().up({ query: (sql: string) => Promise.resolve(statements.push(sql)) } as unknown as QueryRunner);
    await inTrust(async () => {
      for (const sql of statements.filter((one) => one.trim().startsWith('UPDATE'))) await world.db.change(sql);
    });
    expect(await differing()).toEqual([0, 0]);
  });
});
