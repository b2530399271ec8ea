import fc from 'fast-check';
import { monthReach, monthReachSentence } from './month-reach';

describe('what a month can still reach', () => {
  it.each`
    due    | kept  | late  | now     | best    | worst   | because
    ${0}   | ${0}  | ${0}  | ${null} | ${null} | ${null} | ${'nothing falls due, so there is no per cent'}
    ${10}  | ${0}  | ${0}  | ${null} | ${100}  | ${0}    | ${'nothing is settled, everything is possible'}
    ${10}  | ${10} | ${0}  | ${100}  | ${100}  | ${100}  | ${'all kept'}
    ${10}  | ${0}  | ${10} | ${0}    | ${0}    | ${0}    | ${'all late: none can be mended'}
    ${10}  | ${6}  | ${1}  | ${85}   | ${90}   | ${60}   | ${'one late stays late, three are open'}
    ${3}   | ${1}  | ${1}  | ${50}   | ${66}   | ${33}   | ${'rounded down: two thirds are not 67'}
    ${1}   | ${0}  | ${0}  | ${null} | ${100}  | ${0}    | ${'a single open date decides it'}
    ${200} | ${0}  | ${1}  | ${0}    | ${99}   | ${0}    | ${'one late of two hundred forbids 100'}
  `('is $best % at best for $kept kept and $late late of $due: $because', ({ due, kept, late, now, best, worst }) => {
    expect(monthReach({ due, kept, late })).toEqual({ open: due - kept - late, now, best, worst });
  });

  const months = fc
    .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
    .map(([kept, late, open]) => ({ due: kept + late + open, kept, late }));

  it('lies between the worst and the best, whatever the month', () => {
    fc.assert(
      fc.property(months, (month) => {
        const { now, best, worst } = monthReach(month);
        if (best === null || worst === null) return month.due === 0;
        return worst <= best && best <= 100 && worst >= 0 && (now === null || (worst <= now && now <= 100));
      }),
    );
  });

  it('falls with each date that becomes late and never rises again, and keeping one does not lower it', () => {
    fc.assert(
      fc.property(months, (month) => {
        if (month.due - month.kept - month.late === 0) return true;
        const before = monthReach(month).best ?? 0;
        const missed = monthReach({ ...month, late: month.late + 1 }).best ?? 0;
        const kept = monthReach({ ...month, kept: month.kept + 1 }).best ?? 0;
        return missed <= before && kept === before;
      }),
    );
  });

  it.each`
    due   | kept | late | sentence
    ${0}  | ${0} | ${0} | ${'No date falls due this month.'}
    ${10} | ${6} | ${1} | ${'85 % of this month’s dates were kept so far, 6 of 7. 90 % is still possible, if all 3 open dates are met.'}
    ${2}  | ${1} | ${0} | ${'100 % of this month’s dates were kept so far, 1 of 1. 100 % is still possible, if the one open date is met.'}
    ${4}  | ${0} | ${0} | ${'None of this month’s dates is settled yet. 100 % is still possible, if all 4 open dates are met.'}
    ${2}  | ${1} | ${1} | ${'50 % of this month’s dates were kept so far, 1 of 2.'}
  `('is said: $sentence', ({ due, kept, late, sentence }) => {
    expect(monthReachSentence({ due, kept, late })).toBe(sentence);
  });
});
