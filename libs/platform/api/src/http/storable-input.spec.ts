import { storable } from './storable-input';

describe('what comes from outside, before it is read', () => {
  it.each`
    given                                  | kept                             | because
    ${{ a: ['fine 🐱', 3, null, true] }}   | ${{ a: ['fine 🐱', 3, null, true] }} | ${'nearly everything'}
    ${'a\u0000b'}                          | ${'ab'}                          | ${'a database keeps no zero byte'}
    ${'half \ud83d'}                       | ${'half \ufffd'}                 | ${'a browser may cut an emoji in two'}
    ${{ 'k\u0000': { x: '\udc00' } }}      | ${{ k: { x: '\ufffd' } }}        | ${'names are texts too'}
  `('$because', ({ given, kept }) => {
    expect(storable(given)).toEqual(kept);
  });

  it('is refused when it is nested too deep', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;
    expect(() => storable(deep)).toThrow('There is a problem');
  });
});
