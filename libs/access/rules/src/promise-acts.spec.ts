import { countOf, openPromiseStates, promiseActs, whyNotOperate, withoutAddresses } from './promise-acts';

describe('a promise in the hands of an operator', () => {
  it.each(openPromiseStates.flatMap((state) => promiseActs.map((act) => [act, state] as const)))('%s when %s is free where nothing left the house or no case is concerned', (act, state) => {
    expect(whyNotOperate(act, { state, concernsCase: false, outward: true })).toBeNull();
    expect(whyNotOperate(act, { state, concernsCase: true, outward: false })).toBeNull();
  });

  it.each`
    act          | state        | free     | because
    ${'again'}   | ${'waiting'} | ${true}  | ${'nothing has gone yet'}
    ${'again'}   | ${'doubt'}   | ${false} | ${'it may have gone'}
    ${'again'}   | ${'failed'}  | ${false} | ${'the letter itself says what to mend'}
    ${'by-hand'} | ${'waiting'} | ${false} | ${'the letter would stay in the post for ever'}
    ${'by-hand'} | ${'doubt'}   | ${false} | ${'the evidence belongs on the letter'}
  `('$act of a letter that is $state: $free, because $because', ({ act, state, free }) => {
    expect(whyNotOperate(act, { state, concernsCase: true, outward: true }) === null).toBe(free);
  });

  it.each(promiseActs)('%s of what is done, or under way, is refused with its sentence', (act) => {
    expect(whyNotOperate(act, { state: 'done', concernsCase: false, outward: false })).toMatchObject({ refused: 'done-already' });
    expect(whyNotOperate(act, { state: 'claimed', concernsCase: false, outward: false })).toMatchObject({ refused: 'under-way' });
  });

  it('is counted to five hundred, and then said to be more', () => {
    expect([0, 500, 501].map(countOf)).toEqual(['0', '500', 'more than 500']);
  });

  it('shows what a server said without the addresses it quoted', () => {
    expect(withoutAddresses('550 5.1.1 <mary.jones@mail.example>: no such user (mary.jones@mail.example)')).toBe('550 5.1.1 <(address)>: no such user ((address))');
  });
});
