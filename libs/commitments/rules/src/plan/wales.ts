import type { Draft } from '../build-commitment';
import { arrival, rounds, type StandingFact } from '../case-log';
import { acknowledgedBy, answeredBy, judgement, settledBy } from '../milestones';
import { waitingFor } from '../waiting';
import { dateWanted } from './by-hand';
import { concernTarget } from './concern-target';
import { draft, ended, type Ground, type Plan } from './plan';
import { isComplaint, spokenConcern } from './spoken';

/**
 * Wales, NHS. To 31 March 2026 as W11 was made; a concern notified later falls under W25, whose numbers are off, so that
 * nothing stands here and the case asks for a date by hand.
 */
export const wales: Plan = (ground) => {
  const start = arrival(ground.log);
  if (!start) return [];
  return [
    spokenConcern(ground, start, 'W-ORAL'),
    concernTarget(ground, start),
    ...(isComplaint(ground, start, 'W-ORAL') ? statutory(ground, start) : []),
  ];
};

function statutory(ground: Ground, startedBy: StandingFact) {
  const { log } = ground;
  const judged = judgement(log);
  const notOurs = judged?.kind === 'not-a-complaint' ? ended(judged, 'not-applicable', 'not-a-complaint') : null;
  const given = { startedBy, ended: notOurs };
  const answer = { ...given, metBy: answeredBy(log), waitingFor: waitingFor(log) };
  const response = draft(ground, 'W-RESP', answer) ?? draft(ground, 'W-RESP26', answer);
  return [
    draft(ground, 'W-ACK', { ...given, metBy: acknowledgedBy(log, 'letter') }),
    response,
    response && response.ended?.because !== 'switched-off' ? null : answerWanted(ground, startedBy, notOurs === null),
    draft(ground, 'W-ER', { ...given, metBy: settledBy(log) }),
    draft(ground, 'W-ACK26', { ...given, metBy: acknowledgedBy(log, 'letter') }),
  ];
}

/** An acknowledgement that is on gives no date for the answer: that is asked for all the same. */
function answerWanted(ground: Ground, startedBy: StandingFact, ours: boolean): Draft | null {
  const [first] = rounds(ground.log);
  return ours ? dateWanted(ground, startedBy, { log: first ?? ground.log, n: 0 }) : null;
}
