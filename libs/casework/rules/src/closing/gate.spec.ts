import { day } from '@accord/calendar/rules';
import { caseTypes, fundings, nations } from '../codes';
import type { ClosingRecord } from './demanded';
import { endingsOf, whyNotClose, whyNotTold } from './gate';
import { closingTable, demands, endingKindOf, endingKinds } from './table';
import type { Demand, FileToClose } from './table';
import { closings, howClosed, tellings, waysOfClosing } from './ways';
import type { WayOfClosing } from './ways';

const complaint: FileToClose = { id: 'c', type: 'complaint', nation: 'england', funding: 'nhs', stage: null };
const stageOne: FileToClose = { ...complaint, nation: 'scotland', stage: 1 };
const irish: FileToClose = { ...complaint, nation: 'northern-ireland', stage: 2 };
const concern: FileToClose = { ...complaint, type: 'concern' };
const fileOf = { complaint, 'stage-1': stageOne, pals: concern } as const;

const bare: ClosingRecord = {
  issuesAgreed: false, finalResponse: 'none', stageOneAnswered: false, noticeSent: false, settledOn: null, passedOn: false, lateness: 'not-judged', refused: false, refusalWritten: false,
  today: day('2026-11-27'), issues: [], found: [], settleBy: null, mediationAgreed: false, mayCloseUnanswered: false, objections: [],
};
/** Everything that any demand asks for. */
const whole: ClosingRecord = {
  ...bare, issuesAgreed: true, finalResponse: 'sent', stageOneAnswered: true, noticeSent: true, passedOn: true, lateness: 'approved', refused: true, refusalWritten: true,
  issues: [{ number: 1, state: 'open' }], found: [1], settleBy: day('2026-11-27'), mediationAgreed: true, mayCloseUnanswered: true,
};
/** For each demand, what takes it away from the whole, and the code it is then refused with. */
const without: Readonly<Record<Demand, readonly [Partial<ClosingRecord>, string]>> = {
  'an-issue': [{ issues: [] }, 'no-issue'],
  'issues-agreed': [{ issuesAgreed: false }, 'not-agreed'],
  findings: [{ found: [] }, 'no-finding'],
  'stage-1-answer': [{ stageOneAnswered: false }, 'no-answer'],
  'final-response': [{ finalResponse: 'none' }, 'no-final-response'],
  'exhaustion-notice': [{ noticeSent: false }, 'no-notice'],
  'settled-in-time': [{ settleBy: day('2026-11-26') }, 'settled-too-late'],
  'mediation-agreed': [{ mediationAgreed: false }, 'not-agreed-in-mediation'],
  'passed-on': [{ passedOn: false }, 'not-passed-on'],
  'found-late': [{ lateness: 'not-judged' }, 'not-judged-late'],
  'lateness-approved': [{ lateness: 'to-approve' }, 'lateness-not-approved'],
  refused: [{ refused: false }, 'not-refused'],
  'refusal-written': [{ refusalWritten: false }, 'refusal-not-written'],
  'by-a-manager': [{ mayCloseUnanswered: false }, 'managers-alone'],
};
const pairs = waysOfClosing.flatMap((way) => endingKinds.map((kind) => [way, kind] as const));

describe('closing a case', () => {
  it.each(pairs)('as %s, of a file of kind %s: refused without each of its demands, and open with all', (way, kind) => {
    const asked = closingTable[way][kind];
    const file = fileOf[kind];
    if (typeof asked === 'string') {
      expect(whyNotClose(way, file, whole)).toMatchObject({ refused: 'not-a-way', because: asked, field: 'closedAs' });
      expect(endingsOf(file, whole).map((ending) => ending.way)).not.toContain(way);
      return;
    }
    expect(whyNotClose(way, file, whole)).toBeNull();
    for (const demand of asked.filter((one) => one !== 'exhaustion-notice')) expect(whyNotClose(way, file, { ...whole, ...without[demand][0] })).toMatchObject({ refused: without[demand][1] });
  });

  it.each(demands)('says of %s a sentence under 20 words, what it claims once done, and where it is done', (demand) => {
    const way = waysOfClosing.find((one) => endingKinds.some((kind) => closingTable[one][kind].includes(demand))) as WayOfClosing;
    const kind = endingKinds.find((one) => typeof closingTable[way][one] !== 'string' && closingTable[way][one].includes(demand));
    const file = demand === 'exhaustion-notice' ? irish : fileOf[kind ?? 'complaint'];
    const [lacks, code] = without[demand];
    const line = endingsOf(file, { ...whole, ...lacks }).find((ending) => ending.way === way)?.demands.find((one) => one.code === code);
    expect(line).toMatchObject({ done: false, because: expect.stringMatching(/^[A-Z].*\.$/), links: [expect.objectContaining({ goTo: expect.stringMatching(/^\/cases\/c\//) })].concat(line?.links.slice(1) ?? []) });
    expect(line?.because.split(' ').length).toBeLessThan(20);
    expect(endingsOf(file, whole).find((ending) => ending.way === way)?.demands.every(({ done, because, links }) => done && because === '' && links.length === 0)).toBe(true);
  });

  it('names everything that is missing, each with its place, and refuses a complaint of which nothing was done', () => {
    const refusal = whyNotClose('response-sent', complaint, bare);
    expect(refusal).toMatchObject({ refused: 'no-issue', goTo: '/cases/c/issues' });
    expect(refusal?.unmet?.map(({ because }) => because)).toEqual(['No issue is written: write what the complaint asks.', 'The issues are not agreed with the complainant.', 'The final response was not sent.']);
  });

  it('asks for a finding on each issue that stands, and for none on what was withdrawn', () => {
    const issues = [{ number: 1, state: 'open' }, { number: 2, state: 'withdrawn' }, { number: 3, state: 'open' }] as const;
    expect(whyNotClose('response-sent', complaint, { ...whole, issues, found: [1] })?.because).toBe('Issue 3 has no finding.');
    expect(whyNotClose('response-sent', complaint, { ...whole, issues: [issues[1]] })?.refused).toBe('no-issue');
  });

  it('does not take a response that came back for one that was sent', () => {
    expect(whyNotClose('response-sent', complaint, { ...whole, finalResponse: 'came-back' })?.because).toBe('The final response came back: it must be sent again.');
  });

  it('asks for the exhaustion notice in Northern Ireland alone, and not of private care', () => {
    const lacks = { ...whole, noticeSent: false };
    expect(whyNotClose('response-sent', irish, lacks)?.refused).toBe('no-notice');
    expect(whyNotClose('response-sent', complaint, lacks)).toBeNull();
    expect(whyNotClose('response-sent', { ...irish, funding: 'private', stage: null }, lacks)).toBeNull();
  });

  it('lets no room be passed over, whatever the way', () => {
    const objections = [{ refused: 'letter-doubt', because: 'A letter may not have been sent. Say first what happened.', goTo: '/cases/c/letters/l' }];
    for (const way of waysOfClosing) {
      const refusal = whyNotClose(way, complaint, { ...whole, objections });
      expect(refusal?.refused).toMatch(/^(letter-doubt|not-a-way)$/);
    }
  });

  it('knows of every file how it ends', () => {
    for (const type of caseTypes) for (const nation of nations) for (const funding of [...fundings, null]) for (const stage of [1, 2, null] as const) expect(endingKinds).toContain(endingKindOf({ id: 'c', type, nation, funding, stage }));
    expect(endingKindOf({ ...stageOne, stage: 2 })).toBe('complaint');
    expect(endingKindOf({ ...stageOne, funding: 'private' })).toBe('complaint');
  });

  it('tells the dates how each way ended, and lets no promise go by for another reason', () => {
    expect(closings.map((one) => howClosed[one])).not.toContain(undefined);
    expect(howClosed.other).toBe('unkept');
  });
});

describe('what is said of telling them', () => {
  const file = { ...complaint, receivedOn: '2026-11-20' };
  it.each`
    way            | toldOn          | toldHow     | of         | code                   | because
    ${'other'}     | ${'2026-11-28'} | ${'phone'}  | ${file}    | ${'in-the-future'}     | ${'nobody is told tomorrow'}
    ${'other'}     | ${'2026-11-19'} | ${'phone'}  | ${file}    | ${'before-it-came'}    | ${'nobody is told before they asked'}
    ${'other'}     | ${'2026-11-24'} | ${'nobody'} | ${file}    | ${'somebody-to-tell'}  | ${'a complainant is told'}
    ${'withdrawn'} | ${'2026-11-24'} | ${'phone'}  | ${file}    | ${undefined}           | ${'they rang'}
    ${'settled'}   | ${'2026-11-24'} | ${'phone'}  | ${file}    | ${'settled-too-late'}  | ${'the next working day was over'}
    ${'settled'}   | ${'2026-11-23'} | ${'phone'}  | ${file}    | ${undefined}           | ${'in time'}
  `('$way on $toldOn by $toldHow: $code, $because', ({ way, toldOn, toldHow, of, code }) => {
    expect(whyNotTold(way as WayOfClosing, { toldOn, toldHow }, of as typeof file, { ...whole, settleBy: day('2026-11-23') })?.refused).toBe(code);
  });

  it('may be nobody where PALS keeps it: an anonymous word, a compliment', () => {
    expect(whyNotTold('answered', { toldOn: '2026-11-24', toldHow: 'nobody' }, { ...file, type: 'compliment' }, bare)).toBeNull();
  });

  it('is asked of every way whose telling no other fact shows', () => {
    expect(waysOfClosing.filter((way) => tellings[way].of === null)).toEqual(['response-sent', 'settled-in-mediation', 'out-of-time', 'not-taken-up']);
  });
});
