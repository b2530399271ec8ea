import { calendarHistory, calendarOf, day } from '@accord/calendar/rules';
import { aCase, type CaseLogBuilder } from './a-case';
import { commitmentsOf } from './commitments-of';
import { refusalOf } from './fact-check';
import type { Complexity } from './fact';
import type { Knowledge } from './knowledge';
import { proofOf } from './proof';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';

const england = calendarOf('england-and-wales');
const received = () => aCase('england-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' });
const said = (complexity: Complexity) => ({ kind: 'complexity-set', complexity }) as const;
const target = (log: CaseLogBuilder, known: Parameters<typeof commitmentsOf>[1] = england) => commitmentsOf(log.facts, known).find(({ id }) => id === 'P-ANSWER') ?? null;
const due = (log: CaseLogBuilder, known?: Knowledge) => target(log, known)?.dueOn.toString() ?? 'none';
const others = (log: CaseLogBuilder) => commitmentsOf(log.facts, england).filter(({ id }) => id !== 'P-ANSWER').map(({ id, dueOn }) => `${id} ${dueOn.toString()}`);

describe('The local target for an answer', () => {
  it.each([
    ['basic', '2026-12-30'],
    ['regular', '2027-01-21'],
    ['complex', '2027-02-18'],
  ] as const)('of a %s complaint that reached us on 23 November 2026 is %s', (complexity, on) => {
    const one = target(received().on('2026-11-24', said(complexity)));
    expect(one).toMatchObject({ state: 'running', rule: { policy: true } });
    expect(one?.dueOn.toString()).toBe(on);
  });

  it('stands only where somebody said how complex it is, and is always shown as policy', () => {
    expect(target(received())).toBeNull();
    const one = target(received().on('2026-11-24', said('basic')));
    expect(one && proofOf(one, england).sentences).toEqual(['It reached us on Monday 23 November 2026.', 'Our target is 25 working days after that day.', 'This is local policy, not law.']);
  });

  it('moves when the complexity is changed, keeps the earlier date, and moves nothing else', () => {
    const log = received().on('2026-11-24', said('basic')).on('2026-11-30', { kind: 'period-agreed', period: { until: day('2027-01-14') }, agreedBy: 'complainant' });
    const before = others(log);
    log.on('2026-12-01', said('complex'));
    const one = target(log);
    expect([one?.originalDueOn.toString(), one?.dueOn.toString(), one?.rule.id]).toEqual(['2026-12-30', '2027-02-18', 'P-COMPLEX']);
    expect(one?.superseded).toMatchObject([{ because: 'complexity-changed', factId: 'fact-05' }]);
    expect(others(log)).toEqual(before);
    expect(one && proofOf(one, england).days.filter(({ counted }) => counted !== null && counted > 0)).toHaveLength(60);
  });

  it('keeps the miss where the earlier target had passed', () => {
    const log = received().on('2026-11-24', said('basic')).on('2027-01-04', said('complex')).on('2027-01-29', { kind: 'final-response-sent' });
    expect(target(log)).toMatchObject({ state: 'met-late' });
  });

  it('is not moved by what is said after the answer', () => {
    const log = received().on('2026-11-24', said('basic')).on('2027-01-05', { kind: 'final-response-sent' }).on('2027-01-06', said('complex'));
    expect([due(log), target(log)?.state]).toEqual(['2026-12-30', 'met-late']);
  });

  it('is the organisation’s own: another length counts for what begins under it, and one that is off gives no date', () => {
    const set = (id: string, standing: 'on' | 'off', length: number) => {
      const rule = allRules.find((one) => one.id === id);
      if (!rule) throw new Error(id);
      return { number: 1, rule: { ...rule, version: 2, standing, length: { kind: 'fixed', period: { length, unit: 'working-day', convention: 'AFTER' } } } as const };
    };
    const known: Knowledge = { number: 1, calendars: calendarHistory('england-and-wales', []), book: ruleBook([set('P-BASIC', 'on', 35), set('P-COMPLEX', 'off', 60)]) };
    const log = aCase('england-nhs', '2026-11-23').on('2026-11-23', { kind: 'received' }, { knew: 1 }).on('2026-11-24', said('basic'), { knew: 1 });
    expect(due(log, known)).toBe('2027-01-14');
    expect(due(log.on('2026-11-25', said('complex'), { knew: 1 }), known)).toBe('none');
    expect(due(log.on('2026-11-26', said('basic'), { knew: 1 }), known)).toBe('2027-01-14');
  });

  it('refuses what stands already, and is never struck out', () => {
    const log = received().on('2026-11-24', said('basic'));
    const joining = (detail: object) => refusalOf({ ...log.facts[2], id: 'new', place: 9, ...detail } as Parameters<typeof refusalOf>[0], log.facts, england);
    expect(joining(said('basic'))).toMatchObject({ field: 'complexity' });
    expect(joining(said('regular'))).toBeNull();
    expect(joining({ kind: 'struck-out', factId: log.last })).toMatchObject({ sentence: 'Say again how complex it is. Nothing need be struck out.' });
  });
});

describe('A concern kept with PALS, where the organisation has no target', () => {
  it('asks for a date by hand, so that it never has no date', () => {
    const pals = allRules.find(({ id }) => id === 'P-PALS');
    if (!pals) throw new Error('no P-PALS');
    const known: Knowledge = { number: 1, calendars: calendarHistory('england-and-wales', []), book: ruleBook([{ number: 1, rule: { ...pals, version: 2, standing: 'off' } }]) };
    const log = aCase('england-nhs', '2026-11-23').on('2026-11-23', { kind: 'made-orally' }, { knew: 1 }).on('2026-11-24', { kind: 'kept-as-concern' }, { knew: 1 });
    expect(commitmentsOf(log.facts, known).map(({ id, state }) => `${id} ${state}`)).toEqual(['E-ORAL superseded', 'P-DATE running']);
  });
});
