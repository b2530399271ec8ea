import { isWeekend, realDay } from './real-day';

describe('A day typed into the calculator', () => {
  it.each`
    wire            | real     | because
    ${'2026-06-15'} | ${true}  | ${'a Monday'}
    ${'2028-02-29'} | ${true}  | ${'a leap year'}
    ${'2027-02-29'} | ${false} | ${'no leap year'}
    ${'2026-02-30'} | ${false} | ${'no such day'}
    ${'2026-6-15'}  | ${false} | ${'half typed'}
    ${''}           | ${false} | ${'nothing typed'}
  `('$wire exists: $real - $because', ({ wire, real }) => {
    expect(realDay(wire)).toBe(real);
  });

  it('says which days are weekends, over both changes of the clocks', () => {
    expect(['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'].map(isWeekend)).toEqual([true, true, false, true, true, false]);
  });
});
