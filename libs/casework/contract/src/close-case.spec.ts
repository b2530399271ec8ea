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
});
