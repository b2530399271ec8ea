import { all, arrival, since, type StandingFact } from '../case-log';
import { acknowledgedBy, after, answeredBy, judgement, settledBy } from '../milestones';
import { concernTarget } from './concern-target';
import { draft, ended, type Ground, type Plan } from './plan';

/** Scotland, NHS: stage 1, or stage 2 from the day of receipt when it goes straight there, or from the day of escalation. */
export const scotland: Plan = (ground) => {
  const start = arrival(ground.log);
  if (!start) return [];
  const judged = judgement(ground.log);
  const notAComplaint = judged?.kind === 'not-a-complaint' || judged?.kind === 'kept-as-concern' ? judged : null;
  const straight = all(ground.log, 'stage-moved')[0] ?? null;
  const escalated = all(ground.log, 'escalated')[0] ?? null;
  return [
    stageOne(ground, start, { notAComplaint, straight, escalated }),
    concernTarget(ground, start),
    ...(notAComplaint ? [] : stageTwo(ground, straight ? start : escalated, straight ? null : escalated)),
  ];
};

interface Turns {
  readonly notAComplaint: StandingFact | null;
  readonly straight: StandingFact | null;
  readonly escalated: StandingFact | null;
}

function stageOne(ground: Ground, start: StandingFact, { notAComplaint, straight, escalated }: Turns) {
  const because = notAComplaint?.kind === 'kept-as-concern' ? 'kept-as-concern' : 'not-a-complaint';
  return draft(ground, 'S-1', {
    startedBy: start,
    metBy: straight || notAComplaint ? null : stageOneAnswer(ground, escalated),
    ended:
      ended(notAComplaint, 'not-applicable', because) ??
      ended(straight, 'not-applicable', 'straight-to-stage-2') ??
      ended(escalated, 'superseded', 'moved-to-stage-2'),
  });
}

/** Settled, or answered in writing, before the case went to stage 2. */
function stageOneAnswer({ log }: Ground, escalated: StandingFact | null): StandingFact | null {
  const before = escalated ? { facts: log.facts.slice(0, log.facts.indexOf(escalated)) } : log;
  return settledBy(before) ?? answeredBy(before);
}

function stageTwo(ground: Ground, startedBy: StandingFact | null, onlyAfter: StandingFact | null) {
  if (!startedBy) return [];
  const log = onlyAfter ? since(ground.log, onlyAfter) : after(ground.log, null);
  return [
    draft(ground, 'S-2ACK', { startedBy, metBy: acknowledgedBy(log, 'letter') }),
    draft(ground, 'S-2', { startedBy, metBy: answeredBy(log) }),
  ];
}
