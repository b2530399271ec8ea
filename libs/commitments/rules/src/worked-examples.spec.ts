import { calendarOf, day, nationHolidays, type NationCalendarKey } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { FactDetail } from './fact';

const nationOf: Readonly<Record<string, NationCalendarKey>> = { S: 'scotland', N: 'northern-ireland' };
const calendarIn = (code: string) => calendarOf(nationOf[code.charAt(0)] ?? 'england-and-wales', code.charAt(0) === 'S' ? [{ kind: 'closed', date: '2026-06-15', title: 'World Cup holiday' }] : []);
const due = (log: CaseLogBuilder, code: string) => commitmentsOf(log.facts, calendarIn(code)).find((one) => one.id === code)?.dueOn.toString() ?? null;
const letter: FactDetail = { kind: 'acknowledged', by: 'letter', offeredDiscussion: true };
const straight: FactDetail = { kind: 'stage-moved', to: 2 };

const england = (on: string) => aCase('england-nhs', on).on(on, { kind: 'received' });
const scotland = (on: string) => aCase('scotland-nhs', on).on(on, { kind: 'received' });
const wales = (on: string) => aCase('wales-nhs', on).on(on, { kind: 'received' });
const northernIreland = (on: string) => aCase('northern-ireland-hsc', on).on(on, { kind: 'received' });
const agreed = (log: CaseLogBuilder, on: string, length: number) => log.on(on, { kind: 'period-agreed', period: { length, unit: 'working-day' }, agreedBy: 'complainant' });

/** Section 8 of the rule book, each example on a real case: what happened, which date, the date counted by hand. */
const examples: readonly (readonly [words: string, log: CaseLogBuilder, code: string, date: string])[] = [
  ['England: e-mail Monday 23 November 2026, acknowledge', england('2026-11-23'), 'E-ACK', '2026-11-26'],
  ['England: Friday 27 November 2026 at 16:55, acknowledge', england('2026-11-27'), 'E-ACK', '2026-12-02'],
  ['England: web form on Saturday 28 November 2026; St Andrew’s Day is worked here', england('2026-11-28'), 'E-ACK', '2026-12-02'],
  ['England: Wednesday 23 December 2026, over Christmas', england('2026-12-23'), 'E-ACK', '2026-12-30'],
  ['England: Friday 28 August 2026, over the summer holiday', england('2026-08-28'), 'E-ACK', '2026-09-03'],
  ['England: called Friday 18 December 2026, settled on the Tuesday: a complaint, acknowledge', aCase('england-nhs', '2026-12-18').on('2026-12-18', { kind: 'made-orally' }).on('2026-12-22', { kind: 'settled' }), 'E-ACK', '2026-12-23'],
  ['England: called Friday 18 December 2026: settle by the next working day', aCase('england-nhs', '2026-12-18').on('2026-12-18', { kind: 'made-orally' }), 'E-ORAL', '2026-12-21'],
  ['England: an e-mail settled the same day is not oral, acknowledge', england('2026-11-23').on('2026-11-23', { kind: 'settled' }), 'E-ACK', '2026-11-26'],
  ['England: six months of Monday 31 August 2026 end on a Sunday', england('2026-08-31'), 'E-6M', '2027-02-28'],
  ['England: 35 working days agreed', agreed(england('2026-11-23'), '2026-11-26', 35), 'E-PERIOD', '2027-01-14'],
  ['England: 60 working days agreed', agreed(england('2026-11-23'), '2026-11-26', 60), 'E-PERIOD', '2027-02-18'],
  ['England: 35, then 60 agreed on 11 January 2027', agreed(agreed(england('2026-11-23'), '2026-11-26', 35), '2027-01-11', 60), 'E-PERIOD', '2027-02-18'],
  ['England: six months stay where they are beside it', agreed(england('2026-11-23'), '2026-11-26', 60), 'E-6M', '2027-05-22'],
  ['England: the commissioner passed it to us on 6 January 2027, acknowledge', england('2026-12-14').on('2027-01-06', { kind: 'passed-to-us' }), 'E-ACK', '2027-01-11'],
  ['England: the commissioner passed it to us on 6 January 2027, six months', england('2026-12-14').on('2027-01-06', { kind: 'passed-to-us' }), 'E-6M', '2027-07-05'],
  ['England: known 20 November 2025, last day to complain', england('2026-11-20').on('2025-11-20', { kind: 'became-known' }), 'E-TL', '2026-11-20'],
  ['England: first notice 10 February 2026, last day for the Ombudsman', england('2026-11-20').on('2026-02-10', { kind: 'became-known' }), 'E-PHSO', '2027-02-10'],
  ['England: the regulator asked on Monday 7 December 2026', england('2026-11-20').on('2026-12-07', { kind: 'regulator-asked' }), 'E-CQC', '2027-01-04'],
  ['Scotland: Monday 23 November 2026, stage 1', scotland('2026-11-23'), 'S-1', '2026-11-27'],
  ['Scotland: Friday 27 November 2026, over St Andrew’s Day', scotland('2026-11-27'), 'S-1', '2026-12-04'],
  ['Scotland: Thursday 31 December 2026, over 2 January', scotland('2026-12-31'), 'S-1', '2027-01-08'],
  ['Scotland: Monday 14 December 2026 straight to stage 2, report', scotland('2026-12-14').on('2026-12-14', straight), 'S-2', '2027-01-14'],
  ['Scotland: Friday 12 June 2026 straight to stage 2, acknowledge over the World Cup holiday', scotland('2026-06-12').on('2026-06-12', straight), 'S-2ACK', '2026-06-17'],
  ['Scotland: first notice 15 January 2026, last day for the Ombudsman', scotland('2026-11-20').on('2026-01-15', { kind: 'became-known' }), 'S-SPSO', '2027-01-15'],
  ['Wales: notified Tuesday 24 March 2026 under the old rules, acknowledge', wales('2026-03-24'), 'W-ACK', '2026-03-26'],
  ['Northern Ireland: Monday 15 March 2027, stage 1 over St Patrick’s Day', northernIreland('2027-03-15'), 'N-1', '2027-03-22'],
  ['Northern Ireland: Tuesday 1 December 2026 straight to stage 2, acknowledge', northernIreland('2026-12-01').on('2026-12-01', straight), 'N-2ACK', '2026-12-03'],
  ['Northern Ireland: Tuesday 1 December 2026 straight to stage 2, answer', northernIreland('2026-12-01').on('2026-12-01', straight), 'N-2', '2026-12-30'],
  ['Northern Ireland: extended to its limit', northernIreland('2026-12-01').on('2026-12-01', straight).on('2026-12-15', { kind: 'extended', commitmentId: 'N-2', until: day('2027-01-28') }), 'N-2', '2027-01-28'],
  ['Northern Ireland: not a day beyond its limit', northernIreland('2026-12-01').on('2026-12-01', straight).on('2026-12-15', { kind: 'extended', commitmentId: 'N-2', until: day('2027-01-29') }), 'N-2', '2026-12-30'],
  ['Northern Ireland: notice sent 30 December 2026', northernIreland('2026-12-01').on('2026-12-30', { kind: 'notice-sent' }), 'N-NIPSO', '2027-06-30'],
  ['Northern Ireland: notice sent 13 January 2027', northernIreland('2026-12-01').on('2027-01-13', { kind: 'notice-sent' }), 'N-NIPSO', '2027-07-13'],
  ['Private: stage 1 final letter Friday 15 January 2027, last day to ask for stage 2', aCase('private', '2026-12-14').on('2026-12-14', { kind: 'received' }).on('2027-01-15', { kind: 'stage-one-answered' }), 'I-2ASK', '2027-07-15'],
];

describe('The worked examples of the rule book, on cases', () => {
  it.each(examples)('%s', (_, log, code, date) => {
    expect(due(log, code)).toBe(date);
  });

  it('Scotland: a board that works on 30 November has a day less', () => {
    const works = calendarOf('scotland', [{ kind: 'worked', date: '2026-11-30', title: 'St Andrew’s Day' }]);
    expect(commitmentsOf(scotland('2026-11-27').facts, works)[0]?.dueOn.toString()).toBe('2026-12-03');
  });

  it('England: an oral concern settled on the Monday stays outside the regulations', () => {
    const log = aCase('england-nhs', '2026-12-18').on('2026-12-18', { kind: 'made-orally' }).on('2026-12-21', { kind: 'settled' });
    expect(commitmentsOf(log.facts, calendarIn('E')).map((one) => `${one.id} ${one.state}`)).toEqual(['E-ORAL met']);
  });

  it('England: in time on the last day itself, and acknowledged by a letter that day', () => {
    const log = england('2026-11-23').on('2026-11-26', letter);
    expect(commitmentsOf(log.facts, calendarIn('E'))[0]).toMatchObject({ id: 'E-ACK', state: 'met' });
  });

  it('knows the holidays to the end of 2028', () => {
    expect(Object.values(nationHolidays).map((nation) => nation.knownUntil.slice(0, 4))).toEqual(['2028', '2028', '2028']);
  });
});
