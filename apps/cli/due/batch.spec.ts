import { answerLine } from './batch';

const ask = (line: object | string) => answerLine(typeof line === 'string' ? line : JSON.stringify(line));

describe('due --batch', () => {
  it('answers with date, day to act by, status and version', () => {
    expect(ask({ id: 'a', rule: 'E-6M', start: '2026-08-31' })).toEqual([
      { id: 'a', rule: 'E-6M', due: '2027-02-28', actBy: '2027-02-26', status: 'in-force', version: 1, provisional: false },
    ]);
  });

  it('answers two lines for a transfer', () => {
    expect(ask({ id: 1, rule: 'E-DEEM', start: '2027-01-06' })).toMatchObject([{ id: 1, rule: 'E-ACK' }, { id: 1, rule: 'E-6M' }]);
  });

  it('takes an instant to its local day in London', () => {
    expect(ask({ id: 'a', rule: 'E-ACK', start: '2026-06-12T23:40:00Z' })).toMatchObject([{ due: '2026-06-17' }]);
    expect(ask({ id: 'a', rule: 'E-ACK', start: '2026-06-12T23:40:00+01:00' })).toMatchObject([{ due: '2026-06-17' }]);
  });

  it('changes the calendar of one line only', () => {
    const line = { id: 'a', rule: 'S-2ACK', start: '2026-06-12' };
    expect(ask({ ...line, addHolidays: ['2026-06-15'] })).toMatchObject([{ due: '2026-06-17' }]);
    expect(ask(line)).toMatchObject([{ due: '2026-06-16' }]);
    expect(ask({ id: 'a', rule: 'S-1', start: '2026-11-27', workHolidays: ['2026-11-30'] })).toMatchObject([{ due: '2026-12-03' }]);
  });

  it('marks a date after the known bank holidays', () => {
    expect(ask({ id: 'a', rule: 'E-TL', start: '2028-01-04' })).toMatchObject([{ due: '2029-01-04', provisional: true }]);
  });

  it.each([
    ['not JSON', '{', 'This line is not JSON.'],
    ['no rule', { id: 'x', start: '2026-11-20' }, 'rule is the id of a rule, for example E-ACK.'],
    ['no such day', { id: 'x', rule: 'E-ACK', start: '2026-02-30' }, 'start 2026-02-30 is not a date that exists, nor an instant with offset.'],
    ['no offset', { id: 'x', rule: 'E-ACK', start: '2026-02-03T10:00' }, 'start 2026-02-03T10:00 is not a date that exists, nor an instant with offset.'],
    ['length alone', { id: 'x', rule: 'E-PERIOD', start: '2026-02-03', length: 20 }, 'Give length and unit together.'],
    ['length of its own', { id: 'x', rule: 'E-ACK', start: '2026-02-03', length: 20, unit: 'day' }, 'E-ACK has a length of its own: leave out length and unit.'],
    ['a word mistyped', { id: 'x', rule: 'E-ACK', start: '2026-02-03', lenght: 20 }, 'Unknown: lenght.'],
    ['half a day', { id: 'x', rule: 'E-PERIOD', start: '2026-02-03', length: 1.5, unit: 'day' }, 'length is a whole number.'],
    ['a list', [], 'A line is a JSON object.'],
  ])('%s is an error of that line', (_, line, error) => {
    const [answer] = ask(line);
    expect(answer).toMatchObject({ error: expect.stringContaining(error) });
  });
});
