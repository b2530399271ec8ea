import { calendarOf, day } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { FactDetail } from './fact';
import { refusalOf } from './fact-check';
import { promptsOf } from './prompts';
import { proofOf } from './proof';
import { standingOf } from './standing';

const england = calendarOf('england-and-wales');
const today = '2026-11-28';
const only = (log: ReturnType<typeof aCase>, id: string) => {
  const found = commitmentsOf(log.facts, england).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const words = (log: ReturnType<typeof aCase>, id: string) => standingOf(only(log, id), day(today), england).words;
const note = 'This was written down on Saturday 28 November 2026, after the date had passed.';
const agreed = (until: string): FactDetail => ({ kind: 'period-agreed', period: { until: day(until) }, agreedBy: 'complainant' });

describe('A new date that is written down after the earlier one had passed', () => {
  const longer: FactDetail = { kind: 'extended', commitmentId: 'E-6M', until: day('2027-01-04'), grantedBy: 'complainant', grantedByName: '', how: 'call' };
  const sixMonths = () => aCase('england-nhs', '2026-05-20').on('2026-05-20', { kind: 'received' });

  it('moves the six months where it was agreed in time, keeps the miss and the letter, and says when it was written', () => {
    const log = sixMonths().on('2026-11-10', longer, { writtenOn: today });
    expect(only(log, 'E-6M')).toMatchObject({ dueOn: day('2027-01-04'), lateSince: day('2026-11-19'), writtenLate: day(today) });
    expect(words(log, 'E-6M')).toBe('Due Mon 4 Jan, counts as late');
    expect(proofOf(only(log, 'E-6M'), england).sentences).toEqual(expect.arrayContaining([note, 'The earlier date had passed on Thursday 19 November 2026: it still counts as late.']));
    expect(promptsOf(log.facts, england, day(today)).map(({ kind }) => kind)).toContain('explain-six-months');
  });

  it('takes nothing back where it was written down in time', () => {
    const log = sixMonths().on('2026-11-10', longer);
    expect(only(log, 'E-6M')).toMatchObject({ dueOn: day('2027-01-04'), lateSince: null, writtenLate: null });
  });

  it('does not make a late answer one in time', () => {
    const log = () => aCase('england-nhs', '2026-09-01').on('2026-09-01', { kind: 'received' }).on('2026-09-02', agreed('2026-10-01')).on('2026-10-23', { kind: 'final-response-sent' });
    expect(words(log(), 'E-PERIOD')).toBe('Met Fri 23 Oct, 16 working days late');
    expect(words(log().on('2026-09-28', agreed('2026-11-02'), { writtenOn: today }), 'E-PERIOD')).toBe('Met Fri 23 Oct, 16 working days late');
  });

  it('counts against nothing where the answer had gone in time', () => {
    const log = aCase('england-nhs', '2026-09-01').on('2026-09-01', { kind: 'received' }).on('2026-09-02', agreed('2026-10-01'));
    log.on('2026-09-30', { kind: 'final-response-sent' }).on('2026-09-28', agreed('2026-11-02'), { writtenOn: today });
    expect(only(log, 'E-PERIOD')).toMatchObject({ state: 'met', lateSince: null, writtenLate: null });
  });

  it('asks for a reason', () => {
    const log = aCase('england-nhs', '2026-09-01').on('2026-09-01', { kind: 'received' }).on('2026-09-02', agreed('2026-10-01'));
    const before = [...log.facts];
    const fact = log.on('2026-09-28', agreed('2026-11-02'), { writtenOn: today }).facts.at(-1);
    if (!fact) throw new Error('nothing written');
    expect(refusalOf(fact, before, england)).toMatchObject({ field: 'reason', sentence: 'It was due on Thursday 1 October 2026, and that has passed. Enter why.' });
    expect(refusalOf({ ...fact, reason: 'agreed in a call, noted late' }, before, england)).toBeNull();
  });
});
