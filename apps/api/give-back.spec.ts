import { isWorthGivingBack } from './give-back';

describe('memory that nobody needs', () => {
  const mebibyte = 2 ** 20;
  it.each([
    ['after the start', { busy: 0.002, held: 90 * mebibyte, heldAfterLast: 0 }, true],
    ['after busy hours', { busy: 0.002, held: 100 * mebibyte, heldAfterLast: 60 * mebibyte }, true],
    ['when there is little of it', { busy: 0.002, held: 80 * mebibyte, heldAfterLast: 60 * mebibyte }, false],
    ['while people wait', { busy: 0.05, held: 200 * mebibyte, heldAfterLast: 60 * mebibyte }, false],
  ])('is given back %s: %o %s', (_, quiet, is) => expect(isWorthGivingBack(quiet)).toBe(is));
});
