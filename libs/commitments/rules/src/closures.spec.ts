import { calendarHistory, day, type CalendarChange, type NationCalendarKey } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { workOut } from './calculator';
import { commitmentsOf } from './commitments-of';
import type { Knowledge } from './knowledge';
import { proofOf } from './proof';
import { reasoningOf } from './reasoning';
import { ruleBook } from './rule-book';

const closing = (nation: NationCalendarKey, ...days: CalendarChange[]): Knowledge => ({ number: 1, calendars: calendarHistory(nation, [{ number: 1, days }]), book: ruleBook() });
const closed = (date: string): CalendarChange => ({ kind: 'closed', date, title: 'Trust day' });
const received = (jurisdiction: Parameters<typeof aCase>[0]) => aCase(jurisdiction).on('2026-11-23', { kind: 'received' }, { knew: 1 });
const inEngland = received('england-nhs').on('2026-11-23', { kind: 'complexity-set', complexity: 'basic' }, { knew: 1 })
  .on('2026-11-23', { kind: 'period-agreed', period: { length: 10, unit: 'working-day' }, agreedBy: 'complainant' }, { knew: 1 });
const one = (log: CaseLogBuilder, id: string, known: Knowledge) => {
  const found = commitmentsOf(log.facts, known).find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('A day that the organisation closes (Tuesday 24 November 2026)', () => {
  it.each`
    rule          | nation                  | case                               | counted         | left            | because
    ${'E-ACK'}    | ${'england-and-wales'}  | ${inEngland}                       | ${'2026-11-26'} | ${'2026-11-26'} | ${'the regulations name bank holidays alone'}
    ${'N-1'}      | ${'northern-ireland'}   | ${received('northern-ireland-hsc')} | ${'2026-11-27'} | ${'2026-11-27'} | ${'the list of the nation’s bank holidays'}
    ${'S-1'}      | ${'scotland'}           | ${received('scotland-nhs')}        | ${'2026-11-27'} | ${'2026-12-01'} | ${'boards observe holidays of their own'}
    ${'I-ACK'}    | ${'england-and-wales'}  | ${received('private')}             | ${'2026-11-26'} | ${'2026-11-27'} | ${'it is the provider’s own procedure'}
    ${'P-ANSWER'} | ${'england-and-wales'}  | ${inEngland}                       | ${'2026-12-30'} | ${'2026-12-31'} | ${'it is our own target'}
    ${'E-PERIOD'} | ${'england-and-wales'}  | ${inEngland}                       | ${'2026-12-07'} | ${'2026-12-08'} | ${'it is what was agreed'}
  `('$rule is due on $left, $counted without it: $because', ({ rule, nation, case: log, counted, left }) => {
    expect(one(log, rule, closing(nation)).dueOn.toString()).toBe(counted);
    expect(one(log, rule, closing(nation, closed('2026-11-24'))).dueOn.toString()).toBe(left);
  });

  it('is counted in the proof of a date of law, by its name, and the proof says in which calendar', () => {
    const known = closing('england-and-wales', closed('2026-11-24'));
    const proof = proofOf(one(inEngland, 'E-ACK', known), known);
    expect(proof.days.map(({ counted, because }) => `${counted} ${because}`)).toEqual(['0 start, not counted', '1 Trust day, our closure: the rule counts it', '2 counted', '3 due']);
    expect(proof.calendarName).toBe('England and Wales, bank holidays alone');
    expect(proofOf(one(inEngland, 'E-PERIOD', known), known).calendarName).toBe('England and Wales');
  });

  it('is no day to act on: a date of law that falls on it stays, and is to be kept the working day before', () => {
    const known = closing('england-and-wales', closed('2026-11-26'));
    const acknowledge = one(inEngland, 'E-ACK', known);
    expect([acknowledge.dueOn.toString(), acknowledge.actBy.toString()]).toEqual(['2026-11-26', '2026-11-25']);
    expect(proofOf(acknowledge, known).days.slice(-2).map(({ because }) => because)).toEqual(['Trust day, our closure: the rule counts it, due: Trust day, not worked', 'last working day before, act by']);
    expect(proofOf(acknowledge, known).sentences).toContain('That day is not worked: act by Wednesday 25 November 2026.');
  });

  it('that is announced as a bank holiday afterwards moves the date of law as well', () => {
    const known = closing('england-and-wales', closed('2026-11-24'), { kind: 'holiday', date: '2026-11-24', title: 'Proclaimed' });
    expect(one(inEngland, 'E-ACK', known).dueOn.toString()).toBe('2026-11-27');
  });

  it('moves no next working day of a spoken concern, nor the furthest day of more time', () => {
    const known = closing('england-and-wales', closed('2026-11-24'));
    const spoken = aCase('england-nhs').on('2026-11-23', { kind: 'made-orally' }, { knew: 1 });
    expect(one(spoken, 'E-ORAL', known).dueOn.toString()).toBe('2026-11-24');
    expect(one(spoken, 'E-ORAL', known).actBy.toString()).toBe('2026-11-23');
    // Settled the day after: too late, so that it is a complaint and its dates count from its first day.
    expect(one(spoken.on('2026-11-25', { kind: 'settled' }, { knew: 1 }), 'E-ACK', known).dueOn.toString()).toBe('2026-11-26');
    const northern = closing('northern-ireland', closed('2026-11-30'));
    expect(one(received('northern-ireland-hsc').on('2026-11-26', { kind: 'extended', commitmentId: 'N-1', until: day('2026-12-05'), grantedBy: 'body' }, { knew: 1 }), 'N-1', northern).refusedMoves.map(({ because }) => because)).toEqual(['beyond-the-limit']);
  });

  it('is left out by the calculator as on a case, and days of the question always are', () => {
    const { calendars } = closing('england-and-wales', closed('2026-11-24'));
    const due = (ruleId: string, changes: CalendarChange[] = []) => {
      const answers = workOut({ ruleId, start: day('2026-11-23'), keptBy: calendars, changes });
      if ('refused' in answers) throw new Error(answers.refused);
      return answers;
    };
    expect(due('E-ACK').map((answer) => answer.due.toString())).toEqual(['2026-11-26']);
    expect(due('I-ACK').map((answer) => answer.due.toString())).toEqual(['2026-11-27']);
    expect(due('E-ACK', [{ kind: 'holiday', date: '2026-11-25', title: 'Holiday added' }]).map((answer) => answer.due.toString())).toEqual(['2026-11-27']);
    expect(due('E-ACK').flatMap((answer) => reasoningOf(answer).days.map(({ because }) => because))).toContain('Trust day, our closure: the rule counts it');
  });
});
