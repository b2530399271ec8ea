import { lessonStates, mayCheck, mayFinish } from './lesson';

describe('a lesson', () => {
  it.each(lessonStates)('in state %s is finished and checked by the right person at the right time alone', (state) => {
    const lesson = { state, ownerId: 'owner' };
    expect(mayFinish(lesson) === null).toBe(state === 'open' || state === 'not-embedded');
    expect(mayCheck(lesson, 'another') === null).toBe(state === 'done');
    expect(mayCheck(lesson, 'owner')).not.toBeNull();
  });
});
