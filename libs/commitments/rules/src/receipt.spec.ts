import { calendarHistory, calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { Knowledge } from './knowledge';
import { proofOf } from './proof';
import { promptsOf } from './prompts';
import type { AdoptedReceipt } from './receipt';
import { ruleBook } from './rule-book';

const practice = { cutOff: '17:00', source: 'Complaints policy 2026, 4.2', confirmedBy: 'Gwen Rees' };
const knowing = (nation: 'england-and-wales' | 'scotland', receipts: readonly AdoptedReceipt[]): Knowledge => ({ number: receipts.length, calendars: calendarHistory(nation, []), book: ruleBook(), receipts });
const on = knowing('england-and-wales', [{ number: 1, practice }]);
const england = (date: string, at: string, knew = 1) => aCase('england-nhs', date).on(date, { kind: 'received', at }, { knew });
const dates = (log: CaseLogBuilder, known: Parameters<typeof commitmentsOf>[1] = on) => commitmentsOf(log.facts, known).map(({ id, dueOn }) => `${id} ${dueOn.toString()}`);

describe('What reaches us out of hours', () => {
  // Counted on a wall calendar: 27 November 2026 is a Friday, 30 November the Monday after it; St Andrew’s Day is worked in England.
  it.each`
    on              | at         | acknowledge     | sixMonths       | because
    ${'2026-11-27'} | ${'16:59'} | ${'2026-12-02'} | ${'2027-05-26'} | ${'a minute before the time, on a day worked'}
    ${'2026-11-27'} | ${'17:00'} | ${'2026-12-03'} | ${'2027-05-29'} | ${'at the time: it counts from Monday 30 November'}
    ${'2026-11-28'} | ${'09:00'} | ${'2026-12-03'} | ${'2027-05-29'} | ${'on a Saturday: it counts from Monday'}
    ${'2026-12-24'} | ${'19:30'} | ${'2027-01-04'} | ${'2027-06-28'} | ${'on Christmas Eve at night: from Tuesday 29 December'}
    ${'2026-11-30'} | ${'03:10'} | ${'2026-12-03'} | ${'2027-05-29'} | ${'before the day begins it is that day'}
  `('on $on at $at: acknowledge by $acknowledge, $because', (row: Readonly<Record<'on' | 'at' | 'acknowledge' | 'sixMonths', string>>) => {
    expect(dates(england(row.on, row.at))).toEqual([`E-ACK ${row.acknowledge}`, `E-6M ${row.sixMonths}`]);
  });

  it('counts from that very day while nobody switched the practice on, and for what was written down before', () => {
    const plain = ['E-ACK 2026-12-02', 'E-6M 2027-05-26'];
    expect(dates(england('2026-11-27', '18:10'), calendarOf('england-and-wales'))).toEqual(plain);
    expect(dates(england('2026-11-27', '18:10', 0))).toEqual(plain);
    const off = knowing('england-and-wales', [{ number: 1, practice }, { number: 2, practice: null }]);
    expect(dates(england('2026-11-27', '18:10', 2), off)).toEqual(plain);
    expect(dates(england('2026-11-27', '18:10', 1), off)).toEqual(['E-ACK 2026-12-03', 'E-6M 2027-05-29']);
  });

  it('is said in the proof, with the procedure and who confirmed it', () => {
    const [one] = commitmentsOf(england('2026-11-27', '18:10').facts, on);
    expect(one && proofOf(one, on).sentences.slice(0, 4)).toEqual([
      'It reached us on Friday 27 November 2026 at 18:10.',
      'That is at 17:00 or later: our procedure counts it from Monday 30 November 2026.',
      'Source: Complaints policy 2026, 4.2, confirmed by Gwen Rees.',
      'The rule gives 3 working days after that day.',
    ]);
    const [saturday] = commitmentsOf(england('2026-11-28', '09:00').facts, on);
    expect(saturday && proofOf(saturday, on).sentences[1]).toBe('That is a day not worked: our procedure counts it from Monday 30 November 2026.');
  });

  it('moves day 1 in Scotland, by the calendar of Scotland', () => {
    const scotland = knowing('scotland', [{ number: 1, practice }]);
    const log = aCase('scotland-nhs', '2026-11-27').on('2026-11-27', { kind: 'received', at: '17:30' }, { knew: 1 });
    // Friday evening, then St Andrew’s Day on Monday: day 1 is Tuesday 1 December.
    expect(dates(log, scotland)).toEqual(['S-1 2026-12-07']);
    expect(dates(log, calendarOf('scotland'))).toEqual(['S-1 2026-12-04']);
  });

  it('leaves the next working day of what was spoken alone: it is made when it is spoken', () => {
    const log = aCase('england-nhs', '2026-11-27').on('2026-11-27', { kind: 'made-orally', at: '18:10' }, { knew: 1 });
    expect(dates(log)).toEqual(['E-ORAL 2026-11-30']);
    // Once it is a complaint, its acknowledgement counts from receipt, and the prompt says the same day.
    expect(promptsOf(log.facts, on, day('2026-12-01'))[0]?.by?.toString()).toBe('2026-12-03');
    expect(dates(log.on('2026-12-01', { kind: 'converted-to-complaint' }, { knew: 1 }))).toContain('E-ACK 2026-12-03');
  });

  it('is known by its day alone once that day was corrected, and the first day keeps its time', () => {
    const log = england('2026-11-27', '18:10').on('2026-11-27', { kind: 'corrected', factId: 'fact-02', nowHappenedOn: day('2026-11-26') }, { knew: 1 });
    const [one] = commitmentsOf(log.facts, on);
    expect(one?.dueOn.toString()).toBe('2026-12-01');
    expect(one?.superseded.map(({ due, because }) => `${due.toString()} ${because}`)).toEqual(['2026-12-03 start-corrected']);
  });

  it('moves a running case only where a named person applies it, and goes back when it is put back', () => {
    const log = england('2026-11-27', '18:10', 0).on('2026-11-27', { kind: 'redated', change: 1, title: 'Receipt out of hours: from 17:00' }, { knew: 1 });
    const [one] = commitmentsOf(log.facts, on);
    expect([one?.dueOn.toString(), one?.originalDueOn.toString(), one?.superseded[0]?.because]).toEqual(['2026-12-03', '2026-12-02', 'redated']);
    expect(dates(log.on('2026-11-28', { kind: 'redating-undone', factId: log.last }, { knew: 1 }))[0]).toBe('E-ACK 2026-12-02');
  });
});
