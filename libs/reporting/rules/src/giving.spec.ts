import { givenSentence, givingSentence, stayingSentences } from './giving';

describe('giving many cases at once', () => {
  it.each`
    dates | cases | to          | sentence
    ${8}  | ${6}  | ${'Ngozi'}  | ${'8 dates of 6 cases go to Ngozi.'}
    ${1}  | ${1}  | ${'Ngozi'}  | ${'1 date of 1 case goes to Ngozi.'}
    ${2}  | ${1}  | ${null}     | ${'2 dates of 1 case go back: nobody has them.'}
    ${0}  | ${0}  | ${'Ngozi'}  | ${'Nothing would move.'}
  `('says beforehand: $sentence', ({ dates, cases, to, sentence }) => {
    expect(givingSentence({ dates, cases }, to)).toBe(sentence);
  });

  it('says why others stay, one sentence a reason', () => {
    expect(stayingSentences({ 'named-people-only': 2, 'theirs-already': 0, changed: 1 }, 'Ngozi')).toEqual([
      '2 cases are for named people only, and Ngozi is not named. Name them on the case first.',
      '1 case was changed by somebody else. Look again.',
    ]);
    expect(stayingSentences({ 'theirs-already': 1 }, null)).toEqual(['1 case has nobody already.']);
    expect(stayingSentences({}, 'Ngozi')).toEqual([]);
  });

  it.each`
    given | notGiven                   | sentence
    ${8}  | ${[]}                      | ${'8 cases given.'}
    ${8}  | ${['changed', 'changed']}  | ${'8 given, 2 not: changed by somebody else.'}
    ${0}  | ${['changed', 'closed']}   | ${'0 given, 2 not: changed by somebody else, closed meanwhile.'}
  `('says afterwards: $sentence', ({ given, notGiven, sentence }) => {
    expect(givenSentence(given, notGiven)).toBe(sentence);
  });
});
