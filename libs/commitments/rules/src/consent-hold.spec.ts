import { calendarHistory, calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { Knowledge } from './knowledge';
import { nextVersion, isWrongVersion } from './next-version';
import { promptsOf } from './prompts';
import { proofOf } from './proof';
import type { Rule } from './rule';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';
import { standingOf } from './standing';

const house = (id: string): Rule => {
  const rule = allRules.find((one) => one.id === id);
  if (!rule) throw new Error(id);
  return rule;
};
const version = (versions: readonly Rule[], hold: 'on' | 'off', validFrom = '2026-11-01'): Rule => {
  const next = nextVersion(versions, { validFrom, standing: 'on', period: null, source: hold === 'on' ? 'SSI 2012/36 reg 6B' : null, hold });
  if (isWrongVersion(next)) throw new Error(next.sentence);
  return next;
};
const held = version([house('S-2')], 'on');
const heldAck = version([house('S-2ACK')], 'on');
const known: Knowledge = { number: 2, calendars: calendarHistory('scotland', []), book: ruleBook([{ number: 1, rule: held }, { number: 2, rule: heldAck }]) };

/** Straight to stage 2 on Monday 23 November 2026; consent asked for on Tuesday. */
const asked = (knew: number): CaseLogBuilder =>
  aCase('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' }, { knew }).on('2026-11-23', { kind: 'stage-moved', to: 2 }, { knew }).on('2026-11-24', { kind: 'consent-asked', purpose: 'records' }, { knew });
const came = (knew: number, on = '2026-12-14'): CaseLogBuilder => asked(knew).on(on, { kind: 'consent-received', purpose: 'records' }, { knew });
const only = (log: CaseLogBuilder, id: string, knowledge: Parameters<typeof commitmentsOf>[1] = known) => {
  const found = commitmentsOf(log.facts, knowledge).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('Waiting for consent in Scotland', () => {
  it('holds no date while nobody confirmed it: the earlier binds, and beside it stands what it would be', () => {
    const one = only(came(0), 'S-2', calendarOf('scotland'));
    expect([one.dueOn.toString(), one.wouldBe?.dueOn?.toString(), one.heldForConsent]).toEqual(['2026-12-21', '2027-01-14', null]);
  });

  it('binds and is overdue while the hold is off, however long consent is awaited', () => {
    const plain = calendarOf('scotland');
    expect(standingOf(only(asked(0), 'S-2', plain), day('2026-12-22'), plain).kind).toBe('overdue');
    expect(promptsOf(asked(0).facts, plain, day('2026-12-22')).map(({ kind }) => kind)).toEqual(['explain-delay']);
  });

  it('holds the date once the hold is on: it counts from the day consent came, and says so', () => {
    const one = only(came(2), 'S-2');
    expect([one.dueOn.toString(), one.originalDueOn.toString(), one.wouldBe]).toEqual(['2027-01-14', '2026-12-21', null]);
    expect(one.superseded).toMatchObject([{ because: 'consent-held', factId: 'fact-05' }]);
    expect(only(came(2), 'S-2ACK').dueOn.toString()).toBe('2026-12-16');
    expect(proofOf(one, known).sentences.slice(0, 3)).toEqual([
      'It reached us on Monday 23 November 2026.', 'Consent was asked for on Tuesday 24 November 2026.', 'The rule holds for it: it counts from Monday 14 December 2026, when consent came.',
    ]);
    expect(proofOf(one, known).days.slice(0, 2)).toMatchObject([{ mark: true, because: 'start, held for consent until Monday 14 December 2026' }, { counted: 1 }]);
    expect(proofOf(one, known).days.find(({ earlier }) => earlier)).toMatchObject({ date: day('2026-12-21'), earlier: [{ because: 'consent-held' }] });
  });

  it('keeps the date counted from receipt until consent comes, and the case waits', () => {
    const one = only(asked(2), 'S-2');
    expect([one.dueOn.toString(), one.state, one.waitingFor]).toEqual(['2026-12-21', 'waiting', 'consent-hold']);
    // It does not bind: it is never overdue, and asks for no word to the complainant.
    expect(standingOf(one, day('2027-02-01'), calendarOf('scotland'))).toMatchObject({ kind: 'waiting', words: 'Waiting: consent, which holds it' });
    expect(promptsOf(asked(2).facts, known, day('2027-02-01'))).toEqual([]);
    expect(proofOf(one, known).sentences).toContain('Held for consent since Tuesday 24 November 2026: when it comes, it counts from that day.');
  });

  it('misses nothing where consent comes after the date counted from receipt', () => {
    const log = came(2, '2026-12-29').on('2027-01-20', { kind: 'final-response-sent' }, { knew: 2 });
    // Day 1 is 29 December; 1 and 4 January are holidays; day 20 is 27 January.
    expect([only(log, 'S-2').dueOn.toString(), only(log, 'S-2').state]).toEqual(['2027-01-27', 'met']);
  });

  it('counts from receipt again when consent is refused', () => {
    const log = asked(2).on('2026-12-01', { kind: 'consent-refused', purpose: 'records' }, { knew: 2 });
    expect([only(log, 'S-2').dueOn.toString(), only(log, 'S-2').state]).toEqual(['2026-12-21', 'running']);
  });

  it('leaves what began before the switch alone, unless a named person applies it', () => {
    expect(only(came(0), 'S-2').dueOn.toString()).toBe('2026-12-21');
    const moved = only(came(0).on('2026-12-15', { kind: 'redated', change: 1, title: 'S-2, version 2, held for consent' }, { knew: 2 }), 'S-2');
    expect([moved.dueOn.toString(), moved.superseded.map(({ because }) => because).join()]).toEqual(['2027-01-14', 'redated']);
  });
});

describe('A version that holds for consent', () => {
  it('names its own source and leaves the evidence for the number alone', () => {
    expect(held).toMatchObject({ version: 2, pause: 'consent-hold', source: 'S12 reg 6 and 6B; hold for consent: SSI 2012/36 reg 6B', evidence: 'P/M', countConfirmed: false });
    expect(version([house('S-2'), held], 'off')).toMatchObject({ version: 3, pause: 'consent-hold-unconfirmed', source: 'S12 reg 6 and 6B' });
  });

  it('is refused where there is no such hold, and where it stands already', () => {
    const refused = (rules: readonly Rule[], hold: 'on' | 'off') => nextVersion(rules, { validFrom: '2026-11-01', standing: 'on', period: null, source: null, hold });
    expect(refused([house('S-1')], 'on')).toMatchObject({ sentence: 'S-1 has no hold for consent.' });
    expect(refused([house('S-2'), held], 'on')).toMatchObject({ sentence: 'This rule holds for consent already.' });
    expect(refused([house('S-2')], 'off')).toMatchObject({ sentence: 'The hold for consent is off already.' });
  });
});
