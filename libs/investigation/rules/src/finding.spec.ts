import { wholeOf, wholeSentence } from './finding';
import type { FindingResult, IssueFound } from './finding';

const issues = (...results: (FindingResult | null | 'withdrawn')[]): IssueFound[] =>
  results.map((result, place) => ({ number: place + 1, state: result === 'withdrawn' ? 'withdrawn' : 'open', result: result === 'withdrawn' ? null : result }));

describe('the outcome of the whole', () => {
  it.each([
    [issues('upheld', 'upheld'), 'upheld', 'all were upheld'],
    [issues('not-upheld', 'not-upheld'), 'not-upheld', 'none was upheld'],
    [issues('upheld', 'not-upheld'), 'partly-upheld', 'a mix is partly upheld'],
    [issues('partly-upheld', 'partly-upheld'), 'partly-upheld', 'each in part is in part'],
    [issues('partly-upheld', 'not-upheld'), 'partly-upheld', 'something was upheld'],
    [issues('upheld', 'withdrawn'), 'upheld', 'what was withdrawn stays out'],
    [issues('withdrawn'), 'closed-without-finding', 'nothing is left to find on'],
    [issues('upheld', null), null, 'one has no finding yet'],
    [issues(), null, 'no issue is written yet, so nothing is closed'],
  ] as const)('of %j is %s: %s', (found, whole, _because) => {
    expect(wholeOf(found)).toBe(whole);
  });

  it('is said in words', () => {
    expect(wholeSentence(issues('upheld', 'upheld', 'not-upheld'))).toBe('2 upheld, 1 not upheld: partly upheld');
    expect(wholeSentence(issues('upheld', null))).toBe('1 upheld, 1 without a finding');
    expect(wholeSentence(issues('withdrawn'))).toBe('No issue is left to find on.');
    expect(wholeSentence(issues())).toBe('Nothing can be found yet.');
  });
});
