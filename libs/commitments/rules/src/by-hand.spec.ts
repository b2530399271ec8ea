import { calendarHistory, calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import { notesOf } from './notes';
import { ruleDates } from './plan/by-hand';
import { proofOf } from './proof';
import { whose } from './rule';
import { ruleBook } from './rule-book';
import { allRules, ruleTable } from './rule-table';

const england = calendarOf('england-and-wales');
const set = (what: 'answer' | 'acknowledge', due: string) => ({ kind: 'date-set-by-hand', what, due: day(due), source: 'our own plan', setBy: 'Grace Osei' }) as const;
const byHand = (log: CaseLogBuilder, known: Parameters<typeof commitmentsOf>[1] = england) =>
  commitmentsOf(log.facts, known).filter(({ id }) => id.startsWith('BY-HAND')).map(({ id, rule }) => `${id} ${rule.id} ${rule.policy ? 'policy' : 'counts'}`);

describe('A date set by hand', () => {
  it.each`
    nation                    | received        | because                                                 | rule
    ${'england-nhs'}          | ${'2026-11-20'} | ${'the six months are the rule’s date'}                 | ${'P-HAND policy'}
    ${'scotland-nhs'}         | ${'2026-11-20'} | ${'stage 1 is'}                                         | ${'P-HAND policy'}
    ${'northern-ireland-hsc'} | ${'2026-11-20'} | ${'stage 1 is'}                                         | ${'P-HAND policy'}
    ${'private'}              | ${'2026-11-20'} | ${'the provider’s stage 1 is'}                          | ${'P-HAND policy'}
    ${'wales-nhs'}            | ${'2026-03-20'} | ${'thirty working days were, to March 2026'}            | ${'P-HAND policy'}
    ${'wales-nhs'}            | ${'2026-11-20'} | ${'no rule that is on gives one: it stands in its place'} | ${'BY-HAND counts'}
  `('for the answer in $nation, received $received: $rule - $because', ({ nation, received, rule }) => {
    const log = aCase(nation, received).on(received, { kind: 'received' }).on('2026-11-23', set('answer', '2027-01-04'));
    expect(byHand(log)).toEqual([`BY-HAND-ANSWER ${rule}`]);
  });

  it('for the acknowledgement stands beside the rule of England, and in its place in Wales', () => {
    expect(byHand(aCase('england-nhs').on('2026-11-20', { kind: 'received' }).on('2026-11-20', set('acknowledge', '2026-11-24')))).toEqual(['BY-HAND-ACKNOWLEDGE P-HAND policy']);
    expect(byHand(aCase('wales-nhs').on('2026-11-20', { kind: 'received' }).on('2026-11-20', set('acknowledge', '2026-11-24')))).toEqual(['BY-HAND-ACKNOWLEDGE BY-HAND counts']);
  });

  it('says beside it what on time is measured by, and moves no date of the rule', () => {
    const log = aCase('england-nhs').on('2026-11-20', { kind: 'received' }).on('2026-11-23', set('answer', '2027-01-04')).on('2027-02-01', { kind: 'final-response-sent' });
    const dates = commitmentsOf(log.facts, england);
    expect(dates.map(({ id, state }) => `${id} ${state}`)).toEqual(['E-ACK running', 'BY-HAND-ANSWER met-late', 'E-6M met']);
    const hand = dates.find(({ id }) => id === 'BY-HAND-ANSWER');
    expect(hand && notesOf(hand)).toEqual(['Set by hand beside the rule’s date: on time is measured by the rule.']);
    expect(hand && proofOf(hand, england).sentences).toContain('This is local policy, not law.');
  });

  it('stands in the place of a rule that was kept before, in a stage that has no rule', () => {
    const log = aCase('private').on('2026-06-01', { kind: 'received' }).on('2026-06-10', { kind: 'stage-one-answered' }).on('2026-07-01', { kind: 'stage-two-requested' }).on('2026-07-02', set('answer', '2026-07-29'));
    expect(byHand(log)).toEqual(['BY-HAND-ANSWER BY-HAND counts']);
  });

  it('stands in the place of a rule that somebody switched off for this case', () => {
    const sixMonths = allRules.find(({ id }) => id === 'E-6M');
    if (!sixMonths) throw new Error('no E-6M');
    const book = ruleBook([{ number: 1, rule: { ...sixMonths, version: 2, validFrom: '2026-01-01', standing: 'off' } }]);
    const known = { number: 1, calendars: calendarHistory('england-and-wales', []), book };
    const log = aCase('england-nhs').on('2026-11-20', { kind: 'received' }).on('2026-11-23', set('answer', '2027-01-04'));
    expect(byHand(log, known)).toEqual(['BY-HAND-ANSWER P-HAND policy']);
    expect(byHand(log.on('2026-11-24', { kind: 'redated', change: 1, title: 'E-6M, version 2, switched off' }), known)).toEqual(['BY-HAND-ANSWER BY-HAND counts']);
  });

  it('knows of every rule of ours whether it gives such a date', () => {
    const neither = ['E-PERIOD', 'E-DEEM', 'E-CQC', 'N-EXH', 'D-ACK'];
    const ours = ruleTable.filter((rule) => whose(rule) === 'ours').map(({ id }) => id);
    expect([...ruleDates.acknowledge, ...ruleDates.answer, ...neither].sort()).toEqual([...ours].sort());
  });
});
