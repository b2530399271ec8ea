import type { Period } from '@accord/calendar/rules';
import { all, closing, rounds, type CaseLog, type StandingFact } from '../case-log';
import type { Length } from '../counted';
import type { AgreedPeriod } from '../fact';
import { answeredBy, extensionsOf } from '../milestones';
import type { Move } from '../move-date';
import { pausesOf, waitingFor } from '../waiting';
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
  const moves: Move[] = again.map((by) => ({ by, gives: given(by.period), because: 'agreed-again' }));
  return draft(ground, 'E-PERIOD', {
    id,
    startedBy: start,
    givenBy: first,
    length: given(first.period),
    moves: [...moves, ...extensionsOf(ground.log, id), ...paused(round, first)],
    metBy: answeredBy(round),
    closedBy: closing(round),
    waitingFor: waitingFor(round),
  });
}

/** Pauses at the complainant's request. They move this date alone: no statute read lets any other be paused. */
function paused(round: CaseLog, agreed: StandingFact): readonly Move[] {
  return pausesOf(round)
    .filter(({ began }) => began.by.place > agreed.place)
    .flatMap(({ began, ended }) => [
      { by: began.by, pause: began.pause, because: 'paused' } as const,
      ...(ended ? [{ by: ended.by, pause: ended.pause, because: 'resumed' } as const] : []),
    ]);
}

function given(agreed: AgreedPeriod): NonNullable<Length> {
  return 'until' in agreed ? agreed : counted(agreed);
}

/** Working days and days count AFTER the first day; months MAFTER. */
export function counted({ length, unit }: Exclude<AgreedPeriod, { until: unknown }>): Period {
  return unit === 'month' ? { length, unit, convention: 'MAFTER' } : { length, unit, convention: 'AFTER' };
}
