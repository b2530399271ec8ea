import { calendarOf, day } from '@accord/calendar/rules';
import * as fc from 'fast-check';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { FactDetail } from './fact';

const jurisdictions = ['england-nhs', 'scotland-nhs', 'wales-nhs', 'northern-ireland-hsc', 'private'] as const;
const someDetail: fc.Arbitrary<FactDetail> = fc.constantFrom<FactDetail>(
  { kind: 'received' },
  { kind: 'made-orally' },
  { kind: 'settled' },
  { kind: 'converted-to-complaint' },
  { kind: 'kept-as-concern' },
  { kind: 'not-a-complaint', because: 'enquiry' },
  { kind: 'acknowledged', by: 'letter', offeredDiscussion: true },
  { kind: 'acknowledged', by: 'call', offeredDiscussion: true },
  { kind: 'acknowledgement-bounced', factId: 'fact-03' },
  { kind: 'corrected', factId: 'fact-02', nowHappenedOn: day('2026-10-02') },
  { kind: 'struck-out', factId: 'fact-04' },
  { kind: 'period-agreed', period: { length: 25, unit: 'working-day' }, agreedBy: 'complainant' },
  { kind: 'period-agreed', period: { until: day('2027-03-01') }, agreedBy: 'body' },
  { kind: 'extended', commitmentId: 'E-PERIOD', until: day('2027-04-01') },
  { kind: 'extended', commitmentId: 'S-1', until: day('2026-11-20') },
  { kind: 'stage-moved', to: 2 },
  { kind: 'escalated' },
  { kind: 'date-set-by-hand', what: 'answer', due: day('2027-02-01'), source: 'told by telephone', setBy: 'A. Manager' },
  { kind: 'waiting-began', for: 'consent' },
  { kind: 'waiting-ended' },
  { kind: 'final-response-sent' },
  { kind: 'discussion-declined' },
  { kind: 'stage-one-answered' },
  { kind: 'stage-two-requested' },
  { kind: 'notice-sent' },
  { kind: 'refused-to-deal' },
  { kind: 'passed-to-us' },
  { kind: 'passed-on', because: 'sent-to-the-wrong-body' },
  { kind: 'event-happened' },
  { kind: 'became-known' },
  { kind: 'lateness-judged', accepted: true, goodReason: true, stillFair: true },
  { kind: 'lateness-approved', factId: 'fact-03' },
  { kind: 'consent-asked', purpose: 'records' },
  { kind: 'consent-received', purpose: 'records' },
  { kind: 'hold-began', for: 'police', decidedBy: 'A. Manager', reviewOn: day('2026-12-01') },
  { kind: 'pause-began', reviewOn: day('2026-12-01') },
  { kind: 'pause-ended' },
  { kind: 'regulator-asked' },
  { kind: 'data-complaint-received' },
  { kind: 'adjudication-asked' },
  { kind: 'closed' },
  { kind: 'closed', how: 'withdrawn' },
  { kind: 'reopened' },
);
const someLog = fc.tuple(fc.constantFrom(...jurisdictions), fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), someDetail), { maxLength: 14 })).map(([jurisdiction, steps]) => {
  const log = aCase(jurisdiction, '2026-10-01').on('2026-10-01', { kind: 'received' });
  for (const [after, detail] of [...steps].sort(([one], [other]) => one - other)) log.on(day('2026-10-01').add({ days: after }).toString(), detail);
  return log.facts;
});

describe('Any log of facts', () => {
  const calendar = calendarOf('scotland');

  it('gives the same dates whatever the order in which its rows are read', () => {
    fc.assert(
      fc.property(someLog, (facts) => {
        expect(JSON.stringify(commitmentsOf([...facts].reverse(), calendar))).toBe(JSON.stringify(commitmentsOf(facts, calendar)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each commitment one id, a day to act by at or before the date, and a met day only when met', () => {
    fc.assert(
      fc.property(someLog, (facts) => {
        const commitments = commitmentsOf(facts, calendar);
        expect(new Set(commitments.map((one) => one.id)).size).toBe(commitments.length);
        for (const one of commitments) {
          expect(one.actBy.toString() <= one.dueOn.toString()).toBe(true);
          expect(one.metOn !== null).toBe(one.state === 'met' || one.state === 'met-late');
          expect(one.superseded.length > 0 || one.dueOn.equals(one.originalDueOn)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never moves a due date earlier when a holiday is added', () => {
    const announced = calendarOf('scotland', [{ kind: 'closed', date: '2026-10-05', title: 'announced late' }]);
    fc.assert(
      fc.property(someLog, (facts) => {
        const before = new Map(commitmentsOf(facts, calendar).map((one) => [one.id, one.dueOn.toString()]));
        for (const one of commitmentsOf(facts, announced)) {
          // A day that was named, an extension or a pause, is the same in any calendar.
          if (one.refusedMoves.length > 0 || one.superseded.length > 0) continue;
          expect(one.dueOn.toString() >= (before.get(one.id) ?? '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never gives an earlier date from a later first day', () => {
    const straight: FactDetail = { kind: 'stage-moved', to: 2 };
    const someDay = fc.integer({ min: 0, max: 900 }).map((days) => day('2025-06-01').add({ days }).toString());
    fc.assert(
      fc.property(fc.constantFrom(...jurisdictions), someDay, someDay, (jurisdiction, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const from = (on: string) => commitmentsOf(aCase(jurisdiction, on).on(on, { kind: 'received' }).on(on, straight).facts, calendar);
        const before = new Map(from(earlier).map((commitment) => [commitment.id, commitment.dueOn.toString()]));
        for (const commitment of from(later)) expect(commitment.dueOn.toString() >= (before.get(commitment.id) ?? '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is moved by a pause in the agreed date alone, and never to an earlier day', () => {
    const england = calendarOf('england-and-wales');
    const someDays = fc.record({ begins: fc.integer({ min: 5, max: 60 }), review: fc.integer({ min: 1, max: 40 }), ends: fc.option(fc.integer({ min: 0, max: 60 })), agreed: fc.integer({ min: 5, max: 60 }) });
    fc.assert(
      fc.property(someDays, ({ begins, review, ends, agreed }) => {
        const first = day('2026-10-01');
        const on = (after: number) => first.add({ days: after }).toString();
        const log = aCase('england-nhs', on(0)).on(on(0), { kind: 'received' }).on(on(1), { kind: 'period-agreed', period: { length: agreed, unit: 'working-day' }, agreedBy: 'complainant' });
        const before = new Map(commitmentsOf(log.facts, england).map((one) => [one.id, one.dueOn.toString()]));
        log.on(on(begins), { kind: 'pause-began', reviewOn: first.add({ days: begins + review }) });
        if (ends !== null) log.on(on(begins + ends), { kind: 'pause-ended' });
        for (const { id, dueOn } of commitmentsOf(log.facts, england)) {
          if (id === 'E-PERIOD') expect(dueOn.toString() >= (before.get(id) ?? '')).toBe(true);
          else expect(dueOn.toString()).toBe(before.get(id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which facts that do not concern each other were written', () => {
    const apart: readonly (readonly [string, FactDetail])[] = [
      ['2026-05-05', { kind: 'event-happened' }],
      ['2026-06-06', { kind: 'became-known' }],
      ['2026-10-05', { kind: 'acknowledged', by: 'letter', offeredDiscussion: true }],
      ['2026-10-06', { kind: 'consent-asked', purpose: 'records' }],
      ['2026-10-07', { kind: 'data-complaint-received' }],
      ['2026-10-08', { kind: 'legal-flag-set', because: 'claim-started' }],
      ['2026-10-09', { kind: 'period-agreed', period: { length: 25, unit: 'working-day' }, agreedBy: 'complainant' }],
    ];
    const told = (jurisdiction: (typeof jurisdictions)[number], order: readonly (readonly [string, FactDetail])[]) => {
      const log = aCase(jurisdiction, '2026-10-01').on('2026-10-01', { kind: 'received' });
      for (const [on, detail] of order) log.on(on, detail);
      return commitmentsOf(log.facts, calendar).map((one) => `${one.id} ${one.state} ${one.dueOn.toString()} ${one.metOn?.toString() ?? ''}`);
    };
    fc.assert(
      fc.property(fc.constantFrom(...jurisdictions), fc.shuffledSubarray([...apart], { minLength: apart.length }), (jurisdiction, order) => {
        expect(told(jurisdiction, order)).toEqual(told(jurisdiction, apart));
      }),
      { numRuns: 200 },
    );
  });
});
