import { calendarOf, day, type NationCalendarKey } from '@accord/calendar/rules';
import * as fc from 'fast-check';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import { refusalOf } from './fact-check';
import type { FactDetail } from './fact';
import { standingOf } from './standing';

const nations = { 'england-nhs': 'england-and-wales', 'scotland-nhs': 'scotland', 'wales-nhs': 'england-and-wales', 'northern-ireland-hsc': 'northern-ireland', private: 'england-and-wales' } as const satisfies Record<string, NationCalendarKey>;
type Nation = keyof typeof nations;
type Step = readonly [on: string, detail: FactDetail];
const written = '2026-11-28';

/** The case with the steps written down in this order, all on one later day; null where one of them is refused. */
function told(nation: Nation, ...steps: readonly Step[]) {
  const calendar = calendarOf(nations[nation]);
  const log = aCase(nation, '2026-03-20').on('2026-03-20', { kind: 'received' });
  for (const [on, detail] of steps) {
    const before = [...log.facts];
    const fact = log.on(on, detail, { writtenOn: written }).facts.at(-1);
    if (!fact || refusalOf(fact, before, calendar)) return null;
  }
  return commitmentsOf(log.facts, calendar).map((one) => `${one.id} ${one.dueOn.toString()} ${standingOf(one, day(written), calendar).words}`);
}

describe('What happened decides, whichever was written down first', () => {
  const stageOne = (nation: Nation, received: string, id: string, ...steps: readonly Step[]) => {
    const calendar = calendarOf(nations[nation]);
    const log = aCase(nation, received).on(received, { kind: 'received' });
    for (const [on, detail] of steps) log.on(on, detail, { writtenOn: written });
    return commitmentsOf(log.facts, calendar).filter((one) => one.id === id).map((one) => standingOf(one, day(written), calendar).words);
  };
  const answered = (on: string): Step => [on, { kind: 'stage-one-answered' }];

  it('Scotland: answered at stage 1, then escalated', () => {
    const escalated: Step = ['2026-11-27', { kind: 'escalated' }];
    expect(stageOne('scotland-nhs', '2026-11-20', 'S-1', escalated, answered('2026-11-25'))).toEqual(['Met Wed 25 Nov']);
    expect(stageOne('scotland-nhs', '2026-11-20', 'S-1', answered('2026-11-25'), escalated)).toEqual(['Met Wed 25 Nov']);
  });

  it('Northern Ireland: answered at stage 1, then stage 2 was asked for', () => {
    const asked: Step = ['2026-11-16', { kind: 'stage-two-requested' }];
    expect(stageOne('northern-ireland-hsc', '2026-11-10', 'N-1', asked, answered('2026-11-12'))).toEqual(['Met Thu 12 Nov']);
    expect(stageOne('northern-ireland-hsc', '2026-11-10', 'N-1', answered('2026-11-12'), asked)).toEqual(['Met Thu 12 Nov']);
  });

  /** Words that replace an earlier word (a judgement, a new date, a correction) count as written: they are left out. */
  const happenings: readonly FactDetail[] = [
    { kind: 'settled' }, { kind: 'escalated' }, { kind: 'acknowledged', by: 'letter', offeredDiscussion: true }, { kind: 'acknowledged', by: 'call', offeredDiscussion: true },
    { kind: 'stage-one-answered' }, { kind: 'stage-two-requested' }, { kind: 'final-response-sent' }, { kind: 'notice-sent' }, { kind: 'adjudication-asked' },
    { kind: 'refused-to-deal' }, { kind: 'ombudsman-asked' }, { kind: 'passed-to-us' }, { kind: 'passed-on', because: 'sent-to-the-wrong-body' },
    { kind: 'regulator-asked' }, { kind: 'regulator-answered' }, { kind: 'data-complaint-received' }, { kind: 'data-complaint-acknowledged' },
    { kind: 'consent-asked', purpose: 'records' }, { kind: 'consent-received', purpose: 'records' }, { kind: 'discussed' }, { kind: 'looking-started' },
    { kind: 'date-set-by-hand', what: 'answer', due: day('2026-12-10'), source: 'told by telephone', setBy: 'A. Manager' },
    { kind: 'period-agreed', period: { length: 25, unit: 'working-day' }, agreedBy: 'complainant' },
    { kind: 'hold-began', for: 'police', decidedBy: 'A. Manager', reviewOn: day('2027-01-01') }, { kind: 'legal-flag-set', because: 'claim-started' },
  ];
  const someDay = fc.integer({ min: 0, max: 250 }).map((days) => day('2026-03-20').add({ days }).toString());
  const somePair = fc.tuple(someDay, fc.constantFrom(...happenings), someDay, fc.constantFrom(...happenings)).filter(([one, first, other, second]) => one !== other && first.kind !== second.kind);
  const nation = fc.constantFrom<Nation>('england-nhs', 'scotland-nhs', 'wales-nhs', 'northern-ireland-hsc', 'private');

  it('every pair that may be written in both orders gives the same dates and states', () => {
    fc.assert(
      fc.property(nation, somePair, fc.option(fc.tuple(someDay, fc.constantFrom(...happenings))), (where, [one, first, other, second], before) => {
        const earlier: readonly Step[] = before ? [before] : [];
        const [forth, back] = [told(where, ...earlier, [one, first], [other, second]), told(where, ...earlier, [other, second], [one, first])];
        if (forth && back) expect(back).toEqual(forth);
      }),
      { numRuns: 2000 },
    );
  });
});
