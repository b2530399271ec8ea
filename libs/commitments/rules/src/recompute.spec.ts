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
  { kind: 'closed' },
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
          if (one.refusedMoves.length > 0 || one.superseded.length > 0) continue;
          expect(one.dueOn.toString() >= (before.get(one.id) ?? '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
