import { calendarOf, day } from '@accord/calendar/rules';
import { standingsOn } from '@accord/commitments/rules';
import { blockOf, homeOf, nextStepOf, shownBlocks, waitedWords, workDaysOf } from './index';
import type { Ahead, NextDate } from './index';

const today = day('2026-11-20');
const calendar = calendarOf('england-and-wales');
const standing = standingsOn(today, calendar);
const date = (due: string, state: NextDate['state'] = 'running'): NextDate => ({
  id: 'one', what: 'Acknowledge', dueOn: due, actBy: due, state, waitingFor: state === 'waiting' ? 'consent' : null, lateSince: null,
});
const file = (given: Partial<Ahead>): Ahead => ({ state: 'open', nextStep: '', nextOn: null, date: null, ...given });

describe('what is next on a case', () => {
  it.each`
    given                                                                                          | what                      | words                        | block          | because
    ${{ date: date('2026-11-25') }}                                                                | ${'Acknowledge'}          | ${'Due Wed 25 Nov'}          | ${'this-week'} | ${'the first open date is next'}
    ${{ date: date('2026-11-20') }}                                                                | ${'Acknowledge'}          | ${'Due today'}               | ${'due-today'} | ${'it is the day'}
    ${{ date: date('2026-11-18') }}                                                                | ${'Acknowledge'}          | ${'Overdue 2 working days'}  | ${'overdue'}   | ${'the day has passed'}
    ${{ date: date('2026-11-18', 'waiting') }}                                                     | ${'Acknowledge'}          | ${'Overdue 2 working days'}  | ${'overdue'}   | ${'waiting moves no date'}
    ${{ date: date('2026-12-18', 'waiting') }}                                                     | ${'Acknowledge'}          | ${'Waiting: consent'}        | ${'waiting'}   | ${'somebody else has to act'}
    ${{ date: date('2027-05-20') }}                                                                | ${'Acknowledge'}          | ${'Due Thu 20 May'}          | ${'later'}     | ${'it is months away'}
    ${{ state: 'to-triage', date: date('2026-11-23') }}                                            | ${'Triage'}               | ${'Due Mon 23 Nov'}          | ${'this-week'} | ${'before triage nothing else is next'}
    ${{ nextStep: 'Ring the ward', nextOn: '2026-11-20', date: date('2026-11-25') }}          | ${'Ring the ward'}        | ${'Due today'}               | ${'due-today'} | ${'somebody set an earlier step'}
    ${{ nextStep: 'Ring the ward', nextOn: '2026-11-30', date: date('2026-11-25') }}          | ${'Acknowledge'}          | ${'Due Wed 25 Nov'}          | ${'this-week'} | ${'the date comes before the step'}
    ${{ nextStep: 'Ring the ward', nextOn: null, date: null }}                                     | ${'Ring the ward'}        | ${'No date'}                 | ${'later'}     | ${'a step without a day is still a step'}
    ${{}}                                                                                          | ${'Decide what is next'}  | ${'No date'}                 | ${'later'}     | ${'nothing is planned'}
    ${{ state: 'closed' }}                                                                         | ${'Nothing: it is closed'} | ${'Closed'}                 | ${'later'}     | ${'it is over'}
  `('is $what, $words, in $block: $because', ({ given, what, words, block }) => {
    const next = nextStepOf(file(given as Partial<Ahead>), standing);
    expect({ what: next.what, words: next.words, block: blockOf(next, today) }).toEqual({ what, words, block });
  });

  it('answers "Why" by the commitment it comes from, and by nothing for a step that somebody set', () => {
    expect(nextStepOf(file({ date: date('2026-11-25') }), standing).commitmentId).toBe('one');
    expect(nextStepOf(file({ nextStep: 'Ring', nextOn: '2026-11-20', date: date('2026-11-25') }), standing).commitmentId).toBeNull();
  });
});

describe('the home of a role', () => {
  it.each`
    roles                                    | scope          | first
    ${['pals-officer']}                      | ${'own'}       | ${'urgent'}
    ${['complaints-officer']}                | ${'own'}       | ${'urgent'}
    ${['complaints-manager']}                | ${'everybody'} | ${'overdue'}
    ${['pals-officer', 'complaints-manager']} | ${'everybody'} | ${'overdue'}
    ${['investigator']}                      | ${'own'}       | ${'overdue'}
  `('of $roles begins with $first, over $scope', ({ roles, scope, first }) => {
    const home = homeOf(roles as string[]);
    expect({ scope: home.scope, first: home.blocks[0] }).toEqual({ scope, first });
  });
});

describe('the blocks whose rows are shown', () => {
  it('are all that is due, and what is urgent beside a chosen one', () => {
    expect(shownBlocks(undefined)).toEqual(['urgent', 'overdue', 'due-today', 'this-week', 'waiting']);
    expect(shownBlocks('new')).toEqual(['urgent', 'new']);
  });

  it('look no further ahead for what is due soon than the week does, over holidays too', () => {
    expect(workDaysOf(today, calendar)).toEqual({ today: '2026-11-20', soon: '2026-11-25', weekEnd: '2026-11-27' });
    const closed = calendarOf('england-and-wales', Array.from({ length: 12 }, (_, n) => ({ kind: 'closed' as const, date: day('2026-11-21').add({ days: n }).toString(), title: 'Closed' })));
    expect(workDaysOf(today, closed)).toEqual({ today: '2026-11-20', soon: '2026-11-27', weekEnd: '2026-11-27' });
  });
});

describe('how long somebody has waited', () => {
  it.each`
    minutes  | words
    ${0}     | ${'0 min'}
    ${41}    | ${'41 min'}
    ${119}   | ${'119 min'}
    ${120}   | ${'2 h'}
    ${2879}  | ${'47 h'}
    ${2880}  | ${'2 days'}
    ${-3}    | ${'0 min'}
  `('after $minutes minutes is $words', ({ minutes, words }) => {
    expect(waitedWords(0, minutes * 60_000)).toBe(words);
  });
});
