import { HappenedAt, HappenedOn } from './fields';

const said = (text: string) => HappenedOn.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('A day on which something happened', () => {
  it.each`
    text            | says                                          | because
    ${''}           | ${['Enter a real date, like 20 11 2026']}     | ${'nothing was entered'}
    ${'2027-02-29'} | ${['Enter a real date, like 20 11 2026']}     | ${'2027 has no 29 February'}
    ${'2026-11-31'} | ${['Enter a real date, like 20 11 2026']}     | ${'November has no 31st'}
    ${'1948-07-05'} | ${['Enter a day after 5 July 1948']}          | ${'before the NHS'}
    ${'2028-02-29'} | ${[]}                                         | ${'2028 has one'}
  `('$text says $says: $because', ({ text, says }) => {
    expect(said(text)).toEqual(says);
  });

  it('with a time says the same of a day that does not exist', () => {
    expect(HappenedAt.safeParse('2026-02-29T12:00:00Z').error?.issues.map(({ message }) => message)).toEqual(['Enter a real date and time']);
  });
});
