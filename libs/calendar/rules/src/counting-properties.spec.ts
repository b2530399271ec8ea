import * as fc from 'fast-check';
import { calendarOf, type WorkingCalendar } from './calendar';
import { lastDayOf, type Period } from './counting';
import { dayFromNumber, dayNumber } from './day-number';
import { day } from './days';
import { nationCalendarKeys } from './nation-calendars';
import { oracleActBy, oracleDue } from './plain-oracle';
import { traceOf } from './trace';
import { lastWorkingDayAtOrBefore, workingDaysAfter, workingDaysBefore, workingDaysBetween } from './working-days';

const runs = { numRuns: Number(process.env.ACCORD_RUNS ?? 2000) };
const first = dayNumber(day('2019-01-01'));
const last = dayNumber(day('2030-12-31'));
const someDay = fc.integer({ min: first, max: last }).map((number) => dayFromNumber(number));
const somePeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ length: fc.integer({ min: 1, max: 90 }), unit: fc.constant('working-day' as const), convention: fc.constantFrom('AFTER' as const, 'DAY1' as const, 'FROM' as const) }),
  fc.record({ length: fc.integer({ min: 1, max: 90 }), unit: fc.constant('day' as const), convention: fc.constantFrom('AFTER' as const, 'FROM' as const) }),
  fc.record({ length: fc.integer({ min: 1, max: 18 }), unit: fc.constant('month' as const), convention: fc.constantFrom('FROM' as const, 'MAFTER' as const) }),
);
const someChange = fc.record({ kind: fc.constantFrom('closed' as const, 'worked' as const), date: someDay.map(String), title: fc.constant('local day') });
const someCalendar = fc
  .tuple(fc.constantFrom(...nationCalendarKeys), fc.array(someChange, { maxLength: 6 }))
  .map(([nation, changes]) => calendarOf(nation, changes));
const closedTexts = (calendar: WorkingCalendar) => new Set([...calendar.closed.keys()].map((number) => dayFromNumber(number).toString()));

describe('Counting, whatever the start, the period and the calendar', () => {
  it('agrees with a second implementation that walks a table of days', () => {
    fc.assert(
      fc.property(someDay, somePeriod, someCalendar, (start, period, calendar) => {
        const closed = closedTexts(calendar);
        const due = lastDayOf(period, start, calendar);
        expect(due.toString()).toBe(oracleDue({ start: start.toString(), ...period, closed }));
        expect(lastWorkingDayAtOrBefore(due, calendar).toString()).toBe(oracleActBy(due.toString(), closed));
      }),
      runs,
    );
  });

  it('never gives an earlier date for a later start', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), somePeriod, someCalendar, (start, later, period, calendar) => {
        const due = dayNumber(lastDayOf(period, start, calendar));
        expect(dayNumber(lastDayOf(period, start.add({ days: later }), calendar))).toBeGreaterThanOrEqual(due);
      }),
      runs,
    );
  });

  it('never gives an earlier due date when a holiday is added', () => {
    fc.assert(
      fc.property(someDay, somePeriod, fc.constantFrom(...nationCalendarKeys), someDay.map(String), (start, period, nation, date) => {
        const before = dayNumber(lastDayOf(period, start, calendarOf(nation)));
        const changed = calendarOf(nation, [{ kind: 'closed', date, title: 'announced late' }]);
        expect(dayNumber(lastDayOf(period, start, changed))).toBeGreaterThanOrEqual(before);
      }),
      runs,
    );
  });

  it('is shown by its trace: the counted days are exactly the length, the last one is due', () => {
    fc.assert(
      fc.property(someDay, somePeriod, someCalendar, (start, period, calendar) => {
        const due = lastDayOf(period, start, calendar).toString();
        const trace = traceOf(period, start, calendar);
        expect(trace.some((row) => row.date.toString() === due && row.because.includes('due'))).toBe(true);
        if (period.unit !== 'month') {
          expect(trace.map((row) => row.counted ?? 0).filter((counted) => counted > 0)).toEqual(Array.from({ length: period.length }, (_, n) => n + 1));
        }
      }),
      runs,
    );
  });

  it('counts working days back as it counts them forward', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), someCalendar, (start, n, calendar) => {
        const end = workingDaysAfter(start, n, calendar);
        expect(workingDaysBetween(start, end, calendar)).toBe(n);
        expect(dayNumber(workingDaysBefore(end, n, calendar))).toBeLessThanOrEqual(dayNumber(workingDaysAfter(start, 1, calendar)));
      }),
      runs,
    );
  });
});
