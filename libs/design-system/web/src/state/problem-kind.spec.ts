import { kindOf } from './problem-kind';

describe('why a page cannot be read', () => {
  it.each([[404, 'not-found'], [400, 'not-found'], [403, 'role'], [0, 'no-connection'], [503, 'failed'], [500, 'failed']] as const)('%i shows: %s', (status, kind) => {
    expect(kindOf({ status })).toBe(kind);
  });
  it('is nothing where nothing went wrong', () => {
    expect(kindOf(undefined)).toBe('none');
  });
});
