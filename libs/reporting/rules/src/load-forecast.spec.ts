import { calendarOf, day, workingDaysBetween } from '@accord/calendar/rules';
import { forecastWeeks, weekLoad } from './load-forecast';

const calendar = calendarOf('england-and-wales', []);
const weeksFrom = (today: string) => forecastWeeks(day(today), calendar).map(({ from, to, workingDays }) => `${from.toString()} to ${to.toString()}: ${workingDays}`);

describe('the weeks of the forecast', () => {
  it('are four whole ones from a Monday without a holiday', () => {
    expect(weeksFrom('2026-11-02')).toEqual(['2026-11-02 to 2026-11-08: 5', '2026-11-09 to 2026-11-15: 5', '2026-11-16 to 2026-11-22: 5', '2026-11-23 to 2026-11-27: 5']);
  });

  it('begin in mid-week and end so that twenty working days are full, over Christmas too', () => {
    expect(weeksFrom('2026-12-09')).toEqual(['2026-12-09 to 2026-12-13: 3', '2026-12-14 to 2026-12-20: 5', '2026-12-21 to 2026-12-27: 4', '2026-12-28 to 2027-01-03: 3', '2027-01-04 to 2027-01-08: 5']);
  });

  it('begin with the first day that is worked, from a weekend as from a holiday', () => {
    expect(weeksFrom('2026-11-28')[0]).toBe('2026-11-30 to 2026-12-06: 5');
    expect(weeksFrom('2026-12-25')[0]).toBe('2026-12-29 to 2027-01-03: 3');
  });

  it('hold twenty working days from any day of a year, without gap or overlap', () => {
    for (let n = 0; n < 366; n++) {
      const today = day('2026-01-01').add({ days: n });
      const weeks = forecastWeeks(today, calendar);
      const last = weeks.at(-1)?.to ?? today;
      expect(weeks.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(20);
      expect(workingDaysBetween(today.subtract({ days: 1 }), last, calendar)).toBe(20);
      expect(weeks[0]?.workingDays).toBeGreaterThan(0);
      weeks.slice(1).forEach((week, place) => expect(week.from.toString()).toBe(weeks[place]?.to.add({ days: 1 }).toString()));
    }
  });
});

describe('the load of one person in one week', () => {
  const week = { from: day('2026-11-02'), to: day('2026-11-08'), workingDays: 5 };
  it.each`
    due   | capacity | away                             | words                        | because
    ${3}  | ${5}     | ${[]}                            | ${'room for 2'}              | ${'a whole week at capacity 5'}
    ${5}  | ${5}     | ${[]}                            | ${'full'}                    | ${'exactly as much as fits'}
    ${8}  | ${5}     | ${[]}                            | ${'over by 3'}               | ${'three more than fit'}
    ${0}  | ${5}     | ${[]}                            | ${'room for 5'}              | ${'nothing is due'}
    ${3}  | ${5}     | ${[['2026-11-04', '2026-11-05']]} | ${'full, away 2 days'}       | ${'three days leave room for three'}
    ${3}  | ${5}     | ${[['2026-11-06', '2026-11-20']]} | ${'room for 1, away 1 day'}  | ${'the absence runs on past the week'}
    ${2}  | ${5}     | ${[['2026-10-20', '2026-11-30']]} | ${'away, 2 due'}             | ${'away all week, yet dates are due'}
    ${0}  | ${5}     | ${[['2026-11-02', '2026-11-08']]} | ${'away'}                    | ${'away, and nothing is due'}
    ${1}  | ${5}     | ${[['2026-11-07', '2026-11-08']]} | ${'room for 4'}              | ${'a weekend away costs nothing'}
    ${1}  | ${5}     | ${[['2026-12-01', '2026-12-08']]} | ${'room for 4'}              | ${'away in another week'}
    ${1}  | ${2}     | ${[['2026-11-02', '2026-11-03']]} | ${'full, away 2 days'}       | ${'3 of 5 days at 2 a week is one: rounded down'}
  `('is $words: $because', ({ due, capacity, away, words }) => {
    const days = (away as [string, string][]).map(([from, to]) => ({ from: day(from), to: day(to) }));
    const load = weekLoad(due, week, capacity, days, calendar);
    expect({ words: load.words, isOver: load.isOver }).toEqual({ words, isOver: due > load.room });
  });

  it('has no room in a week that is closed throughout, and says so', () => {
    const closed = { from: day('2026-11-02'), to: day('2026-11-08'), workingDays: 0 };
    expect([weekLoad(0, closed, 5, [], calendar).words, weekLoad(2, closed, 5, [], calendar).words]).toEqual(['closed', 'closed, 2 due']);
  });

  it('shrinks with a short week', () => {
    expect(weekLoad(9, { from: day('2026-12-28'), to: day('2027-01-03'), workingDays: 3 }, 15, [], calendar)).toMatchObject({ room: 9, words: 'full' });
  });
});
