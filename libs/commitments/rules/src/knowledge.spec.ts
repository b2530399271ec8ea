import { calendarHistory, day } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import { dateMoves } from './date-moves';
import { refusalOf } from './fact-check';
import type { Knowledge } from './knowledge';
import { proofOf } from './proof';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';

const calendars = calendarHistory('scotland', [
  { number: 1, days: [{ kind: 'holiday', date: '2026-06-15', title: 'World Cup holiday' }] },
  { number: 2, days: [{ kind: 'closed', date: '2026-06-16', title: 'Board closure' }] },
]);
const known: Knowledge = { number: 2, calendars, book: ruleBook() };
const announced = { kind: 'redated', change: 1, title: 'World Cup holiday' } as const;

const stageOne = (facts: Parameters<typeof commitmentsOf>[0], knowledge: Knowledge = known) => {
  const one = commitmentsOf(facts, knowledge).find(({ id }) => id === 'S-1');
  if (!one) throw new Error('no S-1');
  return one;
};

describe('A date follows what was known when its fact was written down', () => {
  it('and does not move when a holiday is announced later', () => {
    expect(stageOne(aCase('scotland-nhs').on('2026-06-12', { kind: 'received' }).facts).dueOn.toString()).toBe('2026-06-18');
  });

  it('but a case that begins afterwards counts with it', () => {
    expect(stageOne(aCase('scotland-nhs').on('2026-06-12', { kind: 'received' }, { knew: 1 }).facts).dueOn.toString()).toBe('2026-06-19');
  });

  it('moves when a named person applies the holiday, keeps the earlier date, and takes no other change with it', () => {
    const one = stageOne(aCase('scotland-nhs').on('2026-06-12', { kind: 'received' }).on('2026-06-12', announced, { knew: 2 }).facts);
    expect([one.dueOn.toString(), one.originalDueOn.toString()]).toEqual(['2026-06-19', '2026-06-18']);
    expect(one.superseded.map(({ due, because, factId }) => `${due.toString()} ${because} ${factId}`)).toEqual(['2026-06-18 redated fact-03']);
    expect(one.factIds).toContain('fact-03');
    expect(proofOf(one, known).days.map((row) => row.because)).toContain('World Cup holiday');
  });

  it('goes back when the earlier dates are put back, and tells both moves', () => {
    const log = aCase('scotland-nhs').on('2026-06-12', { kind: 'received' }).on('2026-06-12', announced).on('2026-06-15', { kind: 'redating-undone', factId: 'fact-03' });
    const one = stageOne(log.facts);
    expect(one.dueOn.toString()).toBe('2026-06-18');
    expect(one.superseded.map(({ because }) => because)).toEqual(['redated', 'redating-undone']);
  });

  it('counts an agreed period with what was known when it was agreed, and an extension to a day stays that day', () => {
    const england: Knowledge = { ...known, calendars: calendarHistory('england-and-wales', [{ number: 1, days: [{ kind: 'closed', date: '2026-06-22', title: 'Closure' }] }]) };
    const agree = { kind: 'period-agreed', period: { length: 10, unit: 'working-day' }, agreedBy: 'complainant' } as const;
    const log = aCase('england-nhs').on('2026-06-12', { kind: 'received' }).on('2026-06-15', agree, { knew: 1 });
    const period = () => commitmentsOf(log.facts, england).find(({ id }) => id === 'E-PERIOD');
    expect(period()?.dueOn.toString()).toBe('2026-06-29');
    log.on('2026-06-16', { kind: 'extended', commitmentId: 'E-PERIOD', until: day('2026-07-10') }, { knew: 1 }).on('2026-06-17', { kind: 'redated', change: 1, title: 'Closure' });
    expect(period()?.dueOn.toString()).toBe('2026-07-10');
    expect(period()?.superseded).toHaveLength(1);
  });

  it('is not applied twice, nor put back twice', () => {
    const log = aCase('scotland-nhs').on('2026-06-12', { kind: 'received' }).on('2026-06-12', announced);
    const fact = (detail: object) => ({ ...log.facts[1], id: 'new', place: 9, ...detail }) as Parameters<typeof refusalOf>[0];
    expect(refusalOf(fact(announced), log.facts, known)?.refused).toBe('applied-already');
    log.on('2026-06-15', { kind: 'redating-undone', factId: 'fact-03' });
    expect(refusalOf(fact(announced), log.facts, known)).toBeNull();
    expect(refusalOf(fact({ kind: 'redating-undone', factId: 'fact-03' }), log.facts, known)?.refused).toBe('put-back-already');
  });
});

describe('The rule book', () => {
  const [acknowledge] = allRules.filter(({ id }) => id === 'E-ACK');
  const [welsh] = allRules.filter(({ id }) => id === 'W-ACK26');
  if (!acknowledge || !welsh) throw new Error('no such rules');
  const five = { ...acknowledge, version: 2, validFrom: '2026-07-01', length: { kind: 'fixed', period: { length: 5, unit: 'working-day', convention: 'AFTER' } } } as const;
  const book = ruleBook([{ number: 3, rule: five }, { number: 4, rule: { ...welsh, version: 2, standing: 'on', length: five.length } }, { number: 6, rule: { ...five, version: 3, validFrom: '2026-09-01', standing: 'off' } }]);

  it.each`
    id           | start           | upTo | also   | version | because
    ${'E-ACK'}   | ${'2026-07-01'} | ${2} | ${[]}  | ${1}    | ${'nobody had adopted version 2 yet'}
    ${'E-ACK'}   | ${'2026-06-30'} | ${9} | ${[]}  | ${1}    | ${'it began before version 2'}
    ${'E-ACK'}   | ${'2026-07-01'} | ${3} | ${[]}  | ${2}    | ${'known, and in its time'}
    ${'E-ACK'}   | ${'2026-06-30'} | ${0} | ${[3]} | ${2}    | ${'moved to it on purpose'}
    ${'E-ACK'}   | ${'2026-09-01'} | ${5} | ${[]}  | ${2}    | ${'not yet switched off'}
    ${'E-ACK'}   | ${'2026-09-01'} | ${6} | ${[]}  | ${null} | ${'the newest version says it is off'}
    ${'W-ACK26'} | ${'2026-05-01'} | ${0} | ${[]}  | ${null} | ${'off: nobody has confirmed it'}
    ${'W-ACK26'} | ${'2026-05-01'} | ${4} | ${[]}  | ${2}    | ${'switched on by someone who read it'}
    ${'W-ACK26'} | ${'2026-03-31'} | ${4} | ${[]}  | ${null} | ${'it begins on 1 April'}
    ${'W-ACK26'} | ${'2026-03-31'} | ${0} | ${[4]} | ${null} | ${'no rule reaches back before it begins, on purpose or not'}
    ${'W-ACK26'} | ${'2026-05-01'} | ${0} | ${[4]} | ${2}    | ${'applied on purpose to what began in its time'}
    ${'E-ACK'}   | ${'2026-08-31'} | ${5} | ${[6]} | ${2}    | ${'switching off never reaches back'}
    ${'E-ACK'}   | ${'2026-06-30'} | ${0} | ${[6]} | ${1}    | ${'nor further back'}
    ${'E-ACK'}   | ${'2026-09-01'} | ${5} | ${[6]} | ${null} | ${'it is off for what begins then'}
  `('$id from $start, known up to $upTo and $also: version $version - $because', ({ id, start, upTo, also, version }) => {
    expect(book.inForce(id, day(start), { upTo, also })?.version ?? null).toBe(version);
  });

  it('lists every version of every rule, none of them edited', () => {
    expect(book.rows.filter(({ id }) => id === 'E-ACK').map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(book.rows[0]).toBe(allRules[0]);
  });

  it('moves a running case to a version only on purpose, and keeps the date of the old one', () => {
    const england: Knowledge = { number: 6, calendars: calendarHistory('england-and-wales'), book };
    const log = aCase('england-nhs').on('2026-06-12', { kind: 'received' }, { knew: 9 });
    const acknowledgement = () => commitmentsOf(log.facts, england).find(({ id }) => id === 'E-ACK');
    expect(acknowledgement()?.rule.version).toBe(1);
    log.on('2026-06-15', { kind: 'redated', change: 3, title: 'E-ACK, version 2' });
    expect([acknowledgement()?.rule.version, acknowledgement()?.dueOn.toString(), acknowledgement()?.superseded.length]).toEqual([2, '2026-06-19', 1]);
  });

  describe('switched off, then applied to a running case on purpose', () => {
    const england: Knowledge = { number: 6, calendars: calendarHistory('england-and-wales'), book };
    const off = { kind: 'redated', change: 6, title: 'E-ACK, version 3, switched off' } as const;
    const received = (on: string) => aCase('england-nhs').on(on, { kind: 'received' }, { knew: 5 });
    const row = ({ facts }: ReturnType<typeof received>) => {
      const one = commitmentsOf(facts, england).find(({ id }) => id === 'E-ACK');
      return one && `v${one.rule.version} ${one.dueOn.toString()} ${one.state}`;
    };
    const met = { kind: 'acknowledged', by: 'letter', offeredDiscussion: true } as const;

    it.each`
      because                                                | log                                                                                    | is
      ${'what began before its first day keeps its date'}    | ${received('2026-08-31').on('2026-09-02', off)}                                        | ${'v2 2026-09-07 running'}
      ${'a date that runs ends, and stays to be seen'}       | ${received('2026-09-01').on('2026-09-02', off)}                                        | ${'v2 2026-09-08 superseded'}
      ${'a date that was kept is not taken away'}            | ${received('2026-09-01').on('2026-09-02', met).on('2026-09-03', off)}                  | ${'v2 2026-09-08 met'}
      ${'nor one that was kept late'}                        | ${received('2026-09-01').on('2026-09-09', met).on('2026-09-10', off)}                  | ${'v2 2026-09-08 met-late'}
      ${'a date that had passed is missed, whoever ends it'} | ${received('2026-09-01').on('2026-09-09', off)}                                        | ${'v2 2026-09-08 missed'}
      ${'a closed case stays as it was closed'}              | ${received('2026-09-01').on('2026-09-09', { kind: 'closed' }).on('2026-09-10', off)}   | ${'v2 2026-09-08 missed'}
      ${'what was passed on stays passed on'}                | ${received('2026-09-01').on('2026-09-02', { kind: 'passed-on', because: 'better-handled-there' }).on('2026-09-03', off)} | ${'v2 2026-09-08 superseded'}
      ${'it runs again when it is put back'}                 | ${received('2026-09-01').on('2026-09-02', off).on('2026-09-03', { kind: 'redating-undone', factId: 'fact-03' })} | ${'v2 2026-09-08 running'}
    `('$because: $is', ({ log, is }) => {
      expect(row(log)).toBe(is);
    });

    it('says who ended it, when and why, and that the row ends is a move', () => {
      const log = received('2026-09-01').on('2026-09-02', off, { by: 'staff-7' });
      const one = commitmentsOf(log.facts, england).find(({ id }) => id === 'E-ACK');
      expect(one).toMatchObject({ endedBecause: 'switched-off', superseded: [{ because: 'redated', factId: 'fact-03', changedBy: 'staff-7' }] });
      expect(one?.factIds).toContain('fact-03');
      expect(dateMoves(log.facts.slice(0, 2), log.facts.slice(2), england)).toMatchObject([{ code: 'E-ACK', to: null }]);
    });
  });

  it('marks what began before the first day of the version it would be moved to', () => {
    const england: Knowledge = { number: 6, calendars: calendarHistory('england-and-wales'), book };
    const five = { kind: 'redated', change: 3, title: 'E-ACK, version 2' } as const;
    const moves = (on: string) => dateMoves(aCase('england-nhs').on(on, { kind: 'received' }).facts, aCase('england-nhs').on(on, { kind: 'received' }).on('2026-07-02', five).facts.slice(2), england);
    expect(moves('2026-06-30')).toMatchObject([{ beganBefore: { version: 2 } }]);
    expect(moves('2026-07-01')).toMatchObject([{ beganBefore: null }]);
  });

  it('gives a Welsh case of before April 2026 one acknowledgement, whatever somebody applies', () => {
    const wales: Knowledge = { number: 6, calendars: calendarHistory('england-and-wales'), book };
    const acknowledge = (on: string) => commitmentsOf(aCase('wales-nhs').on(on, { kind: 'received' }).on('2026-06-01', { kind: 'redated', change: 4, title: 'W-ACK26, version 2' }).facts, wales).filter(({ id }) => id.startsWith('W-ACK')).map(({ id, dueOn }) => `${id} ${dueOn.toString()}`);
    expect(acknowledge('2026-03-24')).toEqual(['W-ACK 2026-03-26']);
    expect(acknowledge('2026-05-01')).toEqual(['W-ACK26 2026-05-11']);
  });
});
