import { calendarHistory, calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { Known } from './knowledge';
import { proofOf } from './proof';
import { ruleBook } from './rule-book';

const england = calendarOf('england-and-wales');
/** Each row of a proof in short: its day, its number (- skipped, * a mark), why, and in brackets what took the place of a date that lay there. */
const rows = (log: CaseLogBuilder, id: string, known: Known = england): string[] => {
  const one = commitmentsOf(log.facts, known).find((each) => each.id === id);
  if (!one) throw new Error(`no ${id}`);
  return proofOf(one, known).days.map((row) =>
    [row.date.toString().slice(5), row.mark ? '*' : (row.counted ?? '-'), row.because, ...(row.earlier ? [`[${row.earlier.map(({ because }) => because).join()}]`] : [])].filter((part) => part !== '').join(' '));
};
const received = (on = '2026-11-23') => aCase('england-nhs', on).on(on, { kind: 'received' });
const agreed = (length: number, unit: 'working-day' | 'day' | 'month' = 'working-day') => ({ kind: 'period-agreed', period: { length, unit }, agreedBy: 'complainant' }) as const;
const more = (commitmentId: string, until: string) => ({ kind: 'extended', commitmentId, until: day(until), grantedBy: 'complainant', grantedByName: '', how: 'call' }) as const;

describe('The days of a proof', () => {
  it('count on through the days of an extension, and show the first date where it lay', () => {
    const log = aCase('scotland-nhs', '2026-12-01').on('2026-12-01', { kind: 'received' }).on('2026-12-04', { ...more('S-1', '2026-12-09'), grantedBy: 'complaints-officer' });
    expect(rows(log, 'S-1', calendarOf('scotland'))).toEqual([
      '12-01 1 counted', '12-02 2 counted', '12-03 3 counted', '12-04 4 counted', '12-05 - weekend', '12-06 - weekend', '12-07 5 counted [extended]', '12-08 6 counted', '12-09 7 due',
    ]);
  });

  it('skip each paused day with its reason, and show the date that the review would have given', () => {
    const log = received().on('2026-11-24', agreed(5)).on('2026-11-25', { kind: 'pause-began', reviewOn: day('2026-12-02') }).on('2026-11-27', { kind: 'pause-ended' });
    expect(rows(log, 'E-PERIOD')).toEqual([
      '11-23 0 start, not counted', '11-24 1 counted', '11-25 - paused at their request', '11-26 - paused at their request', '11-27 2 counted', '11-28 - weekend', '11-29 - weekend',
      '11-30 3 counted [paused]', '12-01 4 counted', '12-02 5 due', '12-07 * [resumed]',
    ]);
  });

  it('skip the paused days of a period in days as well, weekends among them', () => {
    const log = received().on('2026-11-24', agreed(4, 'day')).on('2026-11-26', { kind: 'pause-began', reviewOn: day('2026-11-29') });
    expect(rows(log, 'E-PERIOD')).toEqual([
      '11-23 0 start, not counted', '11-24 1 counted', '11-25 2 counted', '11-26 - paused at their request', '11-27 - paused at their request [paused]', '11-28 - paused at their request', '11-29 3 counted', '11-30 4 due',
    ]);
  });

  it('are those of the period that was agreed again, with the earlier date marked inside and beyond it', () => {
    expect(rows(received().on('2026-11-24', agreed(2)).on('2026-11-25', agreed(4)), 'E-PERIOD')).toEqual(['11-23 0 start, not counted', '11-24 1 counted', '11-25 2 counted [agreed-again]', '11-26 3 counted', '11-27 4 due']);
    expect(rows(received().on('2026-11-24', agreed(4)).on('2026-11-24', agreed(2)), 'E-PERIOD')).toEqual(['11-23 0 start, not counted', '11-24 1 counted', '11-25 2 due', '11-27 * [agreed-again]']);
  });

  it('say of a named day what it was, and go on through the working days that a pause added', () => {
    const log = received().on('2026-11-24', { kind: 'period-agreed', period: { until: day('2026-12-04') }, agreedBy: 'complainant' }).on('2026-12-01', { kind: 'pause-began', reviewOn: day('2026-12-03') });
    expect(rows(log, 'E-PERIOD')).toEqual([
      '11-23 * start', '12-01 - paused at their request', '12-02 - paused at their request', '12-04 * [paused]', '12-08 * the day that was named, and 2 that were paused, due',
    ]);
  });

  it('mark a period in months at its ends, its pauses and the days by which more time went on', () => {
    expect(rows(received('2026-08-31').on('2027-02-01', more('E-6M', '2027-04-30')), 'E-6M')).toEqual([
      '08-31 * start, the first day of the period', '02-28 * last day of 6 months [extended]', '04-30 * the day that was named, due',
    ]);
    expect(rows(received().on('2026-11-24', agreed(1, 'month')).on('2026-12-01', { kind: 'pause-began', reviewOn: day('2026-12-03') }), 'E-PERIOD')).toEqual([
      '11-23 * start, not counted', '12-01 * paused at their request until Thursday 3 December 2026', '12-23 * 1 month after the start [paused]', '12-25 * with the paused days, due: Christmas Day, not worked', '12-24 * last working day before, act by',
    ]);
  });

  it('skip a holiday that somebody applied to the case later, and show the date of before', () => {
    const calendars = calendarHistory('scotland', [{ number: 1, days: [{ kind: 'holiday', date: '2026-06-15', title: 'World Cup holiday' }] }]);
    const log = aCase('scotland-nhs', '2026-06-12').on('2026-06-12', { kind: 'received' }).on('2026-06-12', { kind: 'redated', change: 1, title: 'World Cup holiday' });
    expect(rows(log, 'S-1', { number: 1, calendars, book: ruleBook() })).toEqual([
      '06-12 1 counted', '06-13 - weekend', '06-14 - weekend', '06-15 - World Cup holiday', '06-16 2 counted', '06-17 3 counted', '06-18 4 counted [redated]', '06-19 5 due',
    ]);
  });

  it('begin again where another body passed it to us, with the earlier date marked', () => {
    const log = received('2026-11-23').on('2026-11-25', { kind: 'passed-to-us' });
    expect(rows(log, 'E-ACK')).toEqual(['11-25 0 start, not counted', '11-26 1 counted [passed-to-us]', '11-27 2 counted', '11-28 - weekend', '11-29 - weekend', '11-30 3 due']);
  });

  it('end where a day was named that is sooner, and say which working day is the one to act by', () => {
    const log = received().on('2026-11-24', agreed(10)).on('2026-11-25', { kind: 'period-agreed', period: { until: day('2026-11-29') }, agreedBy: 'complainant' });
    expect(rows(log, 'E-PERIOD')).toEqual([
      '11-23 0 start, not counted', '11-24 1 counted', '11-25 2 counted', '11-26 3 counted', '11-27 4 counted', '11-28 - weekend', '11-29 - due: weekend, not worked', '12-07 * [agreed-again]',
      '11-28 - weekend, not worked', '11-27 * last working day before, act by',
    ]);
  });

  it('show every date that a date set by hand had', () => {
    const set = (due: string) => ({ kind: 'date-set-by-hand', what: 'answer', due: day(due), source: 'W25', setBy: 'A' }) as const;
    const log = aCase('wales-nhs', '2026-11-20').on('2026-11-20', { kind: 'received' }).on('2026-11-23', set('2027-01-04')).on('2026-12-01', set('2027-01-20')).on('2026-12-02', set('2027-01-11'));
    expect(rows(log, 'BY-HAND-ANSWER')).toEqual(['11-23 * start', '01-04 * [set-again]', '01-11 * the day that was named, due', '01-20 * [set-again]']);
  });
});
