import { monthOn, movedBy } from './month-keys';

describe('The keys of a month grid', () => {
  it.each`
    key             | from            | to              | because
    ${'ArrowRight'} | ${'2026-12-31'} | ${'2027-01-01'} | ${'the next day, over the year'}
    ${'ArrowLeft'}  | ${'2026-03-30'} | ${'2026-03-29'} | ${'the day the clocks go forward'}
    ${'ArrowDown'}  | ${'2026-10-20'} | ${'2026-10-27'} | ${'a week, over the day the clocks go back'}
    ${'ArrowUp'}    | ${'2026-12-03'} | ${'2026-11-26'} | ${'a week back'}
    ${'Home'}       | ${'2026-12-03'} | ${'2026-11-30'} | ${'Monday of its week'}
    ${'End'}        | ${'2026-12-03'} | ${'2026-12-06'} | ${'Sunday of its week'}
    ${'Home'}       | ${'2026-12-06'} | ${'2026-11-30'} | ${'a Sunday ends its week'}
    ${'PageDown'}   | ${'2027-01-31'} | ${'2027-02-28'} | ${'the month end clamps'}
    ${'PageUp'}     | ${'2028-03-31'} | ${'2028-02-29'} | ${'a leap year'}
    ${'a'}          | ${'2026-12-03'} | ${null}         | ${'no key of the grid'}
  `('$key from $from: $to - $because', ({ key, from, to }) => {
    expect(movedBy(key, from)).toBe(to);
  });

  it('goes over the year by months', () => {
    expect([monthOn('2026-12-15', 1), monthOn('2026-01-15', -1)]).toEqual(['2027-01-15', '2025-12-15']);
  });
});
