import { fitted } from './fitted';

describe('a draft that comes back', () => {
  it('fills what is still a field of the same kind, and leaves the rest as the form begins', () => {
    const fresh = { story: '', wants: [] as string[], urgent: false, place: '' };
    expect(fitted(fresh, { story: 'nine hours', wants: ['apology'], urgent: 'yes', gone: 1 })).toEqual({ story: 'nine hours', wants: ['apology'], urgent: false, place: '' });
  });
});
