import { calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import { promptsOf } from './prompts';

const england = calendarOf('england-and-wales');
const dates = (log: CaseLogBuilder) =>
  commitmentsOf(log.facts, england).map((one) => `${one.id} ${one.state} ${one.dueOn.toString()}`);
const only = (log: CaseLogBuilder, id: string) => {
  const found = commitmentsOf(log.facts, england).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const written = (on: string) => aCase('england-nhs', on).on(on, { kind: 'received' });
const spoken = (on: string) => aCase('england-nhs', on).on(on, { kind: 'made-orally' });
const letter = { kind: 'acknowledged', by: 'letter', offeredDiscussion: true } as const;
const call = (offeredDiscussion: boolean) => ({ kind: 'acknowledged', by: 'call', offeredDiscussion }) as const;

describe('A written complaint in England', () => {
  it('starts the acknowledgement and the six months on the day it reached anybody in the organisation', () => {
    expect(dates(written('2026-12-23'))).toEqual(['E-ACK running 2026-12-30', 'E-6M running 2027-06-22']);
  });

  it('counts as received although settled the same day: an e-mail is not oral', () => {
    expect(dates(written('2026-11-23').on('2026-11-23', { kind: 'settled' }))).toContain('E-ACK running 2026-11-26');
  });

  it('has no date once found to be an enquiry', () => {
    const log = written('2026-11-23').on('2026-11-24', { kind: 'not-a-complaint', because: 'enquiry' });
    expect(dates(log)).toEqual(['E-ACK not-applicable 2026-11-26', 'E-6M not-applicable 2027-05-22']);
  });
});

describe('Acknowledging in England', () => {
  it('is met by the letter, with the letter as evidence', () => {
    const log = written('2026-11-23').on('2026-11-25', letter, { evidenceId: 'letter-7' });
    expect(only(log, 'E-ACK')).toMatchObject({ state: 'met', metBy: 'letter-7' });
  });

  it('is met late the day after the date', () => {
    expect(only(written('2026-11-23').on('2026-11-27', letter), 'E-ACK').state).toBe('met-late');
  });

  it('is met by a call that held the offer to discuss, and by no other call', () => {
    expect(only(written('2026-11-23').on('2026-11-24', call(true)), 'E-ACK').state).toBe('met');
    expect(only(written('2026-11-23').on('2026-11-24', call(false)), 'E-ACK').state).toBe('running');
  });

  it('runs again when the letter bounces, and is met by the next one', () => {
    const log = written('2026-11-23').on('2026-11-24', letter);
    const bounced = log.on('2026-11-25', { kind: 'acknowledgement-bounced', factId: log.facts.at(-1)?.id ?? '' });
    expect(only(bounced, 'E-ACK').state).toBe('running');
    expect(only(bounced.on('2026-11-26', letter), 'E-ACK')).toMatchObject({ state: 'met', metOn: day('2026-11-26') });
  });

  it('was missed when the case closed unacknowledged after the date, and does not apply when it closed before', () => {
    expect(only(written('2026-11-23').on('2026-12-01', { kind: 'closed' }), 'E-ACK').state).toBe('missed');
    expect(only(written('2026-11-23').on('2026-11-25', { kind: 'closed' }), 'E-ACK').state).toBe('not-applicable');
  });

  it.each`
    how             | state           | because
    ${'unkept'}     | ${'superseded'} | ${'its day had not come, and the reason is written down'}
    ${'withdrawn'}  | ${'superseded'} | ${'the complainant gave it up, and that is written down'}
    ${'no-contact'} | ${'superseded'} | ${'nobody is left to answer'}
    ${'answered'}   | ${'superseded'} | ${'the answer came before it was due'}
  `('is $state when the case closed as $how before the date: $because', ({ how, state }) => {
    expect(only(written('2026-11-23').on('2026-11-25', { kind: 'closed', how }), 'E-ACK').state).toBe(state);
    expect(only(written('2026-11-23').on('2026-12-01', { kind: 'closed', how }), 'E-ACK').state).toBe('missed');
  });

  it('keeps the day it is wrongly said to have been received, once corrected', () => {
    const log = written('2026-11-25');
    log.on('2026-11-26', { kind: 'corrected', factId: log.facts[1]?.id ?? '', nowHappenedOn: day('2026-11-23') });
    const acknowledge = only(log, 'E-ACK');
    expect(acknowledge.dueOn.toString()).toBe('2026-11-26');
    expect(acknowledge.superseded).toMatchObject([{ because: 'start-corrected', changedBy: 'staff-1', due: day('2026-11-30') }]);
  });
});

describe('A spoken concern in England', () => {
  it('starts the next working day alone', () => {
    expect(dates(spoken('2026-12-18'))).toEqual(['E-ORAL running 2026-12-21']);
  });

  it('stays outside the regulations when settled by the end of it', () => {
    expect(dates(spoken('2026-12-18').on('2026-12-21', { kind: 'settled' }))).toEqual(['E-ORAL met 2026-12-21']);
  });

  it('is a complaint from its first day when settled later', () => {
    const log = spoken('2026-12-18').on('2026-12-22', { kind: 'settled' });
    expect(dates(log)).toEqual(['E-ORAL met-late 2026-12-21', 'E-ACK running 2026-12-23', 'E-6M running 2027-06-17']);
  });

  it('prompts to make it a complaint once the day has passed, with the acknowledgement counted from the first day', () => {
    const prompts = (today: string) => promptsOf(spoken('2026-12-18').facts, england, day(today)).map((prompt) => prompt.sentence);
    expect(prompts('2026-12-21')).toEqual([]);
    expect(prompts('2026-12-22')).toEqual(['Not settled in time: make it a complaint and acknowledge by Wednesday 23 December 2026.']);
  });

  it('made a complaint starts the statutory dates from the first day, not from the day of converting', () => {
    const log = spoken('2026-12-18').on('2026-12-22', { kind: 'converted-to-complaint' });
    expect(dates(log)).toEqual(['E-ORAL missed 2026-12-21', 'E-ACK running 2026-12-23', 'E-6M running 2027-06-17']);
  });

  it('made a complaint at once replaces the next working day', () => {
    const log = spoken('2026-12-18').on('2026-12-18', { kind: 'converted-to-complaint' });
    expect(only(log, 'E-ORAL')).toMatchObject({ state: 'superseded', endedBecause: 'became-a-complaint' });
  });

  it('later written down counts as a complaint from the day it was told', () => {
    const log = spoken('2026-12-18').on('2026-12-19', { kind: 'received' });
    expect(dates(log)).toEqual(['E-ORAL superseded 2026-12-21', 'E-ACK running 2026-12-23', 'E-6M running 2027-06-17']);
  });

  it('kept as a concern by agreement has the local target', () => {
    const log = spoken('2026-12-18').on('2026-12-21', { kind: 'kept-as-concern' });
    expect(dates(log)).toEqual(['E-ORAL superseded 2026-12-21', 'P-PALS running 2026-12-29']);
  });
});

describe('The agreed period', () => {
  const agreed = (log: CaseLogBuilder, on: string, length: number) =>
    log.on(on, { kind: 'period-agreed', period: { length, unit: 'working-day' }, agreedBy: 'complainant' });

  it('of 35 working days counts after the day of receipt', () => {
    expect(only(agreed(written('2026-11-23'), '2026-11-26', 35), 'E-PERIOD').dueOn.toString()).toBe('2027-01-14');
  });

  it('agreed again before its end moves to 60 working days and keeps the old date', () => {
    const log = agreed(agreed(written('2026-11-23'), '2026-11-26', 35), '2027-01-11', 60);
    const period = only(log, 'E-PERIOD');
    expect([period.originalDueOn.toString(), period.dueOn.toString(), period.lateSince]).toEqual(['2027-01-14', '2027-02-18', null]);
    expect(period.superseded).toMatchObject([{ because: 'agreed-again', due: day('2027-01-14'), changedBy: 'staff-1' }]);
  });

  it('agreed again after its end shows the new date, and the miss stays', () => {
    const log = agreed(agreed(written('2026-11-23'), '2026-11-26', 35), '2027-01-20', 60).on('2027-02-01', { kind: 'final-response-sent' });
    expect(only(log, 'E-PERIOD')).toMatchObject({ state: 'met-late', dueOn: day('2027-02-18'), lateSince: day('2027-01-14') });
  });

  it('waits while the case waits, without moving', () => {
    const log = agreed(written('2026-11-23'), '2026-11-26', 35).on('2026-12-01', { kind: 'waiting-began', for: 'consent' });
    expect(only(log, 'E-PERIOD')).toMatchObject({ state: 'waiting', waitingFor: 'consent', dueOn: day('2027-01-14') });
    expect(only(log, 'E-6M').state).toBe('running');
    expect(only(log.on('2026-12-04', { kind: 'waiting-ended' }), 'E-PERIOD').state).toBe('running');
  });

  it('is met, with the six months, by the final response, and runs again when it bounces', () => {
    const log = agreed(written('2026-11-23'), '2026-11-26', 35).on('2027-01-14', { kind: 'final-response-sent' });
    expect(dates(log)).toEqual(['E-ACK running 2026-11-26', 'E-PERIOD met 2027-01-14', 'E-6M met 2027-05-22']);
    log.on('2027-01-15', { kind: 'final-response-bounced', factId: log.facts.at(-1)?.id ?? '' });
    expect(only(log, 'E-PERIOD').state).toBe('running');
  });
});

describe('The six months', () => {
  const extend = (on: string) =>
    written('2026-08-31').on(on, { kind: 'extended', commitmentId: 'E-6M', until: day('2027-04-30') });

  it('end on a Sunday, to be acted on by the Friday before', () => {
    const sixMonths = only(written('2026-08-31'), 'E-6M');
    expect([sixMonths.dueOn.toString(), sixMonths.actBy.toString()]).toEqual(['2027-02-28', '2027-02-26']);
  });

  it('move when a longer period is agreed before they end', () => {
    expect(only(extend('2027-02-20'), 'E-6M')).toMatchObject({ dueOn: day('2027-04-30'), originalDueOn: day('2027-02-28') });
  });

  it('do not move once they have ended: the new date is recorded and refused', () => {
    const sixMonths = only(extend('2027-03-01'), 'E-6M');
    expect(sixMonths.dueOn.toString()).toBe('2027-02-28');
    expect(sixMonths.refusedMoves).toMatchObject([{ because: 'already-ended', until: day('2027-04-30') }]);
  });

  it('prompt for the explaining letter once they are over', () => {
    const prompts = promptsOf(written('2026-08-31').facts, england, day('2027-03-01')).map((prompt) => prompt.kind);
    expect(prompts).toContain('explain-six-months');
  });
});

describe('A reopened case in England', () => {
  const answered = () => written('2026-11-23').on('2026-11-24', letter).on('2026-12-14', { kind: 'final-response-sent' }).on('2026-12-15', { kind: 'closed' });

  it('asks for a date, so that it never has none', () => {
    const log = answered().on('2027-01-11', { kind: 'reopened' });
    expect(dates(log)).toContain('P-DATE-2 running 2027-01-12');
  });

  it('begins a period of its own when one is agreed', () => {
    const log = answered().on('2027-01-11', { kind: 'reopened' });
    log.on('2027-01-12', { kind: 'period-agreed', period: { until: day('2027-02-12') }, agreedBy: 'complainant' });
    expect(dates(log)).toEqual(expect.arrayContaining(['P-DATE-2 met 2027-01-12', 'E-PERIOD-2 running 2027-02-12']));
    expect(only(log, 'E-6M').state).toBe('met');
  });

  it('runs its unanswered six months on', () => {
    const log = written('2026-11-23').on('2026-12-15', { kind: 'closed' }).on('2027-01-11', { kind: 'reopened' });
    expect(only(log, 'E-6M').state).toBe('running');
  });
});
