import { day } from '@accord/calendar/rules';
import { leavingSentence } from './leaving';

describe('Before somebody leaves', () => {
  const ruth = { name: 'Ruth', to: day('2026-12-04') };

  it('says what they still have, and is silent when they have nothing', () => {
    expect(leavingSentence('Tom', 0, [])).toBeNull();
    expect(leavingSentence('Tom', 1, [])).toBe('Tom has 1 open case. Give this to somebody else first.');
    expect(leavingSentence('Tom', 0, [ruth])).toBe('Tom covers for Ruth until Friday 4 December 2026. Give this to somebody else first.');
    expect(leavingSentence('Tom', 83, [ruth])).toBe('Tom has 83 open cases and covers for Ruth until Friday 4 December 2026. Give these to somebody else first.');
  });
});
