import { suitabilityCodes, suitabilityOf, suitabilityQuestions } from './suitability';
import type { SuitabilityAnswer, SuitabilityAnswers, SuitabilityCode } from './suitability';

const calm = Object.fromEntries(suitabilityCodes.map((code) => [code, ['speak-freely', 'about-understanding', 'meet-again'].includes(code) ? 'yes' : 'no'])) as SuitabilityAnswers;
const but = (over: Partial<Record<SuitabilityCode, SuitabilityAnswer>>) => suitabilityOf({ ...calm, ...over });

describe('the suitability screen', () => {
  it('finds a matter of trust between people who can speak freely suitable', () => {
    expect(suitabilityOf(calm)).toEqual({ result: 'suitable', stops: [], safeguards: [] });
  });

  it.each`
    code                          | answer   | result                        | because
    ${'violence-or-safeguarding'} | ${'yes'} | ${'not-now'}                  | ${'safeguarding comes first'}
    ${'criminal-inquiry'}         | ${'yes'} | ${'not-now'}                  | ${'an inquiry must not be disturbed'}
    ${'urgent-danger'}            | ${'yes'} | ${'not-now'}                  | ${'care comes first'}
    ${'capacity-without-support'} | ${'yes'} | ${'not-now'}                  | ${'nobody agrees to what they cannot weigh'}
    ${'serious-misconduct'}       | ${'yes'} | ${'no'}                       | ${'others deal with it'}
    ${'only-ruling-or-money'}     | ${'yes'} | ${'no'}                       | ${'a mediator gives neither'}
    ${'power-gap-too-wide'}       | ${'yes'} | ${'no'}                       | ${'they could not speak as equals'}
    ${'capacity-with-support'}    | ${'yes'} | ${'suitable-with-safeguards'} | ${'support makes it fair'}
    ${'speak-freely'}             | ${'no'}  | ${'suitable-with-safeguards'} | ${'separate rooms make it safe'}
    ${'meet-again'}               | ${'no'}  | ${'suitable'}                 | ${'understanding alone is reason enough'}
  `('$code answered $answer gives $result: $because', ({ code, answer, result }) => {
    expect(but({ [code as SuitabilityCode]: answer }).result).toBe(result);
  });

  it('treats "not known" to a stopping question as not now, because a missing fact is never clear', () => {
    for (const code of suitabilityCodes) {
      const stops = 'stop' in suitabilityQuestions[code];
      expect([code, but({ [code]: 'not-known' }).result]).toEqual([code, stops ? 'not-now' : 'suitable']);
    }
  });

  it('lets a final no win over a wait, and any stop over a safeguard, and names every reason', () => {
    const both = but({ 'criminal-inquiry': 'yes', 'serious-misconduct': 'yes', 'speak-freely': 'no' });
    expect(both.result).toBe('no');
    expect(both.stops).toHaveLength(2);
    expect(both.safeguards).toHaveLength(1);
  });

  it('is not for two who never meet again and understand each other', () => {
    expect(but({ 'about-understanding': 'no', 'meet-again': 'no' }).result).toBe('no');
  });

  it('over all 177,147 answers stops exactly when a stopping answer or an unknown is there', () => {
    const given: SuitabilityAnswer[] = ['yes', 'no', 'not-known'];
    let wrong = 0;
    for (let number = 0; number < 3 ** suitabilityCodes.length; number++) {
      const answers = Object.fromEntries(suitabilityCodes.map((code, place) => [code, given[Math.floor(number / 3 ** place) % 3]])) as SuitabilityAnswers;
      const { result, stops } = suitabilityOf(answers);
      const stopping = suitabilityCodes.some((code) => {
        const question = suitabilityQuestions[code];
        return 'stop' in question && (answers[code] === question.stop.when || answers[code] === 'not-known');
      });
      const pointless = answers['about-understanding'] === 'no' && answers['meet-again'] === 'no';
      if ((result === 'no' || result === 'not-now') !== (stopping || pointless) || (stops.length > 0) !== (stopping || pointless)) wrong++;
    }
    expect(wrong).toBe(0);
  });
});
