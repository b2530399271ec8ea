import type { StandingFact } from '../case-log';
import { judgement, settledBy } from '../milestones';
import { waitingFor } from '../waiting';
import { draft, type Ground } from './plan';

/** A concern that the person agreed to keep with PALS has the organisation's own target, so that it never has no date. */
export function concernTarget(ground: Ground, start: StandingFact) {
  if (judgement(ground.log)?.kind !== 'kept-as-concern') return null;
  return draft(ground, 'P-PALS', { startedBy: start, metBy: settledBy(ground.log), waitingFor: waitingFor(ground.log) });
}
