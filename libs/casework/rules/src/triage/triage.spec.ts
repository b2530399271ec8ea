import { calendarOf, day, Temporal } from '@accord/calendar/rules';
import type { NationCalendarKey } from '@accord/calendar/rules';
import { allRules, commitmentsOf, ruleBook } from '@accord/commitments/rules';
import type { Fact } from '@accord/commitments/rules';
import { arrivalOf, blankDetails, factsOfTriage, nationsByHand, triageLetters, triagePath, triageResult } from '.';
import type { TriageAnswer, TriageDetails, TriageFacts, TriageLetter, TriageResultKind } from '.';

const nationCalendar = (key: NationCalendarKey) => calendarOf(key);

const told = { who: 'Outreach', at: '2026-11-20T10:00:00Z', reference: 'none given' };
const answer = (letter: TriageLetter, yes: boolean): TriageAnswer => ({ letter, answer: yes ? 'yes' : 'no', note: '', told: yes && letter < 'E' ? told : null });
/** `no to A to E, yes to F` is written `yesTo('F')`. */
const yesTo = (...letters: TriageLetter[]): TriageAnswer[] => triageLetters.map((letter) => answer(letter, letters.includes(letter)));

const spoken: TriageFacts = { spoken: true, receivedOn: day('2026-11-20'), today: day('2026-11-20'), byHand: ['wales'], watchedUntil: day('2026-11-23') };
const written: TriageFacts = { ...spoken, spoken: false, watchedUntil: null };
const full: TriageDetails = {
  ...blankDetails, funding: 'nhs', attachTo: 'a', settled: { on: day('2026-11-20'), how: 'Rang the ward' }, offer: { on: day('2026-11-20'), answer: 'keeps-concern' },
  transfer: { to: 'Another trust', mayShare: true, mayPassOn: true }, answerGiven: 'Visiting is from 2pm',
};

describe('the path of triage', () => {
  it('asks ten questions, four for safety and six for the route, and each says what a yes starts', () => {
    expect(triagePath.map(({ letter }) => letter)).toEqual([...triageLetters]);
    expect(triagePath.filter(({ part }) => part === 'safety').map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    for (const question of triagePath) {
      expect(question.starts).toMatch(/\.$/);
      expect(question.tell === null).toBe(question.part === 'route');
    }
  });

  it.each`
    yes    | kind                       | because
    ${'E'} | ${'attached'}              | ${'the same matter is in a complaint: PALS does not take it up again'}
    ${'F'} | ${'formal-complaint'}      | ${'the person asks for one'}
    ${'G'} | ${'concern-resolved'}      | ${'spoken and settled in time: outside the regulations'}
    ${'H'} | ${'concern-offered'}       | ${'offered, and the person keeps it a concern'}
    ${'I'} | ${'transferred'}           | ${'the body that deals with it counts it'}
    ${'J'} | ${'answered'}              | ${'pure information'}
  `('a spoken contact with the first yes at $yes is $kind - $because', ({ yes, kind }) => {
    const result = triageResult(yesTo(yes), full, spoken);
    expect(result).toMatchObject({ kind, decidedBy: yes, missing: [], alerts: [] });
  });

  it('decides all 1,024 ways to answer, spoken or written, as the path says: alerts beside, the first yes wins', () => {
    for (const facts of [spoken, written]) {
      for (let mask = 0; mask < 1024; mask++) {
        const yes = triageLetters.filter((_, bit) => mask & (1 << bit));
        const asked = facts.spoken ? ['E', 'F', 'G', 'H', 'I', 'J'] : ['E', 'F', 'I', 'J'];
        const first = asked.find((letter) => yes.includes(letter as TriageLetter));
        const result = triageResult(yesTo(...yes), full, facts);
        if (!first) {
          expect(result.kind).toBeNull();
          expect(result.missing).not.toEqual([]);
          continue;
        }
        expect(result).toMatchObject({ decidedBy: first, missing: [], alerts: yes.filter((letter) => letter < 'E') });
        const skipped = result.notNeeded.map(({ letter }) => letter);
        expect(skipped).toEqual(triageLetters.filter((letter) => letter >= 'E' && (letter > first || !asked.includes(letter))));
        expect('answered' in result && result.answered.some(({ letter }) => skipped.includes(letter))).toBe(false);
      }
    }
  });

  it('keeps each explaining sentence under 20 words and ends it with a full stop', () => {
    for (const yes of ['E', 'F', 'G', 'H', 'I', 'J'] as const) {
      for (const facts of [spoken, { ...spoken, watchedUntil: null }]) {
        for (const settled of [full.settled, null]) {
          const result = triageResult(yesTo(yes), { ...full, settled }, facts);
          const sentence = 'sentence' in result ? result.sentence : '';
          expect(sentence).toMatch(/ because .*\.$/);
          expect(sentence.split(' ').length).toBeLessThan(20);
        }
      }
    }
  });
});

describe('what triage needs before it can be confirmed', () => {
  const missing = (answers: readonly TriageAnswer[], details: TriageDetails, facts = spoken) => triageResult(answers, details, facts).missing.map(({ path }) => path);

  it('asks every safety question, even when the route is clear', () => {
    expect(missing([answer('F', true)], full)).toEqual(['answers.A.answer', 'answers.B.answer', 'answers.C.answer', 'answers.D.answer', 'answers.E.answer']);
  });

  it('asks who was told, when and under which reference for each safety yes', () => {
    for (const letter of ['A', 'B', 'C', 'D'] as const) {
      const untold = yesTo(letter, 'F').map((one) => ({ ...one, told: null }));
      expect(missing(untold, full)).toEqual([`answers.${letter}.told.who`, `answers.${letter}.told.at`, `answers.${letter}.told.reference`]);
    }
  });

  it('asks who paid, whatever the result, because other rules hold for private care', () => {
    expect(missing(yesTo('F'), { ...full, funding: null })).toEqual(['funding']);
    expect(missing(yesTo('J'), { ...full, funding: null })).toEqual(['funding']);
  });

  it.each`
    yes    | without           | path
    ${'E'} | ${'attachTo'}     | ${'attachTo'}
    ${'H'} | ${'offer'}        | ${'offer.answer'}
    ${'I'} | ${'transfer'}     | ${'transfer.to'}
  `('asks for $without when $yes decides', ({ yes, without, path }) => {
    expect(missing(yesTo(yes), { ...full, [without]: null })).toEqual([path]);
  });

  it('asks both consents before a matter is passed on: to share and to pass on are two', () => {
    expect(missing(yesTo('I'), { ...full, transfer: { to: 'Another trust', mayShare: true, mayPassOn: false } })).toEqual(['transfer.mayPassOn']);
    expect(missing(yesTo('I'), { ...full, transfer: { to: 'Another trust', mayShare: false, mayPassOn: true } })).toEqual(['transfer.mayShare']);
  });

  it('asks for the answer that was given when a question is closed', () => {
    expect(missing(yesTo('J'), { ...full, answerGiven: ' ' })).toEqual(['answerGiven']);
  });
});

describe('a spoken concern that is being settled', () => {
  it('shows the date until which it is watched', () => {
    const result = triageResult(yesTo('G'), { ...full, settled: null }, spoken);
    expect(result).toMatchObject({ kind: 'concern-being-settled', sentence: 'A concern being settled, because it was spoken and can be settled by Monday 23 November 2026.', missing: [] });
  });

  it('cannot be watched once the time is over: it must be offered the complaint route', () => {
    const result = triageResult(yesTo('G'), { ...full, settled: null }, { ...spoken, today: day('2026-11-24') });
    expect(result.missing).toEqual([{ path: 'answers.G.answer', message: 'The time to settle it ended on Monday 23 November 2026. Answer no to G and yes to H.' }]);
  });

  it('does not count as settled when the day of settling lies after the limit', () => {
    const late = { ...full, settled: { on: day('2026-11-24'), how: 'Rang' } };
    expect(triageResult(yesTo('G'), late, { ...spoken, today: day('2026-11-25') }).missing.map(({ path }) => path)).toEqual(['settled.on']);
  });

  it('cannot have been settled before it reached us, nor in the future', () => {
    for (const on of ['2026-11-19', '2026-11-21']) {
      expect(triageResult(yesTo('G'), { ...full, settled: { on: day(on), how: 'Rang' } }, spoken).missing.map(({ path }) => path)).toEqual(['settled.on']);
    }
  });
});

describe('a spoken concern that was not settled in time', () => {
  it.each`
    choice               | kind                  | because
    ${'keeps-concern'}   | ${'concern-offered'}  | ${'it stays a concern only because the person agrees'}
    ${'not-answered'}    | ${'concern-offered'}  | ${'the offer stands and the answer is awaited'}
    ${'wants-complaint'} | ${'formal-complaint'} | ${'the person chose it'}
  `('is $kind when the person answers $choice - $because', ({ choice, kind }) => {
    expect(triageResult(yesTo('H'), { ...full, offer: { on: day('2026-11-20'), answer: choice } }, spoken)).toMatchObject({ kind, missing: [] });
  });
});

describe('a result that a person raises', () => {
  it('becomes a formal complaint, never less than the path says', () => {
    const raised = triageResult(yesTo('H'), { ...full, raisedBecause: 'Two wards are concerned' }, spoken);
    expect(raised).toMatchObject({ kind: 'formal-complaint', decidedBy: 'H', sentence: 'A formal complaint, because it needs a formal look.' });
  });
});

describe('stages and dates of the nations', () => {
  const complaint = (details: Partial<TriageDetails>) => triageResult(yesTo('F'), { ...full, ...details }, spoken);

  it.each(['scotland', 'northern-ireland'] as const)('asks stage 1 or 2 in %s, and why when it goes straight to 2', (nation) => {
    const handDate = nation === 'scotland' ? null : { due: day('2026-12-18'), source: 'Local policy', setBy: 'A Manager' };
    expect(complaint({ nation, handDate }).missing.map(({ path }) => path)).toEqual(['stage']);
    expect(complaint({ nation, handDate, stage: 1 }).missing).toEqual([]);
    expect(complaint({ nation, handDate, stage: 2 }).missing.map(({ path }) => path)).toEqual(['straightBecause']);
    expect(complaint({ nation, handDate, stage: 2, straightBecause: 'serious' })).toMatchObject({ missing: [], sentence: 'A formal complaint at stage 2, because the person asks for one.' });
  });

  it('asks a date with its source and name in Wales, where no confirmed rule gives one', () => {
    const nation = 'wales';
    const stage = null;
    expect(complaint({ nation, stage }).missing.map(({ path }) => path)).toEqual(['handDate.due']);
    const blank = { due: day('2026-11-19'), source: '', setBy: '' };
    expect(complaint({ nation, stage, handDate: blank }).missing.map(({ path }) => path)).toEqual(['handDate.due', 'handDate.source', 'handDate.setBy']);
  });

  it('asks none where a rule gives the date: Wales before 1 April 2026, and where somebody switched the new rule on', () => {
    const plain = { upTo: 0, also: [] };
    const house = { book: ruleBook() };
    expect(nationsByHand(day('2026-03-31'), house, plain)).toEqual([]);
    expect(nationsByHand(day('2026-04-01'), house, plain)).toEqual(['wales']);
    expect(nationsByHand(day('2025-12-31'), house, plain)).toEqual(['northern-ireland']);
    const read = allRules.filter(({ id }) => id === 'W-RESP26').map((rule) => ({ number: 1, rule: { ...rule, version: 2, standing: 'on', length: { kind: 'fixed', period: { length: 30, unit: 'working-day', convention: 'AFTER' } } } as const }));
    expect(nationsByHand(day('2026-11-20'), { book: ruleBook(read) }, { upTo: 1, also: [] })).toEqual([]);
    // What its arrival did not know does not count for a contact.
    expect(nationsByHand(day('2026-11-20'), { book: ruleBook(read) }, plain)).toEqual(['wales']);
    expect(triageResult(yesTo('F'), { ...full, nation: 'wales' }, { ...spoken, byHand: [] }).missing).toEqual([]);
  });

  it('asks neither of private care, which is outside the NHS procedures', () => {
    for (const nation of ['scotland', 'wales', 'northern-ireland'] as const) expect(complaint({ nation, funding: 'private' }).missing).toEqual([]);
  });

  it('asks no date of a matter that ends at once', () => {
    expect(triageResult(yesTo('J'), { ...full, nation: 'wales' }, spoken).missing).toEqual([]);
  });
});

describe('the facts that a confirmed triage writes', () => {
  const england = nationCalendar('england-and-wales');
  const scotland = nationCalendar('scotland');
  const log = (kind: TriageResultKind, details: Partial<TriageDetails>, facts: TriageFacts): Fact[] =>
    [arrivalOf(facts), ...factsOfTriage(kind, { ...full, ...details }, facts)].map((fact, index) => ({
      ...fact, id: `f${index}`, place: index + 1, recordedAt: Temporal.Instant.from('2026-11-20T12:00:00Z'), knew: 0, recordedBy: 's', evidenceId: null, reason: null,
    }));
  const dates = (facts: Fact[], calendar = england) => commitmentsOf(facts, calendar).map(({ id, dueOn, state }) => `${id} ${dueOn.toString()} ${state}`);

  it('start acknowledging and the six months of an English complaint from its first day, though it was spoken and triaged later', () => {
    const later = { ...spoken, today: day('2026-11-23') };
    expect(dates(log('formal-complaint', {}, later))).toEqual(['E-ORAL 2026-11-23 superseded', 'E-ACK 2026-11-25 running', 'E-6M 2027-05-19 running']);
    expect(dates(log('formal-complaint', {}, written))).toEqual(['E-ACK 2026-11-25 running', 'E-6M 2027-05-19 running']);
  });

  it('watch a spoken concern until the end of the next working day, and meet it when it was settled', () => {
    expect(dates(log('concern-being-settled', {}, spoken))).toEqual(['E-ORAL 2026-11-23 running']);
    expect(dates(log('concern-resolved', {}, spoken))).toEqual(['E-ORAL 2026-11-23 met']);
  });

  it('give a concern that the person keeps the local target, so that it never has no date', () => {
    expect(dates(log('concern-offered', {}, spoken)).some((line) => line.startsWith('P-PALS') && line.endsWith('running'))).toBe(true);
  });

  it('start stage 1 in Scotland, or the two dates of stage 2 from the first day', () => {
    expect(dates(log('formal-complaint', { nation: 'scotland', stage: 1 }, spoken), scotland).filter((line) => line.endsWith('running'))).toEqual(['S-1 2026-11-26 running']);
    const straight = dates(log('formal-complaint', { nation: 'scotland', stage: 2, straightBecause: 'serious' }, spoken), scotland);
    expect(straight.filter((line) => line.endsWith('running')).map((line) => line.split(' ')[0])).toEqual(['S-2ACK', 'S-2']);
  });

  it('start the old rules of Wales for what reached us before 1 April 2026', () => {
    const old = { ...written, receivedOn: day('2026-03-24'), today: day('2026-03-24'), byHand: [] };
    expect(dates(log('formal-complaint', { nation: 'wales' }, old))).toEqual(['W-ACK 2026-03-26 running', 'W-RESP 2026-05-07 running']);
    expect(dates(log('concern-being-settled', { nation: 'wales' }, { ...old, spoken: true }))).toEqual(['W-ORAL 2026-03-25 running']);
  });

  it('keep the date set by hand in Wales', () => {
    const handDate = { due: day('2026-12-31'), source: 'Local procedure', setBy: 'A Manager' };
    expect(dates(log('formal-complaint', { nation: 'wales', handDate }, spoken))).toContain('BY-HAND-ANSWER 2026-12-31 running');
  });

  it('leave nothing running when the matter is attached, passed on or answered', () => {
    for (const kind of ['attached', 'transferred', 'answered'] as const) {
      expect(dates(log(kind, {}, written)).filter((line) => line.endsWith('running'))).toEqual([]);
    }
  });
});
