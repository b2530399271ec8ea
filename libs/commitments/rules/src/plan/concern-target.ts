import type { StandingFact } from '../case-log';
import { closedBy, judgement, settledBy } from '../milestones';
import { waitingFor } from '../waiting';
import { draft, type Ground } from './plan';

/**
 * A concern that the person agreed to keep with PALS has the organisation's own target, so that it never has no date. It is
 * kept by settling it, or by the closing that says how they were told.
 */
export function concernTarget(ground: Ground, start: StandingFact) {
  if (judgement(ground.log)?.kind !== 'kept-as-concern') return null;
  const closed = closedBy(ground.log);
  const told = closed?.how === 'answered' || closed?.how === 'settled' ? closed : null;
  return draft(ground, 'P-PALS', { startedBy: start, metBy: settledBy(ground.log) ?? told, waitingFor: waitingFor(ground.log) });
}
