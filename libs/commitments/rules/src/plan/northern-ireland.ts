import type { Draft } from '../build-commitment';
import { all, since, type StandingFact } from '../case-log';
import { answeredBy, noticeBy, refusedBy, stageOneAnswer, stageTwoBegan } from '../milestones';
import { draft, type Ground, type Plan } from './plan';
import { twoStages } from './two-stages';

const stages = twoStages({ one: 'N-1', acknowledge: 'N-2ACK', two: 'N-2' });

/** Northern Ireland, health and social care (N-MCHP): two stages, and the exhaustion notice once the procedure is over (N16 s.25). */
export const northernIreland: Plan = (ground) => [...stages(ground), askForStageTwo(ground), exhaustionNotice(ground)];

/** Off until somebody confirms whether it is 30 days or 30 working days. */
function askForStageTwo(ground: Ground): Draft | null {
  const asked = stageTwoBegan(ground.log);
  const startedBy = stageOneAnswer(ground.log, asked);
  return startedBy && draft(ground, 'N-2ASK', { startedBy, metBy: asked, closedBy: null });
}

/** Two weeks from the final decision, or from the decision not to deal with it (N16 s.27). Closing the case does not end it. */
function exhaustionNotice(ground: Ground): Draft | null {
  const startedBy = finalDecision(ground) ?? refusedBy(ground.log);
  return startedBy && draft(ground, 'N-EXH', { startedBy, metBy: noticeBy(ground.log), closedBy: null });
}

function finalDecision({ log }: Ground): StandingFact | null {
  if (all(log, 'stage-moved').length > 0) return answeredBy(log);
  const stageTwo = stageTwoBegan(log);
  return stageTwo && answeredBy(since(log, stageTwo));
}
