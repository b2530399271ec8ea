import { calendarOf, day, instantInLondon, londonTime, Temporal, workingDay, type WorkingCalendar } from '@accord/calendar/rules';
import * as fc from 'fast-check';
import { alertsOf } from './alerts-of';
import { howLate, lateSentence, minutesLate } from './lateness';
import { defaultPolicy, rungsOf, stepKey, stepOf, type AlertedDate } from './policy';
import { whyNotSnooze } from './snooze';
import { closing, isWorkingTime, nextWorkingMoment, opening } from './working-hours';

const england = calendarOf('england-and-wales');
const { hours } = defaultPolicy;
const date = (startedOn: string, dueOn: string, actBy: string, ruleId = 'E-PERIOD'): AlertedDate => ({ ruleId, startedOn: day(startedOn), dueOn: day(dueOn), actBy: day(actBy) });
const shown = (one: AlertedDate, policy = defaultPolicy, calendar: WorkingCalendar = england) => alertsOf(one, policy, calendar).map(({ key, on }) => `${key} ${on.toString()}`);
const at = (on: string, time: string) => instantInLondon(day(on), time);

describe('When the alerts of a date go', () => {
  it('five, two and no working days before the day to act by, and one, three and five after', () => {
    expect(shown(date('2026-11-02', '2026-12-04', '2026-12-04'))).toEqual([
      'before-5 2026-11-27', 'before-2 2026-12-02', 'before-0 2026-12-04', 'after-1 2026-12-07', 'after-3 2026-12-09', 'after-5 2026-12-11',
    ]);
  });

  it('over Christmas: bank holidays and weekends are no working days', () => {
    expect(shown(date('2026-11-30', '2026-12-31', '2026-12-31'))).toEqual([
      'before-5 2026-12-22', 'before-2 2026-12-29', 'before-0 2026-12-31', 'after-1 2027-01-04', 'after-3 2027-01-06', 'after-5 2027-01-08',
    ]);
  });

  it('of a date on a Sunday: on the Friday to act by, and from the Monday after', () => {
    expect(shown(date('2026-11-02', '2026-12-06', '2026-12-04'))).toContain('before-0 2026-12-04');
    expect(shown(date('2026-11-02', '2026-12-06', '2026-12-04'))).toContain('after-1 2026-12-07');
  });

  it('sixty, thirty and ten days before six months end, on the working day before where that is a day off', () => {
    const alerts = shown(date('2026-06-01', '2026-11-30', '2026-11-30', 'E-6M'));
    // 60 days before 30 November is Thursday 1 October; 30 is Saturday 31 October; 10 is Friday 20 November.
    expect(alerts.slice(0, 3)).toEqual(['six-months-60 2026-10-01', 'six-months-30 2026-10-30', 'six-months-10 2026-11-20']);
    expect(alerts.slice(3)).toEqual(['before-5 2026-11-23', 'before-2 2026-11-26', 'before-0 2026-11-30', 'after-1 2026-12-01', 'after-3 2026-12-03', 'after-5 2026-12-07']);
  });

  it('on the working day before, when the organisation closes on the day to act by', () => {
    const closed = calendarOf('england-and-wales', [{ kind: 'closed', date: '2026-12-04', title: 'Trust day' }]);
    expect(shown(date('2026-11-02', '2026-12-04', '2026-12-04'), defaultPolicy, closed).slice(0, 4)).toEqual([
      'before-5 2026-11-26', 'before-2 2026-12-01', 'before-0 2026-12-03', 'after-1 2026-12-07',
    ]);
  });

  it('never before the period began', () => {
    expect(shown(date('2026-11-30', '2026-12-03', '2026-12-03'))).toEqual(['before-2 2026-12-01', 'before-0 2026-12-03', 'after-1 2026-12-04', 'after-3 2026-12-08', 'after-5 2026-12-10']);
  });

  it('once a day: of two on one day the one nearer to the date is meant', () => {
    const policy = { ...defaultPolicy, sixMonths: [7, 7], before: [5] };
    expect(shown(date('2026-06-01', '2026-11-30', '2026-11-30', 'E-6M'), policy).slice(0, 2)).toEqual(['before-5 2026-11-23', 'after-1 2026-12-01']);
  });

  it('at the opening, in winter and in summer, on the days when the clocks change and around them', () => {
    const opens = (one: AlertedDate) => alertsOf(one, defaultPolicy, england).map(({ at: moment }) => `${moment.toString()} ${londonTime(moment).toString()}`);
    expect(opens(date('2026-03-02', '2026-03-30', '2026-03-30'))).toEqual([
      '2026-03-23T08:00:00Z 08:00:00', '2026-03-26T08:00:00Z 08:00:00', '2026-03-30T07:00:00Z 08:00:00',
      '2026-03-31T07:00:00Z 08:00:00', '2026-04-02T07:00:00Z 08:00:00', '2026-04-08T07:00:00Z 08:00:00',
    ]);
    expect(opens(date('2026-10-01', '2026-10-26', '2026-10-26')).slice(1, 3)).toEqual(['2026-10-22T07:00:00Z 08:00:00', '2026-10-26T08:00:00Z 08:00:00']);
  });

  it('in working time of working days only, in order, whatever the date', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((n) => day('2026-01-05').add({ days: n }));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 200 }), fc.constantFrom('E-ACK', 'E-6M'), (startedOn, length, ruleId) => {
        const dueOn = startedOn.add({ days: length });
        const planned = alertsOf({ ruleId, startedOn, dueOn, actBy: dueOn }, defaultPolicy, england);
        for (const { on, at: moment } of planned) {
          expect(workingDay(on, england)).toBe(true);
          expect(isWorkingTime(moment, hours, england)).toBe(true);
        }
        expect(new Set(planned.map(({ on }) => on.toString())).size).toBe(planned.length);
      }),
      { numRuns: 300 },
    );
  });

  it('have names that can be read back', () => {
    for (const step of [{ kind: 'before', days: 5 }, { kind: 'after', days: 1 }, { kind: 'six-months', days: 60 }] as const) expect(stepOf(stepKey(step))).toEqual(step);
    expect(() => stepOf('whenever')).toThrow('no step');
  });
});

describe('How far up an alert reaches', () => {
  it.each([
    ['before-5', ['handler']],
    ['before-0', ['handler']],
    ['after-1', ['handler', 'manager']],
    ['after-3', ['handler', 'manager', 'deputy']],
    ['after-5', ['handler', 'manager', 'deputy', 'executive']],
    ['six-months-60', ['handler']],
    ['six-months-30', ['handler', 'manager']],
    ['six-months-10', ['handler', 'manager', 'deputy', 'executive']],
  ])('at %s to %j', (key, expected) => {
    expect(rungsOf(stepOf(key), defaultPolicy)).toEqual(expected);
  });

  it('to the manager on the day itself, where the organisation wants that', () => {
    const ladder = { ...defaultPolicy.ladder, manager: { afterDays: 0, sixMonthDays: 30 } };
    expect(rungsOf(stepOf('before-0'), { ladder })).toEqual(['handler', 'manager']);
    expect(rungsOf(stepOf('before-2'), { ladder })).toEqual(['handler']);
  });
});

describe('The next working moment', () => {
  it.each`
    on              | time       | next                      | because
    ${'2026-11-27'} | ${'10:15'} | ${'2026-11-27T10:15:00Z'} | ${'it is working time'}
    ${'2026-11-27'} | ${'07:59'} | ${'2026-11-27T08:00:00Z'} | ${'before the opening'}
    ${'2026-11-27'} | ${'08:00'} | ${'2026-11-27T08:00:00Z'} | ${'the opening itself'}
    ${'2026-11-27'} | ${'18:00'} | ${'2026-11-30T08:00:00Z'} | ${'at the close on a Friday'}
    ${'2026-11-28'} | ${'12:00'} | ${'2026-11-30T08:00:00Z'} | ${'on a Saturday'}
    ${'2026-12-24'} | ${'18:30'} | ${'2026-12-29T08:00:00Z'} | ${'before Christmas and its weekend'}
    ${'2026-03-27'} | ${'19:00'} | ${'2026-03-30T07:00:00Z'} | ${'over the night when clocks go forward'}
    ${'2026-10-23'} | ${'19:00'} | ${'2026-10-26T08:00:00Z'} | ${'over the night when clocks go back'}
  `('after $time on $on is $next: $because', ({ on, time, next }) => {
    expect(nextWorkingMoment(at(on, time), hours, england).toString()).toBe(next);
  });

  it('is always working time, never earlier, and is its own next', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 30) }), (milliseconds) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        const next = nextWorkingMoment(moment, hours, england);
        expect(next.epochMilliseconds).toBeGreaterThanOrEqual(milliseconds);
        expect(isWorkingTime(next, hours, england)).toBe(true);
        const clock = londonTime(next).toString();
        expect(clock >= '08:00:00' && clock < '18:00:00').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('begins with the opening and ends before the close', () => {
    expect([opening(day('2026-11-27'), hours), closing(day('2026-11-27'), hours)].map(String)).toEqual(['2026-11-27T08:00:00Z', '2026-11-27T18:00:00Z']);
    expect(isWorkingTime(at('2026-11-27', '17:59:59'), hours, england)).toBe(true);
    expect(isWorkingTime(at('2026-11-27', '18:00'), hours, england)).toBe(false);
  });
});

describe('An alert that comes late', () => {
  it('says so, and how late; a few minutes are none', () => {
    const promised = at('2026-11-26', '08:00');
    expect(minutesLate(promised, promised.add({ minutes: 4 }))).toBe(0);
    const late = minutesLate(promised, at('2026-11-27', '11:20'));
    expect(late).toBe(27 * 60 + 20);
    expect(lateSentence(promised, late)).toBe('This comes 1 day and 3 hours late. It was due on Thursday 26 November 2026 at 08:00.');
  });

  it.each([[5, '5 minutes'], [61, '1 hour and 1 minute'], [120, '2 hours'], [1440, '1 day'], [1440 * 3 + 10, '3 days']])('%i minutes: %s', (minutes, words) => {
    expect(howLate(minutes)).toBe(words);
  });

  it('counts real hours over a change of the clocks', () => {
    expect(minutesLate(at('2026-03-28', '12:00'), at('2026-03-29', '12:00'))).toBe(23 * 60);
    expect(minutesLate(at('2026-10-24', '12:00'), at('2026-10-25', '12:00'))).toBe(25 * 60);
  });
});

describe('An alert that is to rest', () => {
  const until = (on: string, time: string, now = at('2026-12-02', '08:05')) => whyNotSnooze({ until: at(on, time), now, actBy: day('2026-12-04') }, hours, england);

  it.each`
    on              | time       | sentence
    ${'2026-12-02'} | ${'14:00'} | ${undefined}
    ${'2026-12-04'} | ${'16:00'} | ${undefined}
    ${'2026-12-04'} | ${'16:30'} | ${'Choose a moment that leaves time: Friday 4 December 2026 at 16:00 at the latest.'}
    ${'2026-12-05'} | ${'09:00'} | ${'Choose a moment that leaves time: Friday 4 December 2026 at 16:00 at the latest.'}
    ${'2026-12-02'} | ${'08:00'} | ${'Choose a moment that is still to come.'}
    ${'2026-12-03'} | ${'19:00'} | ${'Choose a working day, between 08:00 and 18:00.'}
  `('until $time on $on: $sentence', ({ on, time, sentence }) => {
    expect(until(on, time)?.because).toBe(sentence);
  });

  it('cannot, once too little time is left or the day to act by has passed', () => {
    expect(until('2026-12-04', '17:00', at('2026-12-04', '16:10'))).toMatchObject({ refused: 'no-time-left', field: 'until' });
    expect(until('2026-12-07', '09:00', at('2026-12-07', '08:10'))).toMatchObject({ refused: 'date-passed' });
  });
});
