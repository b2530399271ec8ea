import { calendarHistory } from '@accord/calendar/rules';
import type { Knowledge } from './knowledge';
import { replacedBy } from './replaced-by';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';

const versionOf = (id: string, version: number) => {
  const rule = allRules.find((row) => row.id === id);
  if (!rule) throw new Error(`no ${id}`);
  return { ...rule, version };
};
const practice = { cutOff: '17:00', source: 'Policy', confirmedBy: 'Gwen Rees' };
const known: Knowledge = {
  number: 11,
  calendars: calendarHistory('england-and-wales', [
    { number: 1, days: [{ kind: 'closed', date: '2026-12-10', title: 'Closure' }] },
    { number: 2, days: [{ kind: 'closed', date: '2026-12-11', title: 'Closure' }] },
    { number: 3, days: [{ kind: 'as-nation', date: '2026-12-10', title: 'Closure withdrawn' }] },
    { number: 4, days: [{ kind: 'holiday', date: '2026-12-11', title: 'Holiday', nation: 'scotland' }] },
    { number: 5, days: [{ kind: 'holiday', date: '2029-01-01', title: 'New Year’s Day' }, { kind: 'holiday', date: '2029-03-30', title: 'Good Friday' }] },
    { number: 6, days: [{ kind: 'worked', date: '2029-03-30', title: 'Good Friday' }] },
  ]),
  book: ruleBook([{ number: 7, rule: versionOf('E-ACK', 2) }, { number: 8, rule: versionOf('S-1', 2) }, { number: 9, rule: versionOf('E-ACK', 3) }]),
  receipts: [{ number: 10, practice }, { number: 11, practice: null }],
};

describe('What a later act replaced', () => {
  it.each`
    number | by      | because
    ${1}   | ${3}    | ${'the same day was set back as the nation has it'}
    ${2}   | ${null} | ${'the same day was changed in the calendar of another nation alone'}
    ${3}   | ${null} | ${'it is the last word on its day'}
    ${5}   | ${6}    | ${'one day of a file was changed later'}
    ${7}   | ${9}    | ${'the rule has a newer version'}
    ${8}   | ${null} | ${'only another rule changed since'}
    ${10}  | ${11}   | ${'the practice was switched off'}
    ${12}  | ${null} | ${'nothing is known of it'}
  `('act $number is replaced by $by: $because', ({ number, by }) => {
    expect(replacedBy(number, known)).toBe(by);
  });
});
