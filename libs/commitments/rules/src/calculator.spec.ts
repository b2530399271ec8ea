import { calendarHistory, day, type NationCalendarKey } from '@accord/calendar/rules';
import { switchedOffWords, workOut, type Question } from './calculator';
import type { Rule } from './rule';
import { ruleTable } from './rule-table';

const ask = (ruleId: string, start: string, more: Partial<Question> = {}) => {
  const answers = workOut({ ruleId, start: day(start), ...more });
  return 'refused' in answers ? answers.refused : answers.map((answer) => `${answer.rule.id} ${answer.due.toString()}`).join(', ');
};

describe('A date worked out without a case', () => {
  it.each`
    rule         | start           | answer                                   | because
    ${'E-ACK'}   | ${'2026-12-23'} | ${'E-ACK 2026-12-30'}                    | ${'over Christmas'}
    ${'E-DEEM'}  | ${'2027-01-06'} | ${'E-ACK 2027-01-11, E-6M 2027-07-05'}   | ${'a transfer restarts both'}
    ${'E-CQC'}   | ${'2026-12-07'} | ${'E-CQC 2027-01-04'}                    | ${'28 days beginning the day after the request'}
    ${'E-PHSO'}  | ${'2026-02-10'} | ${'E-PHSO 2027-02-10'}                   | ${'a year is twelve months'}
    ${'S-TL'}    | ${'2026-05-20'} | ${'S-TL 2026-11-20'}                     | ${'six months of learning of it'}
    ${'N-EXH'}   | ${'2026-12-01'} | ${'N-EXH 2026-12-15'}                    | ${'two weeks of the day'}
    ${'D-ACK'}   | ${'2026-06-19'} | ${'D-ACK 2026-07-18'}                    | ${'30 days beginning with the day'}
    ${'W-PSOW'}  | ${'2026-02-10'} | ${'W-PSOW 2027-02-09'}                   | ${'the Welsh year ends a day earlier'}
    ${'I-2'}     | ${'2026-11-23'} | ${'I-2 2026-12-21'}                      | ${'unconfirmed, but with a number'}
  `('$rule from $start: $answer - $because', ({ rule, start, answer }) => {
    expect(ask(rule, start)).toBe(answer);
  });

  it('says of both dates that a transfer begins anew that its count is not yet confirmed, with both sources', () => {
    const answers = workOut({ ruleId: 'E-DEEM', start: day('2027-01-06') });
    expect('refused' in answers ? [] : answers.map(({ rule }) => [rule.id, rule.countConfirmed, rule.source])).toEqual([
      ['E-ACK', false, 'E09 reg 13(3); E09 reg 6(5) and (6), reg 7(5)'],
      ['E-6M', false, 'E09 reg 14(3) and (4); E12 reg 29(3); E09 reg 6(5) and (6), reg 7(5)'],
    ]);
    expect(workOut({ ruleId: 'E-ACK', start: day('2027-01-06') })).toMatchObject([{ rule: { countConfirmed: true } }]);
  });

  it.each`
    rule          | start           | refusal
    ${'W-ER'}     | ${'2026-11-20'} | ${'W-ER is off: nobody has confirmed how many days it gives.'}
    ${'N-2ASK'}   | ${'2026-11-20'} | ${'N-2ASK is off: nobody has confirmed how many days it gives.'}
    ${'W-ACK'}    | ${'2026-04-01'} | ${'W-ACK ended on Tuesday 31 March 2026. After it: W-ACK26.'}
    ${'N-1'}      | ${'2025-12-31'} | ${'N-1 begins on Thursday 1 January 2026. Before it: the 2009 Directions, which have no row here.'}
    ${'E-PERIOD'} | ${'2026-11-20'} | ${'E-PERIOD takes an agreed period: give length and unit.'}
    ${'E-NONE'}   | ${'2026-11-20'} | ${'No rule is called E-NONE.'}
  `('$rule from $start is refused: $refusal', ({ rule, start, refusal }) => {
    expect(ask(rule, start)).toBe(refusal);
  });

  it.each`
    rule         | start           | answer                  | because
    ${'E-ACK'}   | ${'2026-12-23'} | ${'E-ACK 2026-12-30'}   | ${'a maximum of nothing gives the date itself'}
    ${'S-1'}     | ${'2026-11-23'} | ${'S-1 2026-12-07'}     | ${'ten working days in total'}
    ${'N-1'}     | ${'2026-12-01'} | ${'N-1 2026-12-14'}     | ${'ten working days in total'}
    ${'N-2'}     | ${'2026-12-01'} | ${'N-2 2027-01-28'}     | ${'forty in total'}
    ${'W-RESP'}  | ${'2026-03-02'} | ${'W-RESP 2026-09-01'}  | ${'six months, inside the period'}
    ${'E-6M'}    | ${'2026-12-23'} | ${'E-6M names no furthest date for an extension.'}   | ${'no maximum'}
    ${'E-DEEM'}  | ${'2026-12-23'} | ${'E-DEEM names no furthest date for an extension.'} | ${'the table has nothing'}
    ${'I-2ASK'}  | ${'2026-12-23'} | ${'I-2ASK names no furthest date for an extension.'} | ${'the table has nothing'}
  `('$rule extended from $start: $answer - $because', ({ rule, start, answer }) => {
    expect(ask(rule, start, { extended: true })).toBe(answer);
  });

  it.each`
    length | unit             | due             | because
    ${35}  | ${'working-day'} | ${'2027-01-14'} | ${'working days count AFTER'}
    ${30}  | ${'day'}         | ${'2026-12-23'} | ${'days count AFTER'}
    ${3}   | ${'month'}       | ${'2027-02-23'} | ${'months MAFTER'}
  `('an agreed period of $length $unit ends on $due - $because', ({ length, unit, due }) => {
    expect(ask('E-PERIOD', '2026-11-23', { agreed: { length, unit } })).toBe(`E-PERIOD ${due}`);
  });

  it('takes the earlier of the two Scottish limits', () => {
    expect(ask('S-TL', '2026-11-20', { eventDate: day('2026-01-15') })).toBe('S-TL 2027-01-15');
    expect(ask('S-TL', '2026-11-20', { eventDate: day('2026-11-01') })).toBe('S-TL 2027-05-20');
  });

  it('counts in another nation’s calendar when asked', () => {
    const calendar: NationCalendarKey = 'northern-ireland';
    expect(ask('E-ACK', '2027-03-15', { calendar })).toBe('E-ACK 2027-03-19');
  });

  it('answers for every rule of the table, or says why it is off', () => {
    const start = (id: string) => (['W-ORAL', 'W-ACK', 'W-RESP', 'W-TL'].includes(id) ? '2026-03-02' : '2026-11-23');
    const told = ruleTable.map(({ id }) => ask(id, start(id), id === 'E-PERIOD' ? { agreed: { length: 25, unit: 'working-day' } } : {}));
    expect(told.filter((text) => !/\d{4}-\d\d-\d\d/.test(text)).map((text) => text.split(' ')[0])).toEqual(['W-ER', 'W-ACK26', 'W-RESP26', 'N-2ASK']);
  });

  it('answers by the version of an organisation’s own, from the day it holds', () => {
    const [wales] = ruleTable.filter(({ id }) => id === 'W-ER');
    if (!wales) throw new Error('no W-ER');
    const adopted: Rule = { ...wales, version: 2, standing: 'on', length: { kind: 'fixed', period: { length: 10, unit: 'working-day', convention: 'AFTER' } } };
    const by = (rows: readonly Rule[], start: string) => workOut({ ruleId: 'W-ER', start: day(start) }, rows);
    expect(by([...ruleTable, adopted], '2026-11-20')).toMatchObject([{ rule: { version: 2 }, status: 'in-force' }]);
    expect(by([...ruleTable, { ...adopted, validFrom: '2027-01-01' }], '2026-11-20')).toMatchObject({ because: 'off' });
    expect(by(ruleTable, '2026-03-31')).toMatchObject({ because: 'not-begun', instead: 'W-ORAL' });
  });

  describe('for an organisation that keeps its own calendars and rules', () => {
    const keptBy = calendarHistory('scotland', [
      { number: 1, days: [{ kind: 'closed', date: '2027-02-03', title: 'Board day' }] },
      { number: 2, days: [{ kind: 'holiday', date: '2027-02-04', title: 'A day of England', nation: 'england-and-wales' }] },
    ]);

    it.each`
      rule        | calendar               | answer                | because
      ${'S-2ACK'} | ${undefined}           | ${'S-2ACK 2027-02-04'} | ${'its own nation, with its closure'}
      ${'E-ACK'}  | ${undefined}           | ${'E-ACK 2027-02-05'}  | ${'the rule’s nation, as it keeps that: its closure is none there'}
      ${'E-ACK'}  | ${'northern-ireland'}  | ${'E-ACK 2027-02-04'}  | ${'a calendar that was named'}
    `('$rule counted in $calendar: $answer, $because', ({ rule, calendar, answer }: { rule: string; calendar: NationCalendarKey | undefined; answer: string }) => {
      expect(ask(rule, '2027-02-01', { keptBy, ...(calendar ? { calendar } : {}) })).toBe(answer);
    });

    it('answers that a rule is switched off, since when and by whom, and not that nobody confirmed it', () => {
      const [one] = ruleTable.filter(({ id }) => id === 'E-ACK');
      if (!one) throw new Error('no E-ACK');
      const off: Rule = { ...one, version: 2, standing: 'off', validFrom: '2026-12-01' };
      const asked = (start: string) => workOut({ ruleId: 'E-ACK', start: day(start) }, [one, off]);
      expect(asked('2026-11-30')).toMatchObject([{ rule: { version: 1 }, status: 'in-force' }]);
      expect(asked('2026-12-01')).toMatchObject({ because: 'off', switchedOff: off, refused: 'E-ACK is switched off from Tuesday 1 December 2026.' });
      expect(switchedOffWords(off, 'Gwen Rees')).toBe('E-ACK is switched off from Tuesday 1 December 2026 by Gwen Rees.');
    });
  });
});
