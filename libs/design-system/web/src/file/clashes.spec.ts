import { differences } from './clashes';

const labels = { story: 'What happened', phone: 'Phone', wants: 'Wants' };

describe('what differs after somebody else saved', () => {
  it('asks only about what both changed, and takes what only the colleague changed', () => {
    const before = { story: 'nine hours', phone: '', wants: [] };
    const mine = { story: 'ten hours', phone: '', wants: ['apology'] };
    const saved = { story: 'eight hours', phone: '01632 960001', wants: [], version: 4 };
    expect(differences(before, mine, saved, labels)).toEqual({
      clashes: [{ field: 'story', label: 'What happened', mine: 'ten hours', theirs: 'eight hours' }],
      joined: ['Phone'],
      merged: { story: 'ten hours', phone: '01632 960001', wants: ['apology'] },
    });
  });

  it('asks nothing when both wrote the same', () => {
    const { clashes, joined } = differences({ story: 'a' }, { story: 'b' }, { story: 'b' }, labels);
    expect([clashes, joined]).toEqual([[], []]);
  });
});
