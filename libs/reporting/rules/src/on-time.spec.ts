import { monthsUpTo, onTimeSentence, percentOnTime } from './on-time';

describe('on-time figures', () => {
  it.each`
    due   | open | onCurrent | percent | because
    ${10} | ${0} | ${9}      | ${90}   | ${'nine of ten'}
    ${10} | ${5} | ${5}      | ${100}  | ${'five still have time: they are neither kept nor missed'}
    ${3}  | ${0} | ${2}      | ${66}   | ${'rounded down: a target is reached when it is reached'}
    ${0}  | ${0} | ${0}      | ${null} | ${'nothing was due, so there is no per cent'}
    ${4}  | ${4} | ${0}      | ${null} | ${'all still have time'}
  `('are $percent % for $onCurrent of $due with $open open - $because', ({ due, open, onCurrent, percent }) => {
    expect(percentOnTime({ due, open, onCurrent })).toBe(percent);
  });

  it('count months back over the turn of a year', () => {
    expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('are said in a sentence, also when there is nothing to say', () => {
    const month = { month: '2026-01', ruleId: 'E-ACK', due: 10, onOriginal: 8, onCurrent: 9, late: 1, open: 0 };
    expect(onTimeSentence('Acknowledge', [month])).toBe('Acknowledge: 90 % kept on time, 9 of 10 that fell due.');
    expect(onTimeSentence('Acknowledge', [])).toBe('Acknowledge: nothing has fallen due in these months.');
  });
});
