import { apologyParts, apologyWarnings, missingParts } from './apology';
import type { ApologyPart, ApologyText } from './apology';

const empty = Object.fromEntries(apologyParts.map((part) => [part, ''])) as Record<ApologyPart, string>;
const saying = (part: ApologyPart, words: string): ApologyText => ({ ...empty, [part]: words });

describe('an apology', () => {
  it.each`
    part        | words                                                     | found
    ${'sorry'}  | ${'We are sorry if you were upset.'}                      | ${'if you were upset'}
    ${'sorry'}  | ${'We apologise for any distress caused.'}                | ${'any distress'}
    ${'effect'} | ${'This may have caused you pain.'}                       | ${'may have'}
    ${'sorry'}  | ${'We are sorry, but the ward was busy.'}                 | ${'but'}
    ${'sorry'}  | ${'I am sorry that you felt ignored.'}                    | ${'sorry that you felt'}
    ${'sorry'}  | ${'We are sorry you had to complain.'}                    | ${'sorry you had to complain'}
    ${'change'} | ${'Lessons have been learned.'}                           | ${'Lessons have been learned'}
    ${'what'}   | ${'Mistakes were made.'}                                  | ${'Mistakes were made'}
    ${'sorry'}  | ${'I apologise for the delay in replying.'}               | ${'for the delay in replying'}
  `('is weakened by "$found"', ({ part, words, found }) => {
    expect(apologyWarnings(saying(part, words)).map((warning) => warning.words)).toContain(found);
  });

  it.each`
    part        | words                                                                                     | because
    ${'sorry'}  | ${'We are sorry that nobody gave you pain relief for four hours.'}                        | ${'it names the failing'}
    ${'change'} | ${'If a patient waits an hour, the nurse in charge is now called.'}                       | ${'a condition in a rule is no condition on the apology'}
    ${'effect'} | ${'You were in pain and frightened, and your daughter had to ask three times.'}           | ${'it says the effect plainly'}
    ${'why'}    | ${'The ward had one nurse fewer than planned, but no one called for help.'}               | ${'an explanation may weigh one thing against another'}
  `('is left alone where it is real: $because', ({ part, words }) => {
    expect(apologyWarnings(saying(part, words))).toEqual([]);
  });

  it('knows what is still missing, in the order in which it is said', () => {
    expect(missingParts({ ...empty, sorry: 'We are sorry.', who: 'Matron' })).toEqual(['what', 'why', 'effect', 'change']);
  });
});
