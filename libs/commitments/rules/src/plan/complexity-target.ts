import type { Draft } from '../build-commitment';
import { all, happenedBefore, type StandingFact } from '../case-log';
import type { Complexity, FactOf } from '../fact';
import { answeredBy, extensionsOf } from '../milestones';
import type { Move } from '../move-date';
import { waitingFor } from '../waiting';
import { draft, ruleFor, type Ground } from './plan';

/** The local target of each complexity; its length is a setting of the organisation. */
export const targetOf: Readonly<Record<Complexity, string>> = { basic: 'P-BASIC', regular: 'P-REGULAR', complex: 'P-COMPLEX' };
const id = 'P-ANSWER';

/**
 * The organisation's own target for the answer, by how complex a person found the complaint. A complexity that was changed gives a new
 * date and keeps the earlier one; what is said after the answer moves nothing. Nothing stands where the target is off.
 */
export function complexityTarget(ground: Ground, start: StandingFact): Draft | null {
  const answered = answeredBy(ground.log);
  const said = all(ground.log, 'complexity-set').filter((fact) => !answered || happenedBefore(fact, answered));
  const last = said.at(-1);
  if (!last || !isOn(ground, start, last)) return null;
  const [first, ...again] = said.filter((fact) => isOn(ground, start, fact));
  if (!first) return null;
  const changes: Move[] = again.map((by) => ({ by, gives: null, ruleId: targetOf[by.complexity], because: 'complexity-changed' }));
  return draft(ground, targetOf[first.complexity], {
    id,
    startedBy: start,
    givenBy: first,
    moves: [...changes, ...extensionsOf(ground.log, id)],
    metBy: answered,
    waitingFor: waitingFor(ground.log),
  });
}

function isOn(ground: Ground, start: StandingFact, said: StandingFact<FactOf<'complexity-set'>>): boolean {
  return ruleFor(ground, targetOf[said.complexity], start, said) !== null;
}
