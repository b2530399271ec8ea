import { day } from '@accord/calendar/rules';
import { daysOf, dueWords, earlierWords, firstScopeOf, scopesOf, teamRoles, weeksOf } from './due-calendar';

describe('The calendar of due dates', () => {
  it.each`
    first           | from            | to              | because
    ${'2026-12-01'} | ${'2026-11-30'} | ${'2027-01-03'} | ${'it begins on a Tuesday and ends on a Thursday'}
    ${'2027-02-01'} | ${'2027-02-01'} | ${'2027-02-28'} | ${'four weeks exactly'}
    ${'2026-08-01'} | ${'2026-07-27'} | ${'2026-09-06'} | ${'six weeks'}
  `('shows $first in whole weeks from $from to $to - $because', ({ first, from, to }) => {
    const weeks = weeksOf(day(first));
    expect([weeks.from.toString(), weeks.to.toString(), daysOf(weeks).length % 7]).toEqual([from, to, 0]);
  });

  it('keeps every day over both changes of the clocks', () => {
    for (const first of ['2026-03-01', '2026-10-01']) {
      const days = daysOf(weeksOf(day(first))).map(String);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('counts in words', () => {
    expect([dueWords(3, 1), dueWords(0, 2), dueWords(1, 0), dueWords(0, 0)]).toEqual(['3 due, 1 overdue', '2 overdue', '1 due', '']);
    expect([earlierWords(1, false), earlierWords(4, false), earlierWords(500, true)]).toEqual([
      '1 date of earlier months is overdue', '4 dates of earlier months are overdue', 'More than 500 dates of earlier months are overdue',
    ]);
  });

  it.each`
    role                    | scopes                             | because
    ${'pals-officer'}       | ${['mine', 'team']}                | ${'a handler sees their own and their team'}
    ${'complaints-manager'} | ${['mine', 'team', 'everybody']}   | ${'who has the board sees everybody'}
    ${'investigator'}       | ${['mine', 'team']}                | ${'works on cases'}
    ${'administrator'}      | ${[]}                              | ${'never a case'}
  `('$role may choose from $scopes - $because', ({ role, scopes }) => {
    expect(scopesOf([role])).toEqual(scopes);
  });

  it('makes a team of the roles that have dates', () => {
    expect(teamRoles(['administrator', 'pals-officer'])).toEqual(['pals-officer']);
  });

  it('opens with everybody’s dates for a manager, with one’s own for others', () => {
    expect([['complaints-manager', 'investigator'], ['complaints-officer'], ['executive']].map(firstScopeOf)).toEqual(['everybody', 'mine', 'mine']);
  });
});
