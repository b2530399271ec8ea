import { calendarOf, type CalendarChange } from './calendar';
import { lastDayOf, type Period } from './counting';
import { day } from './days';
import type { NationCalendarKey } from './nation-calendars';
import { lastWorkingDayAtOrBefore } from './working-days';

const worldCup: CalendarChange = { kind: 'closed', date: '2026-06-15', title: 'World Cup holiday' };
const standrewsWorked: CalendarChange = { kind: 'worked', date: '2026-11-30', title: 'St Andrew’s Day' };

const periods = {
  'next working day': { length: 1, unit: 'working-day', convention: 'AFTER' },
  '2 AFTER': { length: 2, unit: 'working-day', convention: 'AFTER' },
  '3 AFTER': { length: 3, unit: 'working-day', convention: 'AFTER' },
  '10 AFTER': { length: 10, unit: 'working-day', convention: 'AFTER' },
  '35 AFTER': { length: 35, unit: 'working-day', convention: 'AFTER' },
  '60 AFTER': { length: 60, unit: 'working-day', convention: 'AFTER' },
  '3 DAY1': { length: 3, unit: 'working-day', convention: 'DAY1' },
  '5 AFTER': { length: 5, unit: 'working-day', convention: 'AFTER' },
  '5 DAY1': { length: 5, unit: 'working-day', convention: 'DAY1' },
  '20 DAY1': { length: 20, unit: 'working-day', convention: 'DAY1' },
  '40 DAY1': { length: 40, unit: 'working-day', convention: 'DAY1' },
  '30 working days AFTER': { length: 30, unit: 'working-day', convention: 'AFTER' },
  '30 days AFTER': { length: 30, unit: 'day', convention: 'AFTER' },
  '28 days FROM': { length: 28, unit: 'day', convention: 'FROM' },
  '30 days FROM': { length: 30, unit: 'day', convention: 'FROM' },
  '30 working days FROM': { length: 30, unit: 'working-day', convention: 'FROM' },
  '6 months FROM': { length: 6, unit: 'month', convention: 'FROM' },
  '6 months MAFTER': { length: 6, unit: 'month', convention: 'MAFTER' },
  '12 months MAFTER': { length: 12, unit: 'month', convention: 'MAFTER' },
  '12 months FROM': { length: 12, unit: 'month', convention: 'FROM' },
} as const satisfies Record<string, Period>;

interface Example {
  readonly start: string;
  readonly period: keyof typeof periods;
  readonly nation: NationCalendarKey;
  readonly due: string;
  readonly because: string;
  readonly changes?: readonly CalendarChange[];
}
const EW = 'england-and-wales';
const SC = 'scotland';
const NI = 'northern-ireland';

/** The worked examples of the rule book, each counted by hand there. */
const examples: readonly Example[] = [
  { start: '2026-11-23', period: '3 AFTER', nation: EW, due: '2026-11-26', because: 'Mon: Tue, Wed, Thu' },
  { start: '2026-11-27', period: '3 AFTER', nation: EW, due: '2026-12-02', because: 'Fri 16:55: a weekend lies between' },
  { start: '2026-11-28', period: '3 AFTER', nation: EW, due: '2026-12-02', because: 'Sat: St Andrew’s Day is worked in England' },
  { start: '2026-12-23', period: '3 AFTER', nation: EW, due: '2026-12-30', because: 'Christmas, weekend and the Boxing Day substitute lie between' },
  { start: '2026-08-28', period: '3 AFTER', nation: EW, due: '2026-09-03', because: 'the summer holiday of 31 August is skipped' },
  { start: '2026-12-18', period: 'next working day', nation: EW, due: '2026-12-21', because: 'a spoken concern of Fri is settled by the end of Mon' },
  { start: '2026-12-18', period: '3 AFTER', nation: EW, due: '2026-12-23', because: 'the same concern, not settled in time' },
  { start: '2026-08-31', period: '6 months FROM', nation: EW, due: '2027-02-28', because: 'February has no 31st, so its last day; a Sunday stays a Sunday' },
  { start: '2026-11-23', period: '35 AFTER', nation: EW, due: '2027-01-14', because: 'policy of 35 working days over Christmas' },
  { start: '2026-11-23', period: '60 AFTER', nation: EW, due: '2027-02-18', because: 'policy of 60 working days' },
  { start: '2026-11-23', period: '6 months FROM', nation: EW, due: '2027-05-22', because: 'the day before the corresponding date' },
  { start: '2027-01-06', period: '3 AFTER', nation: EW, due: '2027-01-11', because: 'deemed complaint: the provider is told on Wed' },
  { start: '2027-01-06', period: '6 months FROM', nation: EW, due: '2027-07-05', because: 'deemed complaint: six months begin that day' },
  { start: '2025-11-20', period: '12 months MAFTER', nation: EW, due: '2026-11-20', because: 'the corresponding day is still in time' },
  { start: '2026-02-10', period: '12 months MAFTER', nation: EW, due: '2027-02-10', because: 'one year after first notice' },
  { start: '2026-12-08', period: '28 days FROM', nation: EW, due: '2027-01-04', because: 'CQC asked on 7 December; the 28 days begin the day after' },
  { start: '2026-11-23', period: '5 DAY1', nation: SC, due: '2026-11-27', because: 'the day of receipt is day 1' },
  { start: '2026-11-23', period: '5 AFTER', nation: SC, due: '2026-12-01', because: 'the literal wording gives a later date: not used' },
  { start: '2026-11-27', period: '5 DAY1', nation: SC, due: '2026-12-04', because: 'St Andrew’s Day is skipped' },
  { start: '2026-11-27', period: '5 DAY1', nation: SC, due: '2026-12-03', because: 'this board works on St Andrew’s Day', changes: [standrewsWorked] },
  { start: '2026-12-31', period: '5 DAY1', nation: SC, due: '2027-01-08', because: '1 January and the substitute for the 2nd are skipped' },
  { start: '2026-12-31', period: '5 DAY1', nation: EW, due: '2027-01-07', because: 'the English calendar would say a day less' },
  { start: '2026-12-14', period: '20 DAY1', nation: SC, due: '2027-01-14', because: 'four holidays skipped' },
  { start: '2026-12-14', period: '20 DAY1', nation: EW, due: '2027-01-13', because: 'the English calendar skips three' },
  { start: '2026-06-12', period: '3 DAY1', nation: SC, due: '2026-06-17', because: 'the late-announced holiday of 15 June is known', changes: [worldCup] },
  { start: '2026-06-12', period: '3 DAY1', nation: SC, due: '2026-06-16', because: 'a calendar without it is stale' },
  { start: '2026-01-15', period: '12 months MAFTER', nation: SC, due: '2027-01-15', because: 'ombudsman: 12 months of first notice' },
  { start: '2026-03-24', period: '2 AFTER', nation: EW, due: '2026-03-26', because: 'Wales, old rules' },
  { start: '2026-11-20', period: '10 AFTER', nation: EW, due: '2026-12-04', because: 'Wales, if early resolution has ten days' },
  { start: '2027-03-15', period: '5 DAY1', nation: NI, due: '2027-03-22', because: 'St Patrick’s Day is skipped' },
  { start: '2027-03-15', period: '5 DAY1', nation: EW, due: '2027-03-19', because: 'the English calendar does not know it' },
  { start: '2026-12-01', period: '3 DAY1', nation: NI, due: '2026-12-03', because: 'stage 2 acknowledgement' },
  { start: '2026-12-01', period: '20 DAY1', nation: NI, due: '2026-12-30', because: 'stage 2 response' },
  { start: '2026-12-01', period: '40 DAY1', nation: NI, due: '2027-01-28', because: 'stage 2 extended to its limit' },
  { start: '2026-12-30', period: '6 months MAFTER', nation: NI, due: '2027-06-30', because: 'NIPSO: six months of the notice' },
  { start: '2027-01-13', period: '6 months MAFTER', nation: NI, due: '2027-07-13', because: 'NIPSO: six months of the notice' },
  { start: '2026-12-01', period: '30 days AFTER', nation: NI, due: '2026-12-31', because: 'stage 2 request, if calendar days' },
  { start: '2026-12-01', period: '30 working days AFTER', nation: NI, due: '2027-01-15', because: 'stage 2 request, if working days' },
  { start: '2027-01-15', period: '6 months MAFTER', nation: EW, due: '2027-07-15', because: 'ISCAS: six months of the final letter' },
  // The edges that the conventions name.
  { start: '2026-08-29', period: '6 months FROM', nation: EW, due: '2027-02-28', because: 'no 29 February in 2027: its last day' },
  { start: '2027-08-29', period: '6 months FROM', nation: EW, due: '2028-02-28', because: '29 February 2028 exists: the day before it' },
  { start: '2026-03-01', period: '6 months FROM', nation: EW, due: '2026-08-31', because: 'the day before 1 September' },
  { start: '2028-02-29', period: '12 months MAFTER', nation: EW, due: '2029-02-28', because: 'no 29 February: the month’s end' },
  { start: '2028-02-29', period: '12 months FROM', nation: EW, due: '2029-02-28', because: 'no 29 February: the month’s end' },
  { start: '2027-01-01', period: '12 months FROM', nation: EW, due: '2027-12-31', because: 'Welsh ombudsman: the day before the anniversary' },
  { start: '2026-06-19', period: '30 days FROM', nation: EW, due: '2026-07-18', because: 'start + 29' },
  { start: '2026-11-28', period: '5 DAY1', nation: EW, due: '2026-12-04', because: 'a Saturday moves day 1 to Monday' },
  { start: '2026-03-02', period: '30 working days FROM', nation: EW, due: '2026-04-14', because: 'as DAY1, Easter skipped' },
];

describe('A period counted by its rule’s own convention', () => {
  it.each(examples)('$start, $period, $nation: $due - $because', ({ start, period, nation, due, changes }) => {
    expect(lastDayOf(periods[period], day(start), calendarOf(nation, changes)).toString()).toBe(due);
  });
});

describe('The day to act by', () => {
  it.each`
    due             | nation       | actBy           | because
    ${'2027-02-28'} | ${EW}        | ${'2027-02-26'} | ${'Sunday: the Friday before'}
    ${'2026-12-28'} | ${EW}        | ${'2026-12-24'} | ${'substitute day after a Christmas weekend'}
    ${'2026-11-30'} | ${SC}        | ${'2026-11-27'} | ${'St Andrew’s Day, after a weekend'}
    ${'2026-11-30'} | ${EW}        | ${'2026-11-30'} | ${'a working Monday in England'}
  `('of $due ($nation) is $actBy - $because', ({ due, nation, actBy }) => {
    expect(lastWorkingDayAtOrBefore(day(due), calendarOf(nation)).toString()).toBe(actBy);
  });
});
