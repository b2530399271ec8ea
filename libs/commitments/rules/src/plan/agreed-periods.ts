import { lastDayOf, type Period, type Temporal } from '@accord/calendar/rules';
import { calendarFor } from '../calendar-for';
import { all, closing, rounds, type CaseLog, type StandingFact } from '../case-log';
import type { AgreedPeriod } from '../fact';
import { answeredBy, extensionsOf, waitingFor } from '../milestones';
import type { Move } from '../move-date';
import { ruleInForce } from '../rule-table';
import { draft, numbered, type Ground } from './plan';

/** One agreed response period for each round of the case: agreeing again replaces the date, a reopening begins a new one. */
export function agreedPeriods(ground: Ground, start: StandingFact) {
  return rounds(ground.log).map((round, n) => agreedPeriod(ground, { round, n, start: round.facts.find(isReopening) ?? start }));
}

const isReopening = (fact: StandingFact) => fact.kind === 'reopened';

interface Round {
  readonly round: CaseLog;
  readonly n: number;
  readonly start: StandingFact;
}

function agreedPeriod(ground: Ground, { round, n, start }: Round) {
  const [first, ...again] = all(round, 'period-agreed');
  if (!first) return null;
  const id = numbered('E-PERIOD', n);
  const moves: Move[] = again.map((by) => ({ by, until: lastAgreedDay(ground, by.period, start.happenedOn), period: counted(by.period), because: 'agreed-again' }));
  return draft(ground, 'E-PERIOD', {
    id,
    startedBy: start,
    length: counted(first.period) ?? { until: lastAgreedDay(ground, first.period, start.happenedOn) },
    moves: [...moves, ...extensionsOf(round, id)].sort(inOrderWritten(round)),
    metBy: answeredBy(round),
    closedBy: closing(round),
    waitingFor: waitingFor(round),
  });
}

/** Working days and days count AFTER the first day; months MAFTER. */
export function counted(agreed: AgreedPeriod): Period | null {
  if ('until' in agreed) return null;
  const { length, unit } = agreed;
  return unit === 'month' ? { length, unit, convention: 'MAFTER' } : { length, unit, convention: 'AFTER' };
}

export function lastAgreedDay(ground: Ground, agreed: AgreedPeriod, start: Temporal.PlainDate): Temporal.PlainDate {
  if ('until' in agreed) return agreed.until;
  const rule = ruleInForce('E-PERIOD', start, ground.rules);
  const period = counted(agreed);
  return period ? lastDayOf(period, start, rule ? calendarFor(rule, ground.organisation) : ground.organisation) : start;
}

function inOrderWritten(log: CaseLog) {
  const place = new Map(log.facts.map((fact, index) => [fact.id, index]));
  return (one: Move, other: Move) => (place.get(one.by.id) ?? 0) - (place.get(other.by.id) ?? 0);
}
