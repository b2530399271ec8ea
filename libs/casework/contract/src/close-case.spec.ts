import { CloseCase } from './case-view';

const missing = (said: object) => {
  const { error } = CloseCase.safeParse({ version: 2, given: [], ...said });
  return error?.issues.map(({ path }) => path.join('.')).sort() ?? [];
};

describe('what closing asks in words', () => {
  it('is said all at once, also while other answers are missing', () => {
    expect(missing({ closedAs: 'withdrawn' })).toEqual(['careAffected', 'satisfied', 'toldHow', 'toldOn', 'withdrawnBy']);
    expect(missing({ closedAs: 'other', satisfied: 'yes', careAffected: 'no' })).toEqual(['note', 'toldHow', 'toldOn']);
    expect(missing({ closedAs: 'response-sent', satisfied: 'yes', careAffected: 'no' })).toEqual([]);
    expect(missing({})).toEqual(['careAffected', 'closedAs', 'satisfied']);
  });

  it('takes no day before there was a health service', () => {
    const told = (toldOn: string) => CloseCase.safeParse({ version: 2, given: [], closedAs: 'answered', satisfied: 'yes', careAffected: 'no', toldHow: 'phone', note: 'x', toldOn }).error?.issues.find(({ path }) => path[0] === 'toldOn')?.message;
    expect([told('1948-07-05'), told('0001-01-01'), told(''), told('1948-07-06')]).toEqual(['Enter a day after 5 July 1948', 'Enter a day after 5 July 1948', 'Enter the day', undefined]);
  });
});
