import type { Draft } from '../build-commitment';
import { all, closing, firstOf, happenedBefore, rounds, since, type CaseLog, type StandingFact } from '../case-log';
import { handDates, type HandDate } from '../fact';
import { acknowledgedBy, answeredBy, extensionsOf, stageTwoBegan } from '../milestones';
import type { Move } from '../move-date';
import { waitingFor } from '../waiting';
import { draft, numbered, type Ground } from './plan';

const what: Record<HandDate, string> = { acknowledge: 'Acknowledge, by hand', answer: 'Answer, by hand' };

/** The rules that give a date of the same kind (response-times 9). */
export const ruleDates: Readonly<Record<HandDate, readonly string[]>> = {
  acknowledge: ['E-ACK', 'S-2ACK', 'W-ACK', 'W-ACK26', 'N-2ACK', 'I-ACK'],
  answer: ['E-ORAL', 'E-6M', 'S-1', 'S-2', 'S-HIS', 'W-ORAL', 'W-RESP', 'W-ER', 'W-RESP26', 'N-1', 'N-2', 'I-1', 'I-2'],
};

/**
 * Dates set by hand with source and name, in every jurisdiction. Where no rule gives one they stand in its place (`BY-HAND`); where one
 * does, beside it (`P-HAND`): then the rule's date is the one that on time is measured by. `planned`: what the rules give.
 */
export const byHand = (ground: Ground, planned: readonly (Draft | null)[]): readonly (Draft | null)[] =>
  rounds(ground.log).flatMap((round, n) => handDates.map((kind) => handDate(ground, { round, n, kind, planned })));

interface HandRound {
  readonly round: CaseLog;
  readonly n: number;
  readonly kind: HandDate;
  readonly planned: readonly (Draft | null)[];
}

function handDate(ground: Ground, { round, n, kind, planned }: HandRound) {
  const [first, ...again] = all(round, 'date-set-by-hand').filter((fact) => fact.what === kind);
  if (!first) return null;
  const id = numbered(`BY-HAND-${kind.toUpperCase()}`, n);
  const moves: Move[] = again.map((by) => ({ by, gives: { until: by.due }, because: 'set-again' }));
  return draft(ground, planned.some((one) => one !== null && runsBeside(one, kind, first)) ? 'P-HAND' : 'BY-HAND', {
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

/** Whether a rule's own date ran when one was set by hand: not one that was kept before, nor one whose rule was switched off for this case. */
function runsBeside({ ruleId, metBy, ended }: Draft, kind: HandDate, set: StandingFact): boolean {
  return ruleDates[kind].includes(ruleId) && ended?.because !== 'switched-off' && !(metBy && happenedBefore(metBy, set));
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
