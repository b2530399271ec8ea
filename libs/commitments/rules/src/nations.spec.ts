import { calendarHistory, calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import { promptsOf } from './prompts';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';

const scotland = calendarOf('scotland');
const told = calendarOf('scotland', [{ kind: 'closed', date: '2026-06-15', title: 'World Cup holiday' }]);
const dates = (log: CaseLogBuilder, calendar = scotland) =>
  commitmentsOf(log.facts, calendar).map((one) => `${one.id} ${one.state} ${one.dueOn.toString()}`);
const scottish = (on: string) => aCase('scotland-nhs', on).on(on, { kind: 'received' });
const letter = { kind: 'acknowledged', by: 'letter', offeredDiscussion: false } as const;

describe('A complaint in Scotland', () => {
  it('starts stage 1 on the day of receipt, which is day 1', () => {
    expect(dates(scottish('2026-11-23'))).toEqual(['S-1 running 2026-11-27']);
  });

  it('skips St Andrew’s Day, unless the board works it', () => {
    const works = calendarOf('scotland', [{ kind: 'worked', date: '2026-11-30', title: 'St Andrew’s Day' }]);
    expect(dates(scottish('2026-11-27'))).toEqual(['S-1 running 2026-12-04']);
    expect(dates(scottish('2026-11-27'), works)).toEqual(['S-1 running 2026-12-03']);
  });

  it('straight to stage 2 counts both dates from the day of receipt', () => {
    const log = scottish('2026-06-12').on('2026-06-12', { kind: 'stage-moved', to: 2 });
    expect(dates(log, told)).toEqual(['S-2ACK running 2026-06-17', 'S-1 not-applicable 2026-06-19', 'S-2 running 2026-07-10']);
  });

  it('escalated counts both dates from the day of escalation, and replaces stage 1', () => {
    const log = scottish('2026-11-23').on('2026-11-26', { kind: 'escalated' });
    expect(dates(log)).toEqual(['S-1 superseded 2026-11-27', 'S-2ACK running 2026-12-01', 'S-2 running 2026-12-24']);
  });

  it('escalated after stage 1 had ended has missed stage 1', () => {
    expect(dates(scottish('2026-11-23').on('2026-11-30', { kind: 'escalated' }))).toContain('S-1 missed 2026-11-27');
  });

  it('answered at stage 1 and then escalated keeps stage 1 met and starts stage 2', () => {
    const log = scottish('2026-11-23').on('2026-11-25', { kind: 'final-response-sent' }).on('2026-12-14', { kind: 'escalated' });
    expect(dates(log)).toEqual(['S-1 met 2026-11-27', 'S-2ACK running 2026-12-16', 'S-2 running 2027-01-14']);
  });

  it('is acknowledged at stage 2 by letter, never by a call, and not by a letter of stage 1', () => {
    const early = scottish('2026-11-23').on('2026-11-24', letter).on('2026-11-26', { kind: 'escalated' });
    expect(dates(early)).toContain('S-2ACK running 2026-12-01');
    expect(dates(early.on('2026-11-27', { ...letter, by: 'call', offeredDiscussion: true }))).toContain('S-2ACK running 2026-12-01');
    expect(dates(early.on('2026-11-27', letter))).toContain('S-2ACK met 2026-12-01');
  });

  const extended = (on: string, until: string) =>
    scottish('2026-11-23').on(on, { kind: 'extended', commitmentId: 'S-1', until: day(until) });

  it('may extend stage 1 to ten working days in total', () => {
    expect(dates(extended('2026-11-26', '2026-12-07'))).toEqual(['S-1 running 2026-12-07']);
    expect(dates(extended('2026-11-26', '2026-12-08'))).toEqual(['S-1 running 2026-11-27']);
  });

  it('cannot extend stage 1 after it ended', () => {
    expect(dates(extended('2026-11-30', '2026-12-07'))).toEqual(['S-1 running 2026-11-27']);
  });
});

describe('A nation whose dates are set by hand', () => {
  const welsh = () => aCase('wales-nhs', '2026-11-20').on('2026-11-20', { kind: 'received' });
  const byHand = (log: CaseLogBuilder, on: string, due: string) =>
    log.on(on, { kind: 'date-set-by-hand', what: 'answer', due: day(due), source: 'W25 as read by the manager', setBy: 'Angharad Pugh' });
  const englandAndWales = calendarOf('england-and-wales');

  it('Wales since 1 April 2026 asks for a date from its first day', () => {
    const log = welsh();
    expect(dates(log, englandAndWales)).toEqual(['P-DATE running 2026-11-23']);
    expect(promptsOf(log.facts, englandAndWales, day('2026-11-20')).map((prompt) => prompt.kind)).toEqual(['set-the-date', 'set-the-acknowledgement']);
  });

  it('asks for the acknowledgement until that date is set too, or it was sent', () => {
    const kinds = (log: CaseLogBuilder) => promptsOf(log.facts, englandAndWales, day('2026-11-25')).map((prompt) => prompt.kind);
    const answer = byHand(welsh(), '2026-11-23', '2027-01-04');
    expect(kinds(answer)).toEqual(['set-the-acknowledgement']);
    expect(kinds(answer.on('2026-11-23', { kind: 'date-set-by-hand', what: 'acknowledge', due: day('2026-11-27'), source: 'W25 as read by the manager', setBy: 'Angharad Pugh' }))).toEqual([]);
    expect(kinds(byHand(welsh(), '2026-11-23', '2027-01-04').on('2026-11-24', { kind: 'acknowledged', by: 'letter', offeredDiscussion: false }))).toEqual([]);
  });

  it('asks for the date of the answer also where its acknowledgement alone is on', () => {
    const ack = allRules.find(({ id }) => id === 'W-ACK26');
    if (!ack) throw new Error('no W-ACK26');
    const book = ruleBook([{ number: 1, rule: { ...ack, version: 2, standing: 'on', length: { kind: 'fixed', period: { length: 5, unit: 'working-day', convention: 'AFTER' } } } }]);
    const known = { number: 1, calendars: calendarHistory('england-and-wales', []), book };
    const log = aCase('wales-nhs', '2026-11-20').on('2026-11-20', { kind: 'received' }, { knew: 1 });
    expect(commitmentsOf(log.facts, known).map((one) => one.id)).toEqual(['P-DATE', 'W-ACK26']);
    expect(commitmentsOf(log.on('2026-11-23', { kind: 'not-a-complaint', because: 'enquiry' }, { knew: 1 }).facts, known).map(({ id, state }) => `${id} ${state}`)).toEqual(['W-ACK26 not-applicable']);
  });

  it('asks when no jurisdiction was recorded at all', () => {
    const log = welsh();
    expect(commitmentsOf(log.facts.slice(1), englandAndWales).map((one) => one.id)).toEqual(['P-DATE']);
  });

  it('runs by the date that was set, and keeps it when set again', () => {
    const log = byHand(byHand(welsh(), '2026-11-23', '2027-01-04'), '2026-12-15', '2027-01-20');
    const answer = commitmentsOf(log.facts, englandAndWales).find((one) => one.id === 'BY-HAND-ANSWER');
    expect(answer).toMatchObject({ state: 'running', dueOn: day('2027-01-20'), originalDueOn: day('2027-01-04') });
    expect(answer?.superseded).toMatchObject([{ because: 'set-again', due: day('2027-01-04') }]);
    expect(dates(log, englandAndWales)).toContain('P-DATE met 2026-11-23');
  });

  it('is met by the final response', () => {
    const log = byHand(welsh(), '2026-11-23', '2027-01-04').on('2026-12-30', { kind: 'final-response-sent' });
    expect(dates(log, englandAndWales)).toContain('BY-HAND-ANSWER met 2027-01-04');
  });
});

describe('Private care', () => {
  it('has the provider’s own acknowledgement and answer', () => {
    const log = aCase('private', '2026-11-23').on('2026-11-23', { kind: 'received' });
    expect(dates(log, calendarOf('england-and-wales'))).toEqual(['I-ACK running 2026-11-26', 'I-1 running 2026-12-21']);
  });

  it('has the regulation’s twenty days as well in Scotland', () => {
    const log = aCase('private', '2026-11-23').on('2026-11-23', { kind: 'received' });
    expect(dates(log)).toEqual(['I-ACK running 2026-11-26', 'I-1 running 2026-12-22', 'S-HIS running 2026-12-22']);
  });
});

describe('No nation leaves an open complaint without a date', () => {
  it.each(['england-nhs', 'scotland-nhs', 'wales-nhs', 'northern-ireland-hsc', 'private'] as const)('%s', (jurisdiction) => {
    for (const kind of ['received', 'made-orally'] as const) {
      const log = aCase(jurisdiction, '2026-11-20').on('2026-11-20', { kind });
      expect(commitmentsOf(log.facts, scotland).filter((one) => one.state === 'running').length).toBeGreaterThan(0);
    }
  });
});
