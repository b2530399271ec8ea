import { calendarOf, day } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { FactDetail } from './fact';
import { refusalOf } from './fact-check';
import { notesOf } from './notes';
import { promptsOf } from './prompts';
import { sixMonthsToo } from './six-months-too';

const england = calendarOf('england-and-wales');
const received = () => aCase('england-nhs', '2026-11-02').on('2026-11-02', { kind: 'received' });
const by = (until: string): FactDetail => ({ kind: 'period-agreed', period: { until: day(until) }, agreedBy: 'complainant' });
const agreed = () => received().on('2026-11-10', by('2027-01-14'));
const refused = (log: ReturnType<typeof aCase>, on: string, detail: FactDetail, { writtenOn = '2026-11-28', reason = null as string | null } = {}) => {
  const before = [...log.facts];
  const fact = log.on(on, detail, { writtenOn }).facts.at(-1);
  const told = fact && refusalOf({ ...fact, reason }, before, england);
  return told ? `${told.field}: ${told.sentence}` : null;
};

describe('An agreed period', () => {
  it.each([
    ['that ends before it was agreed', received(), '2026-11-10', by('2026-11-09'), 'period: It was agreed on Tuesday 10 November 2026. Enter that day or a later one.'],
    ['that is a slip of the year', received(), '2026-11-10', by('2099-11-10'), 'period: That is more than two years ahead. Enter a day up to Tuesday 28 November 2028.'],
    ['of four hundred months', received(), '2026-11-10', { kind: 'period-agreed', period: { length: 400, unit: 'month' }, agreedBy: 'complainant' }, 'period: That is more than two years ahead. Enter a day up to Tuesday 28 November 2028.'],
    ['that is shorter, without a reason', agreed(), '2026-11-27', by('2026-12-18'), 'reason: It is due on Thursday 14 January 2027. Enter why the new date is earlier.'],
    ['with a length that is shorter', agreed(), '2026-11-27', { kind: 'period-agreed', period: { length: 25, unit: 'working-day' }, agreedBy: 'body' }, 'reason: It is due on Thursday 14 January 2027. Enter why the new date is earlier.'],
    ['paused before it was agreed', agreed(), '2026-11-09', { kind: 'pause-began', reviewOn: day('2026-12-01') }, 'happenedOn: The period was agreed on Tuesday 10 November 2026. Enter that day or a later one.'],
    ['a date by hand in another century', received(), '2026-11-27', { kind: 'date-set-by-hand', what: 'answer', due: day('2099-11-10'), source: 'told', setBy: 'A. Manager' }, 'due: That is more than two years ahead. Enter a day up to Tuesday 28 November 2028.'],
    ['more time in another century', agreed(), '2026-11-27', { kind: 'extended', commitmentId: 'E-6M', until: day('2099-11-10'), grantedBy: 'complainant' }, 'until: That is more than two years ahead. Enter a day up to Tuesday 28 November 2028.'],
  ] satisfies [string, ReturnType<typeof aCase>, string, FactDetail, string][])('%s is refused at its field', (_, log, on, detail, sentence) => {
    expect(refused(log, on, detail)).toBe(sentence);
  });

  it('may be shorter with a reason, longer without, and begin with a pause on its day', () => {
    expect(refused(agreed(), '2026-11-27', by('2026-12-18'), { reason: 'The notes came early' })).toBeNull();
    expect(refused(agreed(), '2026-11-27', by('2027-02-01'))).toBeNull();
    expect(refused(agreed(), '2026-11-10', { kind: 'pause-began', reviewOn: day('2026-12-01') })).toBeNull();
  });

  it('says, and is not refused, where it lies beyond the six months', () => {
    expect(refused(received(), '2026-11-10', by('2027-05-02'))).toBeNull();
    const notes = (until: string) => {
      const all = commitmentsOf(received().on('2026-11-10', by(until)).facts, england);
      return all.flatMap((one) => notesOf(one, all));
    };
    expect(notes('2027-05-01')).toEqual([]);
    expect(notes('2027-05-02')).toEqual(['This is beyond the six months, which end on Saturday 1 May 2027 all the same.']);
  });

  describe('beyond the six months (they end on 1 May 2027)', () => {
    const until = (date: string, agreedBy: 'complainant' | 'body' = 'complainant'): FactDetail => ({ kind: 'period-agreed', period: { until: day(date) }, agreedBy });
    const moreTime = (date: string, grantedBy: 'complainant' | 'body'): FactDetail => ({ kind: 'extended', commitmentId: 'E-PERIOD', until: day(date), grantedBy, grantedByName: '', how: 'call' });
    const lengthened = (log: ReturnType<typeof aCase>, on: string, detail: FactDetail) => {
      const before = [...log.facts];
      const fact = log.on(on, detail).facts.at(-1);
      const longer = fact && sixMonthsToo(fact, before, england);
      return longer ? `${longer.commitmentId} ${longer.until.toString()} ${longer.how ?? ''}`.trim() : null;
    };

    it.each([
      ['an agreement with the complainant lengthens them to its date', received(), '2026-11-10', until('2027-06-30'), 'E-6M 2027-06-30'],
      ['one in months does as well', received(), '2026-11-10', { kind: 'period-agreed', period: { length: 8, unit: 'month' }, agreedBy: 'complainant' }, 'E-6M 2027-07-02'],
      ['more time that the complainant agrees to does as well', agreed(), '2027-01-11', moreTime('2027-06-30', 'complainant'), 'E-6M 2027-06-30 call'],
      ['one on their last day is in time', received(), '2027-05-01', until('2027-06-30'), 'E-6M 2027-06-30'],
      ['one that ends with them lengthens nothing', received(), '2026-11-10', until('2027-05-01'), null],
      ['what we fixed ourselves lengthens nothing', received(), '2026-11-10', until('2027-06-30', 'body'), null],
      ['more time that we gave ourselves lengthens nothing', agreed(), '2027-01-11', moreTime('2027-06-30', 'body'), null],
      ['one after they had ended lengthens nothing', received(), '2027-05-02', until('2027-06-30'), null],
      ['one after the answer lengthens nothing', received().on('2026-12-01', { kind: 'final-response-sent' }), '2026-12-02', until('2027-06-30'), null],
      ['outside England there are none', aCase('scotland-nhs', '2026-11-02').on('2026-11-02', { kind: 'received' }), '2026-11-10', until('2027-06-30'), null],
    ] satisfies [string, ReturnType<typeof aCase>, string, FactDetail, string | null][])('%s', (_, log, on, detail, longer) => {
      expect(lengthened(log, on, detail)).toBe(longer);
    });

    it('they are called what they then are, ask for no letter at their first end, and for one at their last', () => {
      const log = received().on('2026-11-10', until('2027-06-30')).on('2026-11-10', { kind: 'extended', commitmentId: 'E-6M', until: day('2027-06-30'), grantedBy: 'complainant' });
      const sixMonths = commitmentsOf(log.facts, england).find(({ id }) => id === 'E-6M');
      expect([sixMonths?.what, sixMonths?.originalDueOn.toString(), sixMonths?.dueOn.toString()]).toEqual(['Answer within the longer period', '2027-05-01', '2027-06-30']);
      const asks = (today: string) => promptsOf(log.facts, england, day(today)).filter(({ kind }) => kind === 'explain-six-months').map(({ sentence }) => sentence);
      expect([asks('2027-05-02'), asks('2027-07-01')]).toEqual([[], ['The longer period that was agreed has passed: write to explain why, and answer soon.']]);
    });
  });
});
