import { calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import type { FactDetail } from './fact';
import { refusalOf } from './fact-check';

const received = () => aCase('england-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' });
const scottish = () => aCase('scotland-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' });
const refusal = (log: CaseLogBuilder, on: string, detail: FactDetail, writtenOn = on) => {
  const before = [...log.facts];
  const fact = log.on(on, detail, { writtenOn }).facts.at(-1);
  return fact ? (refusalOf(fact, before, calendarOf(detail.kind === 'extended' ? 'scotland' : 'england-and-wales'))?.sentence ?? null) : null;
};

describe('A fact that cannot be', () => {
  it.each([
    ['a day to come', received(), '2026-12-01', { kind: 'settled' }, '2026-11-24', 'That day has not come yet. Enter today or an earlier day.'],
    ['before it reached us', received(), '2026-11-20', { kind: 'settled' }, '2026-11-24', 'This reached us on Monday 23 November 2026. Enter that day or a later one.'],
    ['nothing received', aCase('england-nhs', '2026-11-20'), '2026-11-20', { kind: 'closed' }, '2026-11-20', 'Record first when this reached us.'],
    ['unknown fact', received(), '2026-11-24', { kind: 'struck-out', factId: 'fact-99' }, '2026-11-24', 'That fact is not on this case. Choose one from the list.'],
    ['reopening an open case', received(), '2026-11-24', { kind: 'reopened' }, '2026-11-24', 'This case is open already.'],
    ['never extended', received(), '2026-11-24', { kind: 'extended', commitmentId: 'E-ACK', until: day('2026-12-01') }, '2026-11-24', 'Nobody can extend this date: the rule does not allow it.'],
    ['shorter than the date', scottish(), '2026-11-24', { kind: 'extended', commitmentId: 'S-1', until: day('2026-11-26') }, '2026-11-24', 'It is due on Friday 27 November 2026. Enter a later date.'],
    ['beyond the limit', scottish(), '2026-11-24', { kind: 'extended', commitmentId: 'S-1', until: day('2026-12-08') }, '2026-11-24', 'The rule ends at Monday 7 December 2026. Enter that day or an earlier one.'],
    ['a period that ends before it began', received(), '2026-11-24', { kind: 'period-agreed', period: { until: day('2026-11-01') }, agreedBy: 'body' }, '2026-11-24', 'This reached us on Monday 23 November 2026. Enter a date after it.'],
  ] satisfies [string, CaseLogBuilder, string, FactDetail, string, string][])('%s: one sentence with the remedy', (_, log, on, detail, writtenOn, sentence) => {
    expect(refusal(log, on, detail, writtenOn)).toBe(sentence);
  });

  it('is not an extension of the six months after their end: that is recorded as late', () => {
    const log = aCase('england-nhs', '2026-01-05').on('2026-01-05', { kind: 'received' });
    expect(refusal(log, '2026-11-20', { kind: 'extended', commitmentId: 'E-6M', until: day('2026-12-20') })).toBeNull();
  });
});
