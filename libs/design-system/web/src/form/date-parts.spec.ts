import { dateParts, pastedDate, wireDate } from './date-parts';

describe('a date in three fields', () => {
  it.each`
    day     | month    | year      | wire            | because
    ${'20'} | ${'11'}  | ${'2026'} | ${'2026-11-20'} | ${'it is a date'}
    ${'1'}  | ${'2'}   | ${'2026'} | ${'2026-02-01'} | ${'a single figure is enough'}
    ${'20'} | ${'Nov'} | ${'26'}   | ${'2026-11-20'} | ${'people write months as words and years as two figures'}
    ${''}   | ${''}    | ${''}     | ${''}           | ${'nothing was typed'}
    ${'20'} | ${''}    | ${'2026'} | ${'2026--20'}   | ${'what is no date keeps its words for the contract to refuse'}
  `('$day $month $year is "$wire" - $because', ({ day, month, year, wire }) => {
    expect(wireDate({ day, month, year })).toBe(wire);
  });

  it('shows a date of the wire as people write it', () => {
    expect(dateParts('2026-02-01')).toEqual({ day: '1', month: '2', year: '2026' });
  });

  it.each`
    pasted                | because
    ${'20/11/2026'}       | ${'the usual British way'}
    ${'20.11.26'}         | ${'dots and two figures'}
    ${'20 November 2026'} | ${'the month as a word'}
    ${'Fri 20 Nov 2026'}  | ${'copied from this portal'}
    ${'20th Nov, 2026'}   | ${'copied from a letter'}
    ${'2026-11-20T10:42'} | ${'copied from a system'}
  `('reads a pasted "$pasted" - $because', ({ pasted }) => {
    expect(pastedDate(pasted)).toEqual({ day: '20', month: '11', year: '2026' });
  });

  it('leaves alone what is no date', () => {
    expect(pastedDate('ward 7')).toBeUndefined();
    expect(pastedDate('12 of 2026')).toBeUndefined();
  });
});
