import { ownersToChoose, rolesInWords, whoMayHaveCases } from './colleagues';

const ann = { id: 'ann', name: 'Ann', roles: ['complaints-officer'] };
const max = { id: 'max', name: 'Max', roles: ['mediator'] };
const left = { id: 'left', name: 'Lee (left)' };

describe('the owners that may have a case', () => {
  it('are those whose role works on cases', () => {
    expect(whoMayHaveCases([ann, max])).toEqual([ann]);
  });

  it.each`
    asked        | shown     | found
    ${undefined} | ${[]}     | ${['Ann']}
    ${'ann'}     | ${[]}     | ${['Ann']}
    ${'max'}     | ${[]}     | ${['Ann', 'Max']}
    ${'left'}    | ${[left]} | ${['Ann', 'Lee (left)']}
    ${'left'}    | ${[]}     | ${['Ann']}
    ${'nobody'}  | ${[left]} | ${['Ann']}
  `('are joined by the one asked for, $asked, also when they have left: $found', ({ asked, shown, found }) => {
    expect(ownersToChoose([ann, max], asked, shown).map(({ name }) => name)).toEqual(found);
  });

  it('are told apart by what they are here', () => {
    expect(rolesInWords(['complaints-officer', 'mediator'])).toBe('Complaints officer, Mediator');
  });
});
