import { calendarOf, isProvisional, workingDay } from './calendar';
import { day, parseDay } from './days';
import { instantInLondon, londonDay, londonTime } from './london';
import { nationCalendarKeys, nationHolidays } from './nation-calendars';
import { Temporal } from './temporal';
import { traceOf } from './trace';
import { countOf, dayInRow, dayInSentence } from './wording';

describe('The calendars of the nations', () => {
  it.each`
    nation                 | holidays | knownUntil
    ${'england-and-wales'} | ${140}   | ${'2028-12-26'}
    ${'scotland'}          | ${157}   | ${'2028-12-26'}
    ${'northern-ireland'}  | ${174}   | ${'2028-12-26'}
  `('$nation has the $holidays holidays that gov.uk published', ({ nation, holidays, knownUntil }) => {
    const set = nationHolidays[nation as 'scotland'];
    expect(set.holidays).toHaveLength(holidays);
    expect(set.knownUntil).toBe(knownUntil);
  });

  it.each(nationCalendarKeys)('%s is in order and every day exists', (nation) => {
    const dates = nationHolidays[nation].holidays.map((holiday) => holiday.date);
    expect(dates).toEqual([...dates].sort());
    expect(dates.filter((date) => parseDay(date) === null)).toEqual([]);
  });

  it('leave out Scotland’s 15 June 2026: it was announced late and is added by the organisation', () => {
    expect(workingDay(day('2026-06-15'), calendarOf('scotland'))).toBe(true);
    const told = calendarOf('scotland', [{ kind: 'closed', date: '2026-06-15', title: 'World Cup holiday' }]);
    expect(workingDay(day('2026-06-15'), told)).toBe(false);
  });

  it('say a date is provisional once it lies after the last known holiday', () => {
    expect(isProvisional(day('2028-12-26'), calendarOf('scotland'))).toBe(false);
    expect(isProvisional(day('2028-12-27'), calendarOf('scotland'))).toBe(true);
  });
});

describe('An organisation’s changes', () => {
  it('close a day that its nation works', () => {
    const changed = calendarOf('england-and-wales', [{ kind: 'closed', date: '2026-12-24', title: 'Trust closure' }]);
    expect(workingDay(day('2026-12-24'), changed)).toBe(false);
    expect(workingDay(day('2026-12-24'), calendarOf('england-and-wales'))).toBe(true);
  });

  it('never make a weekend a working day, even when told that it is worked', () => {
    const changed = calendarOf('england-and-wales', [{ kind: 'worked', date: '2026-12-26', title: 'Boxing Day' }]);
    expect(workingDay(day('2026-12-26'), changed)).toBe(false);
  });
});

describe('The proof of a count', () => {
  const told = (start: string, changes: Parameters<typeof calendarOf>[1] = []) =>
    traceOf({ length: 3, unit: 'working-day', convention: 'AFTER' }, day(start), calendarOf('england-and-wales', changes)).map(
      (row) => `${dayInRow(row.date)} | ${row.counted ?? '-'} | ${row.because}`,
    );

  it('shows each day over Christmas, counted or skipped with its reason', () => {
    expect(told('2026-12-23')).toEqual([
      'Wed 23 Dec | 0 | start, not counted',
      'Thu 24 Dec | 1 | counted',
      'Fri 25 Dec | - | Christmas Day',
      'Sat 26 Dec | - | weekend',
      'Sun 27 Dec | - | weekend',
      'Mon 28 Dec | - | Boxing Day (substitute day)',
      'Tue 29 Dec | 2 | counted',
      'Wed 30 Dec | 3 | due',
    ]);
  });

  it('says when a holiday is worked here', () => {
    const rows = told('2026-12-24', [{ kind: 'worked', date: '2026-12-28', title: 'Boxing Day' }]);
    expect(rows).toContain('Mon 28 Dec | 1 | Boxing Day, worked here');
  });

  it('shows the marks of a period in months and the way back to the day to act by', () => {
    const rows = traceOf({ length: 6, unit: 'month', convention: 'FROM' }, day('2026-08-31'), calendarOf('england-and-wales'));
    expect(rows.map((row) => `${dayInRow(row.date)}: ${row.because}`)).toEqual([
      'Mon 31 Aug: start, the first day of the period',
      'Sun 28 Feb: last day of 6 months, due: weekend, not worked',
      'Sat 27 Feb: weekend, not worked',
      'Fri 26 Feb: last working day before, act by',
    ]);
  });
});

describe('Local time in London', () => {
  it.each`
    instant                        | local           | because
    ${'2026-11-27T23:40:00Z'}      | ${'2026-11-27'} | ${'winter: late on Friday is Friday'}
    ${'2026-06-12T23:40:00Z'}      | ${'2026-06-13'} | ${'summer time: already Saturday'}
    ${'2026-06-12T23:40:00+01:00'} | ${'2026-06-12'} | ${'the offset is honoured'}
    ${'2026-10-25T00:30:00Z'}      | ${'2026-10-25'} | ${'the night the clocks go back'}
  `('$instant is $local - $because', ({ instant, local }) => {
    expect(londonDay(Temporal.Instant.from(instant)).toString()).toBe(local);
  });

  it.each`
    date            | time       | instant                   | because
    ${'2026-12-01'} | ${'08:00'} | ${'2026-12-01T08:00:00Z'} | ${'winter'}
    ${'2026-07-01'} | ${'08:00'} | ${'2026-07-01T07:00:00Z'} | ${'summer time'}
    ${'2026-03-29'} | ${'01:30'} | ${'2026-03-29T01:30:00Z'} | ${'a time the clock skips moves on'}
    ${'2026-10-25'} | ${'01:30'} | ${'2026-10-25T00:30:00Z'} | ${'of two equal times the first'}
  `('$date $time in London is $instant - $because', ({ date, time, instant }) => {
    expect(instantInLondon(day(date), time).toString()).toBe(instant);
    expect(londonTime(Temporal.Instant.from(instant)).toString().slice(3, 5)).toBe(time.slice(3));
  });
});

describe('Dates in words', () => {
  it('are written out in sentences and short in rows', () => {
    expect(dayInSentence(day('2026-12-30'))).toBe('Wednesday 30 December 2026');
    expect(dayInRow(day('2026-12-30'))).toBe('Wed 30 Dec');
    expect(countOf(1, 'working day')).toBe('1 working day');
    expect(countOf(3, 'working day')).toBe('3 working days');
  });

  it.each(['2026-02-30', '2026-13-01', '30/12/2026', '2026-1-1', ''])('%s is not a day', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});
