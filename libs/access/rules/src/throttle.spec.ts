import { secondsToWait } from './throttle';

const none = { count: 0, secondsAgo: 0 };

describe('how long somebody waits before the next try to sign in', () => {
  it.each`
    here                              | elsewhere                         | place                             | known    | seconds | because
    ${{ count: 4, secondsAgo: 0 }}    | ${none}                           | ${none}                           | ${false} | ${0}    | ${'anybody mistypes'}
    ${{ count: 1, secondsAgo: -0.01 }} | ${none}                          | ${none}                           | ${false} | ${0}    | ${'two at one moment do not wait for each other'}
    ${{ count: 5, secondsAgo: 0 }}    | ${none}                           | ${none}                           | ${false} | ${2}    | ${'the sixth is slowed'}
    ${{ count: 8, secondsAgo: 6 }}    | ${none}                           | ${none}                           | ${false} | ${10}   | ${'what has passed counts'}
    ${{ count: 60, secondsAgo: 0 }}   | ${none}                           | ${none}                           | ${false} | ${900}  | ${'never longer than a quarter of an hour'}
    ${none}                           | ${{ count: 20, secondsAgo: 10 }}  | ${none}                           | ${false} | ${20}   | ${'guessing from many places is slowed'}
    ${none}                           | ${{ count: 900, secondsAgo: 31 }} | ${none}                           | ${false} | ${0}    | ${'by half a minute at most'}
    ${none}                           | ${none}                           | ${{ count: 50, secondsAgo: 0 }}   | ${false} | ${1}    | ${'one place that tries many accounts is slowed'}
    ${none}                           | ${{ count: 900, secondsAgo: 0 }}  | ${{ count: 900, secondsAgo: 0 }}  | ${true}  | ${0}    | ${'a browser that is known waits for nobody else'}
    ${{ count: 60, secondsAgo: 0 }}   | ${none}                           | ${none}                           | ${true}  | ${900}  | ${'but for its own tries'}
  `('$seconds s: $because', ({ here, elsewhere, place, known, seconds }) => {
    expect(secondsToWait({ here, elsewhere, place }, known)).toBe(seconds);
  });
});
