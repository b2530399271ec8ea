import { calendarHistory } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import { dateMoves } from './date-moves';
import type { Knowledge } from './knowledge';
import { isWrongVersion, nextVersion } from './next-version';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';

/** E-DEEM switched off with a first day that had passed: what was passed to us on or after 1 November falls under no transfer any more. */
const deem = allRules.filter(({ id }) => id === 'E-DEEM');
const off = nextVersion(deem, { validFrom: '2026-11-01', standing: 'off', period: null, source: null });
if (isWrongVersion(off)) throw new Error(off.sentence);
const known: Knowledge = { number: 1, calendars: calendarHistory('england-and-wales'), book: ruleBook([{ number: 1, rule: off }]) };
const applied = { kind: 'redated', change: 1, title: 'E-DEEM, version 2, switched off' } as const;
const letter = { kind: 'acknowledged', by: 'letter', offeredDiscussion: true } as const;

const passed = (told: string, knew: number) => aCase('england-nhs', '2026-10-19').on('2026-10-19', { kind: 'received' }).on(told, { kind: 'passed-to-us' }, { knew });
const acknowledge = (log: ReturnType<typeof passed>) => {
  const one = commitmentsOf(log.facts, known).find(({ id }) => id === 'E-ACK');
  return one && `${one.startedOn.toString()} ${one.dueOn.toString()} ${one.state} ${one.superseded.map(({ due, because }) => `${because} ${due.toString()}`).join()}`.trim();
};

describe('A transfer whose rule is off', () => {
  it.each`
    log                                                                     | is                                                        | because
    ${passed('2026-11-02', 1)}                                              | ${'2026-10-19 2026-10-22 running'}                        | ${'written down when the rule was off: it moves nothing'}
    ${passed('2026-11-02', 0)}                                              | ${'2026-11-02 2026-11-05 running passed-to-us 2026-10-22'} | ${'a running case stays under the version it began with'}
    ${passed('2026-11-02', 0).on('2026-11-03', applied)}                    | ${'2026-10-19 2026-10-22 running redated 2026-11-05'}     | ${'applied on purpose: the date it had is kept, with who and why'}
    ${passed('2026-10-30', 0).on('2026-11-03', applied)}                    | ${'2026-10-30 2026-11-04 running passed-to-us 2026-10-22'} | ${'what was passed before its first day is not reached'}
    ${passed('2026-11-02', 0).on('2026-11-03', letter).on('2026-11-04', applied)} | ${'2026-11-02 2026-11-05 met passed-to-us 2026-10-22'} | ${'a date that was kept is not taken away'}
    ${passed('2026-11-02', 0).on('2026-11-03', applied).on('2026-11-04', { kind: 'redating-undone', factId: 'fact-04' })} | ${'2026-11-02 2026-11-05 running passed-to-us 2026-10-22'} | ${'put back, it runs again from the transfer'}
  `('$is - $because', ({ log, is }) => {
    expect(acknowledge(log)).toBe(is);
  });

  it('shows in the preview what would move, and leaves what was agreed', () => {
    const log = passed('2026-11-02', 0).on('2026-11-03', { kind: 'period-agreed', period: { length: 25, unit: 'working-day' }, agreedBy: 'complainant' });
    const before = [...log.facts];
    expect(dateMoves(before, log.on('2026-11-04', applied).facts.slice(before.length), known).map(({ code, from, to }) => `${code} ${from?.toString()} ${to?.toString()}`)).toEqual(['E-ACK 2026-11-05 2026-10-22', 'E-6M 2027-05-01 2027-04-18']);
  });
});
