import { calendarHistory, day, isAfter, isBefore, type NationCalendarKey, type Temporal } from '@accord/calendar/rules';
import fc from 'fast-check';
import { CaseLogBuilder } from './a-case';
import type { Commitment } from './commitment';
import { commitmentsOf } from './commitments-of';
import { endingRecord } from './ending-record';
import { caseNations, closedHows, consentPurposes, handDates, holdReasons, plainFacts, waitingReasons, type Fact, type FactDetail } from './fact';
import { refusalOf } from './fact-check';
import type { Knowledge } from './knowledge';
import { openMattersOf } from './open-matters';
import { proofOf } from './proof';
import { promptsOf } from './prompts';
import { jurisdictions } from './rule';
import { ruleBook } from './rule-book';
import { allRules } from './rule-table';
import { stageOneOf } from './stage-two';
import { standingOf } from './standing';
import { waitsOf } from './waits';
import { offersOf } from './why-not-record';

const acts = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
const hold = allRules.filter(({ id }) => id === 'S-2' || id === 'S-2ACK').map((rule, n) => ({ number: 3 + n, rule: { ...rule, version: 2, validFrom: '2026-01-01', pause: 'consent-hold' as const } }));
const off = allRules.filter(({ id }) => id === 'E-DEEM' || id === 'E-6M').map((rule, n) => ({ number: 5 + n, rule: { ...rule, version: 2, validFrom: '2026-12-01', standing: 'off' as const } }));
const known = (nation: NationCalendarKey): Knowledge => ({
  number: 6,
  calendars: calendarHistory(nation, [
    { number: 1, days: [{ kind: 'closed', date: '2026-12-24', title: 'Closure' }] },
    { number: 2, days: [{ kind: 'worked', date: '2026-11-30', title: 'St Andrew’s Day' }, { kind: 'holiday', date: '2027-01-05', title: 'Late holiday' }] },
  ]),
  book: ruleBook([...hold, ...off]),
});

/** Days around two year ends, month ends and a leap day. */
const aDay = fc.oneof(fc.integer({ min: 0, max: 420 }).map((n) => day('2026-01-02').add({ days: n })), fc.constantFrom('2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01', '2026-08-31', '2026-03-31', '2026-04-01').map(day));
const aLater = fc.integer({ min: -5, max: 60 });
type Make = (on: Temporal.PlainDate, later: number, log: readonly Fact[], codes: readonly string[]) => FactDetail;

const some = <T>(list: readonly T[], n: number): T => {
  const found = list[Math.abs(n) % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};
const idOf = (log: readonly Fact[], n: number, ...kinds: readonly string[]): string => {
  const found = kinds.length === 0 ? log : log.filter(({ kind }) => kinds.includes(kind));
  return found.length === 0 ? 'none' : some(found, n).id;
};
const plain = (...kinds: readonly (typeof plainFacts)[number][]): readonly Make[] => kinds.map((kind) => () => ({ kind }) as FactDetail);
const makes: readonly Make[] = [
  ...plain(...plainFacts),
  () => ({ kind: 'received' }),
  (_, n) => ({ kind: 'made-orally', at: n % 2 === 0 ? '19:40' : '09:00' }),
  (_, n) => ({ kind: 'jurisdiction-set', jurisdiction: some(jurisdictions, n), nation: some(caseNations, n) }),
  (_, n) => ({ kind: 'acknowledged', by: n % 2 === 0 ? 'letter' : 'call', offeredDiscussion: n % 3 === 0 }),
  (on, n) => ({ kind: 'period-agreed', period: { until: on.add({ days: n }) }, agreedBy: 'complainant' }),
  (_, n) => ({ kind: 'period-agreed', period: { length: 1 + Math.abs(n), unit: some(['working-day', 'day'] as const, n) }, agreedBy: 'body' }),
  (_, n) => ({ kind: 'period-agreed', period: { length: 1 + (Math.abs(n) % 9), unit: 'month' }, agreedBy: 'complainant' }),
  (on, n, _, codes) => ({ kind: 'extended', commitmentId: some(codes, n), until: on.add({ days: n }) }),
  () => ({ kind: 'stage-moved', to: 2 }),
  (_, n) => ({ kind: 'consent-asked', purpose: some(consentPurposes, n) }),
  (_, n) => ({ kind: 'consent-received', purpose: some(consentPurposes, n) }),
  (_, n) => ({ kind: 'consent-refused', purpose: some(consentPurposes, n) }),
  (_, n) => ({ kind: 'passed-on', because: n % 2 === 0 ? 'sent-to-the-wrong-body' : 'better-handled-there' }),
  (_, n) => ({ kind: 'lateness-judged', accepted: n % 2 === 0, goodReason: true, stillFair: true }),
  (_, n, log) => ({ kind: 'lateness-approved', factId: idOf(log, n, 'lateness-judged') }),
  (on, n) => ({ kind: 'date-set-by-hand', what: some(handDates, n), due: on.add({ days: n }), source: 'text', setBy: 'A' }),
  (_, n) => ({ kind: 'waiting-began', for: some(waitingReasons, n) }),
  (on, n) => ({ kind: 'hold-began', for: some(holdReasons, n), decidedBy: 'A', reviewOn: on.add({ days: n }) }),
  (_, n, log) => ({ kind: 'hold-ended', factId: idOf(log, n, 'hold-began') }),
  (on, n) => ({ kind: 'pause-began', reviewOn: on.add({ days: n }) }),
  (_, n) => ({ kind: 'complexity-set', complexity: some(['basic', 'regular', 'complex'] as const, n) }),
  (_, n) => ({ kind: 'explained', about: some(['six-months', 'more-time', 'refusal'] as const, n) }),
  (_, n) => ({ kind: 'not-a-complaint', because: some(['enquiry', 'other'] as const, n) }),
  (_, n) => ({ kind: 'closed', how: some(closedHows, n) }),
  (_, n, log) => ({ kind: 'final-response-bounced', factId: idOf(log, n, 'final-response-sent') }),
  (_, n, log) => ({ kind: 'acknowledgement-bounced', factId: idOf(log, n, 'acknowledged') }),
  (on, n, log) => ({ kind: 'corrected', factId: idOf(log, n), nowHappenedOn: on }),
  (_, n, log) => ({ kind: 'struck-out', factId: idOf(log, n) }),
  (_, n) => ({ kind: 'redated', change: 1 + (Math.abs(n) % 6), title: 'a change' }),
  (_, n, log) => ({ kind: 'redating-undone', factId: idOf(log, n, 'redated') }),
];

/** What moves dates comes oftener than what does not. */
const moving = [...makes.slice(plainFacts.length + 3), ...plain('pause-ended', 'final-response-sent', 'stage-two-requested', 'passed-to-us', 'reopened', 'stage-one-answered', 'pause-ended')];
const aMake = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...moving) }, { weight: 1, arbitrary: fc.constantFrom(...makes) });
/** One thing somebody writes down: how long after the last it happened (or before), how much later it is written, what. What is refused is not written. */
const aLine = fc.record({ after: fc.integer({ min: -12, max: 15 }), wait: fc.integer({ min: 0, max: 8 }), later: aLater, make: aMake, knew: fc.integer({ min: 0, max: 6 }) });
const aHistory = fc.record({ first: aDay, home: fc.constantFrom(...acts), jurisdiction: fc.constantFrom(...jurisdictions), nation: fc.constantFrom(...caseNations, undefined), lines: fc.array(aLine, { minLength: 6, maxLength: 40 }) });
type History = typeof aHistory extends fc.Arbitrary<infer Made> ? Made : never;

const codesOf = (facts: readonly Fact[], knowledge: Knowledge): readonly string[] => ['E-6M', ...commitmentsOf(facts, knowledge).map(({ id }) => id)];

function written({ first, home, jurisdiction, nation, lines }: History) {
  const knowledge = known(home);
  const log = new CaseLogBuilder();
  log.on(first.toString(), { kind: 'jurisdiction-set', jurisdiction, nation }).on(first.toString(), lines.length % 3 === 0 ? { kind: 'made-orally' } : { kind: 'received' });
  let now = first;
  for (const { after, wait, later, make, knew } of lines) {
    const next = now.add({ days: after });
    const at = isBefore(next, first) ? first : next;
    const writtenOn = (isAfter(at, now) ? at : now).add({ days: wait });
    const before = [...log.facts];
    log.on(at.toString(), make(at, later, log.facts, codesOf(log.facts, knowledge)), { writtenOn: writtenOn.toString(), knew: Math.max(knew, before.at(-1)?.knew ?? 0) });
    const added = log.facts.at(-1);
    if (added && refusalOf(added, before, knowledge)) log.facts.pop();
    else now = writtenOn;
  }
  return { facts: log.facts, knowledge };
}

const tell = (one: Commitment) => `${one.id} ${one.rule.id} v${one.rule.version} ${one.startedOn.toString()}>${one.originalDueOn.toString()}>${one.dueOn.toString()} ${one.state}`;

describe('Whatever is written down in whatever order', () => {
  it('gives dates, each with a proof that walks to it and names every date it had', () => {
    fc.assert(
      fc.property(aHistory, aDay, (history, today) => {
        const { facts, knowledge } = written(history);
        const dates = commitmentsOf(facts, knowledge);
        expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length);
        for (const one of dates) check(one, knowledge, today);
        for (const { sentence } of [...promptsOf(facts, knowledge, today), ...waitsOf(facts, dates, 'Ann')]) expect(sentence.split(' ').length).toBeLessThan(20);
        openMattersOf(facts);
        offersOf(facts, knowledge, { staffId: 'staff-1', today });
        endingRecord(facts);
        stageOneOf(facts);
        // The order in which rows are read changes nothing.
        expect(commitmentsOf([...facts].reverse(), knowledge).map(tell)).toEqual(dates.map(tell));
      }),
      { numRuns: Number(process.env['ACCORD_RUNS'] ?? 300) },
    );
  });

  it('is as if it had never been, once it is struck out', () => {
    fc.assert(
      fc.property(aHistory, fc.nat(), (history, n) => {
        const { facts, knowledge } = written(history);
        const last = facts.at(-1);
        const about = new Set(facts.flatMap((fact) => ('factId' in fact ? [fact.factId] : [])));
        const gone = some(facts.slice(1), n);
        if (!last || about.has(gone.id) || gone.kind === 'struck-out') return;
        const struck: Fact = { ...last, kind: 'struck-out', factId: gone.id, id: 'strike', place: last.place + 1 };
        if (refusalOf(struck, facts, knowledge)) return;
        const left = facts.filter(({ id }) => id !== gone.id);
        expect(commitmentsOf([...facts, struck], knowledge).map(tell)).toEqual(commitmentsOf(left, knowledge).map(tell));
      }),
      { numRuns: Number(process.env['ACCORD_RUNS'] ?? 300) },
    );
  });

  function check(one: Commitment, knowledge: Knowledge, today: Temporal.PlainDate): void {
    const proof = proofOf(one, knowledge);
    const wrong = (what: string) => `${what}: ${tell(one)}\n${proof.days.map((row) => `${row.date.toString()} ${row.counted ?? '-'} ${row.because} ${row.earlier?.map(({ because }) => because).join() ?? ''}`).join('\n')}`;
    const ends = proof.days.filter((row) => row.date.equals(one.dueOn) && /\bdue\b/.test(row.because));
    if (ends.length !== 1) throw new Error(wrong('the end is not there once'));
    const shown = proof.days.flatMap(({ earlier = [] }) => earlier);
    if (shown.length !== one.superseded.length) throw new Error(wrong('an earlier date is missing'));
    const numbers = proof.days.flatMap(({ counted }) => (counted ? [counted] : []));
    if (numbers.some((number, n) => number !== n + 1)) throw new Error(wrong('the days are not numbered one by one'));
    for (const sentence of proof.sentences) if (sentence.split(' ').length >= 20) throw new Error(wrong(sentence));
    if (isAfter(one.actBy, one.dueOn)) throw new Error(wrong('to act by lies after the date'));
    if (one.state === 'met' && one.metOn && isAfter(one.metOn, one.lateSince ?? one.dueOn)) throw new Error(wrong('met, but late'));
    standingOf(one, today, knowledge.calendars.latest);
  }
});
