import { day } from '@accord/calendar/rules';
import { RecordFact } from '@accord/commitments/api';
import type { FactDetail } from '@accord/commitments/rules';
import { isRefused } from '@accord/platform/rules';
import type { LateDate, PerformanceReport, PerformanceRows } from '@accord/reporting/contract';
import { performanceGroups } from '@accord/reporting/rules';
import { aComplaint, daysAgo, forNamedPeopleOnly } from '../../../../../test/api/support/complaint';
import { aWorld } from '../../../../../test/api/support/world';
import type { TestOrganisation, World } from '../../../../../test/api/support/world';
import type { Visitor } from '../../../../../test/api/support/visitor';

describe('performance', () => {
  let world: World;
  let trust: TestOrganisation;
  let manager: Visitor;

  const fact = async (caseId: string, detail: FactDetail, happenedOn: string, reason?: string) => {
    await world.db.run(trust.acting('complaints-manager'), async () => {
      const recorded = await world.app.get(RecordFact).run(caseId, { ...detail, happenedOn: day(happenedOn), ...(reason ? { reason } : {}) });
      if (isRefused(recorded)) throw new Error(recorded.because);
    });
  };
  const report = async (query = ''): Promise<PerformanceReport> => {
    const answer = await manager.get(`/api/reports/performance${query}`);
    expect(answer.status).toBe(200);
    return answer.body as PerformanceReport;
  };
  const rows = async (query: string): Promise<PerformanceRows['items']> => {
    const all: PerformanceRows['items'] = [];
    let cursor = '';
    do {
      const answer = await manager.get(`/api/reports/performance/cases?${query}&cursor=${cursor}`);
      expect(answer.status).toBe(200);
      const page = answer.body as PerformanceRows;
      all.push(...page.items);
      cursor = page.next ?? '';
    } while (cursor);
    return all;
  };
  const cases: string[] = [];

  beforeAll(async () => {
    world = await aWorld();
    trust = await world.organisation();
    for (let n = 0; n < 60; n++) {
      const received = 20 + n * 3;
      const id = await aComplaint(world, trust, daysAgo(received), trust.staff['pals-officer']);
      cases.push(id);
      // Every third acknowledgement is late; every second case is answered, after 10 + n days at most.
      await fact(id, { kind: 'acknowledged', by: 'letter', offeredDiscussion: true }, daysAgo(received - (n % 3 === 0 ? 12 : 1)));
      if (n % 2 === 0) await fact(id, { kind: 'final-response-sent' }, daysAgo(received - 10 - (n % 5)));
    }
    manager = await world.signedIn(trust, 'complaints-manager');
  }, 120_000);
  afterAll(() => world.end());

  it('opens every figure of every group to exactly the dates it counts', async () => {
    const figures = { due: 'due', onCurrent: 'on-current', onOriginal: 'on-original', late: 'late', open: 'open' } as const;
    for (const by of performanceGroups) {
      const { groups } = await report(`?by=${by}`);
      expect(groups.length).toBeGreaterThan(0);
      for (const group of groups.slice(-3)) {
        for (const [name, figure] of Object.entries(figures)) {
          const found = await rows(`by=${by}&figure=${figure}&key=${group.key}`);
          expect({ by, key: group.key, figure, rows: found.length }).toEqual({ by, key: group.key, figure, rows: group[name as keyof typeof figures] });
        }
      }
    }
  }, 60_000);

  it('counts the same in whatever groups it is laid out', async () => {
    const sums = [];
    for (const by of performanceGroups) {
      const { groups } = await report(`?by=${by}`);
      sums.push((['due', 'late', 'onCurrent', 'onOriginal', 'open'] as const).map((figure) => groups.reduce((sum, group) => sum + group[figure], 0)));
    }
    expect(new Set(sums.map((sum) => sum.join())).size).toBe(1);
    expect(sums[0]?.[0]).toBeGreaterThan(60);
  });

  it('gives the median of days from receipt to answer, without answers that were struck out', async () => {
    const before = await report();
    expect(before).toMatchObject({ answers: 30, medianDays: 12 });
    expect(before.sentence).toContain('Half of 30 answers took 12 days or fewer.');
    const found = await world.db.run(trust.acting('complaints-manager'), () => world.db.query<{ id: string }>(`SELECT id FROM accord.case_fact WHERE organisation_id = $1 AND case_id = $2 AND kind = 'final-response-sent'`, [trust.id, cases[0]]));
    await fact(cases[0] ?? '', { kind: 'struck-out', factId: found[0]?.id ?? '' }, daysAgo(0), 'It had not gone');
    expect((await report()).answers).toBe(29);
  });

  it('opens the answers and their median to their cases, each with its days from receipt', async () => {
    const { answers, medianDays, groups } = await report('?by=service');
    const all = await rows('by=service&figure=answered');
    expect(all).toHaveLength(answers);
    const days = all.map(({ answered }) => answered?.days ?? -1).sort((one, other) => one - other);
    const middle = ((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[Math.ceil((days.length - 1) / 2)] ?? 0)) / 2;
    expect(middle).toBe(medianDays);
    for (const group of groups) expect(await rows(`by=service&figure=answered&key=${group.key}`)).toHaveLength(group.answers ?? 0);
  });

  it('tells which dates were given more time, until when and why', async () => {
    const id = await aComplaint(world, trust, daysAgo(30), trust.staff['pals-officer']);
    await fact(id, { kind: 'period-agreed', period: { until: day(daysAgo(-5)) }, agreedBy: 'complainant' }, daysAgo(25));
    await fact(id, { kind: 'extended', commitmentId: 'E-PERIOD', until: day(daysAgo(-20)) }, daysAgo(2), 'A witness is away');
    expect((await report()).extensions).toBe(1);
    const [row] = await rows('figure=extended');
    expect(row).toMatchObject({ caseId: id, ruleId: 'E-PERIOD', dueOn: daysAgo(-20), originalDueOn: daysAgo(-5), extended: { until: daysAgo(-20), reason: 'A witness is away' } });
  });

  it('counts no date set by hand as if it were the rule’s: beside one it stands apart, in its place it counts and is said', async () => {
    const counts = ({ groups }: PerformanceReport) => (['due', 'onCurrent', 'onOriginal', 'late', 'open'] as const).map((name) => groups.reduce((sum, group) => sum + group[name], 0)).join();
    const id = await aComplaint(world, trust, daysAgo(30), trust.staff['pals-officer']);
    const before = await report();
    expect(before.byHand).toEqual([]);
    await fact(id, { kind: 'date-set-by-hand', what: 'answer', due: day(daysAgo(3)), source: 'our own plan', setBy: 'Grace Osei' }, daysAgo(20));
    const after = await report();
    expect(counts(after)).toBe(counts(before));
    expect(after.byHand).toEqual([{ ruleId: 'P-HAND', due: 1, sentence: 'Set by hand beside a rule’s own date, not counted above: 0 of 1 kept.' }]);
    expect((await rows('figure=late&rule=P-HAND')).map(({ caseId }) => caseId)).toEqual([id]);
    const welsh = await aComplaint(world, trust, daysAgo(30), trust.staff['pals-officer']);
    await fact(welsh, { kind: 'jurisdiction-set', jurisdiction: 'wales-nhs', nation: 'wales' }, daysAgo(30));
    const unset = counts(await report());
    await fact(welsh, { kind: 'date-set-by-hand', what: 'answer', due: day(daysAgo(3)), source: 'W25 as the manager read it', setBy: 'Grace Osei' }, daysAgo(20));
    await fact(welsh, { kind: 'final-response-sent' }, daysAgo(4));
    const inPlace = await report();
    expect(counts(inPlace)).not.toBe(unset);
    expect(inPlace.byHand[0]).toEqual({ ruleId: 'BY-HAND', due: 1, sentence: 'Set by hand where no rule gives a date, counted above: 1 of 1 kept.' });
  });

  it('asks why a date was late, keeps it with the case, and counts it', async () => {
    const [late] = await rows('figure=no-reason&rule=E-ACK');
    const before = await report('?rule=E-ACK');
    const url = `/api/dates/${late?.id ?? ''}/late-reason`;
    const asked = (await manager.get(url)).body as LateDate;
    expect(asked).toMatchObject({ code: '', version: 0, standing: { kind: 'met-late' } });
    expect((await manager.put(url, { code: 'because', version: 0 })).body).toMatchObject({ errors: [{ path: 'code', message: 'Choose a reason' }] });
    expect((await manager.put(url, { code: 'other', note: ' ', version: 0 })).body).toMatchObject({ errors: [{ path: 'note', message: 'Enter what the other reason was' }] });
    expect((await manager.put(url, { code: 'sign-off', note: 'Two weeks', version: 0 })).status).toBe(200);
    expect((await manager.put(url, { code: 'complex', version: 0 })).status).toBe(409);
    expect((await manager.put(url, { code: 'complex', version: 1 })).status).toBe(200);
    const after = await report('?rule=E-ACK');
    expect(after.lateReasons).toEqual([{ code: 'complex', name: 'It took longer to look into than agreed', count: 1 }]);
    expect(after.withoutReason).toBe(before.withoutReason - 1);
    expect((await rows('figure=late&reason=complex&rule=E-ACK')).map(({ id }) => id)).toEqual([late?.id]);
    expect((await manager.get(`/api/cases/${late?.caseId ?? ''}/timeline`)).text).toContain('It took longer to look into than agreed');
    const kept = (await rows('figure=on-current&rule=E-ACK'))[0];
    expect((await manager.get(`/api/dates/${kept?.id ?? ''}/late-reason`)).body).toMatchObject({ code: 'not-late' });
  });

  it('counts and shows nothing of a restricted case to who may not see it', async () => {
    const before = await report();
    const hidden = cases[1] ?? '';
    await forNamedPeopleOnly(world, trust, hidden, [trust.staff['pals-officer']]);
    const after = await report();
    const due = (of: PerformanceReport) => of.groups.reduce((sum, group) => sum + group.due, 0);
    expect(due(after)).toBeLessThan(due(before));
    expect((await rows('figure=due')).some(({ caseId }) => caseId === hidden)).toBe(false);
  });
});
