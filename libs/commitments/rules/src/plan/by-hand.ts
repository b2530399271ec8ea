import { all, closing, firstOf, happenedBefore, rounds, since, type CaseLog, type StandingFact } from '../case-log';
import { handDates, type HandDate } from '../fact';
import { acknowledgedBy, answeredBy, extensionsOf, stageTwoBegan } from '../milestones';
import type { Move } from '../move-date';
import { waitingFor } from '../waiting';
import { draft, numbered, type Ground, type Plan } from './plan';

const what: Record<HandDate, string> = { acknowledge: 'Acknowledge, by hand', answer: 'Answer, by hand' };

/** Dates set by hand with source and name; they hold in every jurisdiction, beside whatever its rules say. */
export const byHand: Plan = (ground) =>
  rounds(ground.log).flatMap((round, n) => handDates.map((kind) => handDate(ground, { round, n, kind })));

interface HandRound {
  readonly round: CaseLog;
  readonly n: number;
  readonly kind: HandDate;
}

function handDate(ground: Ground, { round, n, kind }: HandRound) {
  const [first, ...again] = all(round, 'date-set-by-hand').filter((fact) => fact.what === kind);
  if (!first) return null;
  const id = numbered(`BY-HAND-${kind.toUpperCase()}`, n);
  const moves: Move[] = again.map((by) => ({ by, gives: { until: by.due }, because: 'set-again' }));
  return draft(ground, 'BY-HAND', {
    id,
    what: what[kind],
    startedBy: first,
    length: { until: first.due },
    moves: [...moves, ...extensionsOf(ground.log, id)],
    metBy: kind === 'acknowledge' ? acknowledgedBy(round, 'letter') : answeredBy(stageOf(round, first)),
    closedBy: closing(round),
    waitingFor: kind === 'answer' ? waitingFor(round) : null,
  });
}

/** A date that was set at stage 2 is not met by the answer of stage 1. */
function stageOf(round: CaseLog, set: StandingFact): CaseLog {
  const two = stageTwoBegan(round);
  return two && happenedBefore(two, set) ? since(round, two) : round;
}

/** Asks for a date where no rule gives one, so that a case never has no date: due by policy, met by setting the date of the answer. */
export function dateWanted(ground: Ground, startedBy: StandingFact, round: { readonly log: CaseLog; readonly n: number }) {
  const answerDate = all(round.log, 'date-set-by-hand').find((fact) => fact.what === 'answer');
  return draft(ground, 'P-DATE', {
    id: numbered('P-DATE', round.n),
    startedBy,
    metBy: answerDate ?? firstOf(round.log, 'period-agreed') ?? answeredBy(round.log),
    closedBy: closing(round.log),
  });
}
