import { day } from '@accord/calendar/rules';
import { declarationOf, independenceOf, linkCodes, links, whyNotAsk } from './independence';
import type { LinkAnswers } from './independence';

const none = Object.fromEntries(linkCodes.map((link) => [link, 'none'])) as LinkAnswers;

describe('a mediator’s independence', () => {
  it('is clear only when every link was answered with none', () => {
    expect(declarationOf(none)).toBe('clear');
    for (const link of linkCodes) {
      expect([link, declarationOf({ ...none, [link]: 'some' })]).toEqual([link, links[link].stop ? 'stop' : 'may-be-waived']);
      expect([link, declarationOf({ ...none, [link]: 'cannot-tell' })]).toEqual([link, 'may-be-waived']);
    }
  });

  it.each`
    declared           | waivers | parties | standing               | because
    ${null}            | ${2}    | ${2}    | ${'not-declared'}      | ${'nothing was said'}
    ${'clear'}         | ${0}    | ${2}    | ${'clear'}             | ${'there is nothing to waive'}
    ${'stop'}          | ${2}    | ${2}    | ${'stop'}              | ${'a stop cannot be waived'}
    ${'may-be-waived'} | ${1}    | ${2}    | ${'waits-for-waivers'} | ${'one party alone cannot waive'}
    ${'may-be-waived'} | ${2}    | ${2}    | ${'waived'}            | ${'every party waived'}
    ${'may-be-waived'} | ${0}    | ${0}    | ${'waits-for-waivers'} | ${'nobody is not everybody'}
  `('$declared with $waivers of $parties waivers is $standing: $because', ({ declared, waivers, parties, standing }) => {
    expect(independenceOf(declared, waivers, parties)).toBe(standing);
  });

  it.each`
    registered      | insured         | ended           | code                    | because
    ${'2026-11-20'} | ${'2026-11-20'} | ${null}         | ${null}                 | ${'the last day counts'}
    ${'2026-11-19'} | ${'2027-01-01'} | ${null}         | ${'registration-ended'} | ${'it ended yesterday'}
    ${'2027-01-01'} | ${'2026-11-19'} | ${null}         | ${'insurance-ended'}    | ${'it ended yesterday'}
    ${'2027-01-01'} | ${'2027-01-01'} | ${'2026-11-20'} | ${'mediator-left'}      | ${'they leave today'}
    ${'2027-01-01'} | ${'2027-01-01'} | ${'2026-11-21'} | ${null}                 | ${'they leave tomorrow'}
  `('registered until $registered, insured until $insured, leaving $ended: $code, $because', ({ registered, insured, ended, code }) => {
    const entry = { registeredUntil: day(registered), insuredUntil: day(insured), endedOn: ended && day(ended) };
    expect(whyNotAsk(entry, day('2026-11-20'))?.refused ?? null).toBe(code);
  });
});
