import { lateReasonName, lateReasons, lateReasonsOn } from './late-reasons';
import { percentOnOriginal, performanceSentence } from './performance';

describe('performance', () => {
  it.each`
    due   | open  | onOriginal | percent | because
    ${10} | ${0}  | ${8}       | ${80}   | ${'eight of ten kept the first date'}
    ${10} | ${5}  | ${5}       | ${100}  | ${'open ones do not count'}
    ${3}  | ${0}  | ${2}       | ${66}   | ${'rounded down'}
    ${4}  | ${4}  | ${0}       | ${null} | ${'nothing is settled'}
  `('against the original date is $percent %: $because', ({ due, open, onOriginal, percent }) => {
    expect(percentOnOriginal({ due, open, onOriginal, onCurrent: 0 })).toBe(percent);
  });

  it.each`
    kept                                                 | answers | median  | sentence
    ${{ due: 10, open: 0, onCurrent: 9, onOriginal: 7 }} | ${6}    | ${34.5} | ${'90 % of 10 dates were kept by the date in force, 70 % by the original date. Half of 6 answers took 34.5 days or fewer.'}
    ${{ due: 10, open: 0, onCurrent: 9, onOriginal: 7 }} | ${1}    | ${1}    | ${'90 % of 10 dates were kept by the date in force, 70 % by the original date. The one answer took 1 day.'}
    ${{ due: 10, open: 0, onCurrent: 9, onOriginal: 7 }} | ${0}    | ${null} | ${'90 % of 10 dates were kept by the date in force, 70 % by the original date. No answer was sent.'}
    ${{ due: 2, open: 2, onCurrent: 0, onOriginal: 0 }}  | ${0}    | ${null} | ${'Nothing is settled in these months yet.'}
  `('is said: $sentence', ({ kept, answers, median, sentence }) => {
    expect(performanceSentence(kept, answers, median)).toBe(sentence);
  });
});

describe('reasons for being late', () => {
  it('have each a code of their own, and hold from a day', () => {
    expect(new Set(lateReasons.map(({ code }) => code)).size).toBe(lateReasons.length);
    expect(lateReasonsOn('2026-03-31')).toEqual([]);
    expect(lateReasonsOn('2026-04-01')).toEqual(lateReasons.filter(({ to }) => to === null || to >= '2026-04-01'));
  });

  it('keep their words whenever they were chosen, and show a code that nobody knows', () => {
    expect(lateReasonName('statement-late')).toBe('A statement came late');
    expect(lateReasonName('gone')).toBe('gone');
  });
});
