import { calendarHistory, day, instantInLondon, type NationCalendarKey } from '@accord/calendar/rules';
import { commitmentsOf, refusalOf, ruleBook, type Fact, type FactDetail, type Knowledge } from '@accord/commitments/rules';
import { fundings, nations } from '../codes';
import type { Funding, Nation } from '../codes';
import { jurisdictionOf } from './facts-of-triage';

const calendarOf: Readonly<Record<Nation, NationCalendarKey>> = { england: 'england-and-wales', wales: 'england-and-wales', scotland: 'scotland', 'northern-ireland': 'northern-ireland' };
const facts = (received: string, ...details: readonly FactDetail[]): Fact[] =>
  details.map((detail, n) => ({ ...detail, id: `fact-${n + 1}`, place: n + 1, happenedOn: day(received), recordedAt: instantInLondon(day(received), '09:00').add({ minutes: n }), knew: 0, recordedBy: 'staff-1', evidenceId: null, reason: null }));

/** A complaint of one nation, paid so, in an organisation of another. */
function dates(received: string, { nation, funding, home }: { nation: Nation; funding: Funding; home: Nation }, ...also: readonly FactDetail[]) {
  const known: Knowledge = { number: 0, calendars: calendarHistory(calendarOf[home]), book: ruleBook() };
  const log = facts(received, { kind: 'jurisdiction-set', jurisdiction: jurisdictionOf(nation, funding), nation }, { kind: 'received' }, { kind: 'data-complaint-received' }, ...also);
  return { known, log, found: commitmentsOf(log, known) };
}
const everywhere = nations.flatMap((home) => nations.flatMap((nation) => fundings.map((funding) => ({ home, nation, funding }))));

/** Which rules of section 9 start with a written complaint and a data complaint of autumn 2026, by nation and who paid. */
const starts: Readonly<Record<Nation, Readonly<Record<'nhs' | 'private', readonly string[]>>>> = {
  england: { nhs: ['E-ACK', 'E-6M', 'D-ACK'], private: ['I-ACK', 'I-1', 'D-ACK'] },
  scotland: { nhs: ['S-1', 'D-ACK'], private: ['I-ACK', 'I-1', 'S-HIS', 'D-ACK'] },
  wales: { nhs: ['P-DATE', 'D-ACK'], private: ['I-ACK', 'I-1', 'D-ACK'] },
  'northern-ireland': { nhs: ['N-1', 'D-ACK'], private: ['I-ACK', 'I-1', 'D-ACK'] },
};

describe('Whose rules hold: nation by who paid by the nation of the organisation', () => {
  it.each(everywhere)('$nation, $funding, in an organisation of $home', ({ home, nation, funding }) => {
    const { found } = dates('2026-11-27', { nation, funding, home });
    expect(found.map(({ rule }) => rule.id).sort()).toEqual([...starts[nation][funding === 'private' ? 'private' : 'nhs']].sort());
  });

  /** From Friday 27 November 2026 (St Andrew’s Day is Monday) and Monday 15 March 2027 (St Patrick’s Day is Wednesday). */
  const bySite: Readonly<Record<Nation, readonly [acknowledge: string, inMarch: string, answer: string]>> = {
    england: ['2026-12-02', '2027-03-18', '2026-12-29'],
    wales: ['2026-12-02', '2027-03-18', '2026-12-29'],
    scotland: ['2026-12-03', '2027-03-18', '2026-12-30'],
    'northern-ireland': ['2026-12-02', '2027-03-19', '2026-12-29'],
  };

  it.each(everywhere.filter(({ funding }) => funding === 'private'))('rules by site count in the calendar of $nation in an organisation of $home', ({ home, nation, funding }) => {
    const dueOf = (received: string, id: string) => dates(received, { nation, funding, home }).found.find(({ rule }) => rule.id === id)?.dueOn.toString();
    expect([dueOf('2026-11-27', 'I-ACK'), dueOf('2027-03-15', 'I-ACK'), dueOf('2026-11-27', 'I-1')]).toEqual(bySite[nation]);
    if (nation === 'scotland') expect(dueOf('2026-11-27', 'S-HIS')).toBe('2026-12-30');
  });

  it.each(everywhere)('the regulator of England asks about care in England alone: $nation, $funding, in an organisation of $home', ({ home, nation, funding }) => {
    const asked: FactDetail = { kind: 'regulator-asked' };
    const { found, log, known } = dates('2026-11-27', { nation, funding, home }, asked);
    const english = nation === 'england';
    expect(found.some(({ rule }) => rule.id === 'E-CQC')).toBe(english);
    const last = log.at(-1);
    expect(last && (refusalOf(last, log.slice(0, -1), known)?.refused ?? null)).toBe(english ? null : 'not-in-this-nation');
  });

  it('a log of before the nation was written down counts by the organisation’s own', () => {
    const known: Knowledge = { number: 0, calendars: calendarHistory('scotland'), book: ruleBook() };
    expect(commitmentsOf(facts('2026-11-27', { kind: 'jurisdiction-set', jurisdiction: 'private' }, { kind: 'received' }), known).map(({ rule }) => rule.id)).toEqual(['I-ACK', 'I-1', 'S-HIS']);
  });
});
