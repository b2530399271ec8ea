import { calendarOf, day } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import { proofOf } from './proof';
import { standingOf } from './standing';

const england = calendarOf('england-and-wales');
const base = { state: 'running', dueOn: day('2027-02-28'), actBy: day('2027-02-26'), metOn: null, waitingFor: null, lateSince: null } as const;

describe('How a date stands today', () => {
  it.each`
    today           | kind          | words                       | because
    ${'2027-02-22'} | ${'later'}    | ${'Due Sun 28 Feb'}         | ${'four working days before the day to act by'}
    ${'2027-02-23'} | ${'due-soon'} | ${'Due Fri 26 Feb'}         | ${'three working days before it'}
    ${'2027-02-26'} | ${'due-today'} | ${'Due today'}             | ${'the last working day before a Sunday'}
    ${'2027-02-28'} | ${'due-today'} | ${'Due today'}             | ${'the date itself, a Sunday'}
    ${'2027-03-01'} | ${'overdue'}  | ${'Overdue 1 working day'}  | ${'the Monday after'}
    ${'2027-03-02'} | ${'overdue'}  | ${'Overdue 2 working days'} | ${'the Tuesday after'}
  `('on $today is $kind - $because', ({ today, kind, words }) => {
    expect(standingOf(base, day(today), england)).toMatchObject({ kind, words });
  });

  it('says since when it is overdue while only a weekend has passed', () => {
    const friday = { ...base, dueOn: day('2027-02-26') };
    expect(standingOf(friday, day('2027-02-27'), england).words).toBe('Overdue since Fri 26 Feb');
  });

  it('waits until its date passes, and is then overdue', () => {
    const waiting = { ...base, state: 'waiting', waitingFor: 'consent' } as const;
    expect(standingOf(waiting, day('2027-02-01'), england).words).toBe('Waiting: consent');
    expect(standingOf(waiting, day('2027-03-01'), england).kind).toBe('overdue');
  });

  it.each`
    state               | words
    ${'met'}            | ${'Met Mon 1 Mar'}
    ${'met-late'}       | ${'Met Mon 1 Mar, 1 working day late'}
    ${'missed'}         | ${'Missed'}
    ${'superseded'}     | ${'Replaced'}
    ${'not-applicable'} | ${'Does not apply'}
  `('$state is $words', ({ state, words }) => {
    expect(standingOf({ ...base, state, metOn: day('2027-03-01') }, day('2027-04-01'), england).words).toBe(words);
  });
});

describe('The proof of a date', () => {
  const proof = (log: ReturnType<typeof aCase>, id: string) => {
    const commitment = commitmentsOf(log.facts, england).find((one) => one.id === id);
    if (!commitment) throw new Error(`no ${id}`);
    return proofOf(commitment, england);
  };
  const received = (on: string) => aCase('england-nhs', on).on(on, { kind: 'received' });

  it('says in plain words what the facts and the rule are, and shows each day', () => {
    const told = proof(received('2026-12-23'), 'E-ACK');
    expect(told.question).toBe('Why Wednesday 30 December 2026?');
    expect(told.sentences).toEqual([
      'It reached us on Wednesday 23 December 2026.',
      'The rule gives 3 working days after that day.',
      'Mediation does not stop this date.',
    ]);
    expect(told.days.map((row) => row.because)).toContain('Christmas Day');
    expect(told.calendarName).toBe('England and Wales');
  });

  it('gives the day to act by, and says that the count is not yet confirmed', () => {
    expect(proof(received('2026-08-31'), 'E-6M').sentences).toEqual([
      'It reached us on Monday 31 August 2026.',
      'The rule gives 6 months, and that day is inside the period.',
      'That day is not worked: act by Friday 26 February 2027.',
      'How this rule counts is not yet confirmed.',
      'Mediation does not stop this date.',
    ]);
  });

  it('says that a date after the known bank holidays is provisional', () => {
    const log = received('2028-12-01');
    expect(commitmentsOf(log.facts, england).map((one) => [one.id, one.provisional])).toEqual([['E-ACK', false], ['E-6M', true]]);
    expect(proof(log, 'E-6M').sentences).toContain('Bank holidays after 2028 are not known, so this date is provisional.');
  });

  it('tells of moves, and of a miss that a later agreement does not undo', () => {
    const log = received('2026-11-23')
      .on('2026-11-26', { kind: 'period-agreed', period: { length: 35, unit: 'working-day' }, agreedBy: 'complainant' })
      .on('2027-01-20', { kind: 'period-agreed', period: { length: 60, unit: 'working-day' }, agreedBy: 'complainant' });
    const told = proof(log, 'E-PERIOD');
    expect(told.sentences).toContain('It was moved once, last from Thursday 14 January 2027 to Thursday 18 February 2027.');
    expect(told.sentences).toContain('The earlier date had passed on Thursday 14 January 2027: it still counts as late.');
    expect(told.superseded).toHaveLength(1);
    expect(told.days.at(-1)).toMatchObject({ date: day('2027-02-18'), counted: 60, because: 'due' });
  });

  it('never says a sentence of 20 words or more', () => {
    const log = received('2026-08-31').on('2026-09-01', { kind: 'period-agreed', period: { until: day('2029-03-04') }, agreedBy: 'body' });
    const sentences = commitmentsOf(log.facts, england).flatMap((one) => proofOf(one, england).sentences);
    expect(sentences.filter((sentence) => sentence.split(' ').length >= 20)).toEqual([]);
  });
});
