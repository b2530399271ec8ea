import { calendarOf, day } from '@accord/calendar/rules';
import { aCase } from './a-case';
import { commitmentsOf } from './commitments-of';
import type { FactDetail } from './fact';
import { refusalOf } from './fact-check';
import { notesOf } from './notes';

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
    expect(notes('2027-05-02')).toEqual(['This is beyond the six months, which end on Saturday 1 May 2027.']);
  });
});
