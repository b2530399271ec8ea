import type { Draft } from '../build-commitment';
import { arrival, firstOf, rounds, since, type StandingFact } from '../case-log';
import { siteOf } from '../knowledge';
import { acknowledgedBy, answeredBy, judgement, stageOneAnswer } from '../milestones';
import { dateWanted } from './by-hand';
import { draft, ended, type Ground, type Plan } from './plan';

/** Private care: the provider's own acknowledgement and stages; where the care was given in Scotland the regulation's twenty days as well. */
export const privateCare: Plan = (ground) => {
  const { log, knowledge } = ground;
  const startedBy = arrival(log);
  if (!startedBy) return [];
  const judged = judgement(log);
  const notOurs = judged?.kind === 'not-a-complaint' ? ended(judged, 'not-applicable', 'not-a-complaint') : null;
  const given = { startedBy, ended: notOurs };
  const asked = firstOf(log, 'stage-two-requested');
  return [
    draft(ground, 'I-ACK', { ...given, metBy: acknowledgedBy(log, 'letter') }),
    draft(ground, 'I-1', { ...given, metBy: stageOneAnswer(log, asked), ended: notOurs ?? ended(asked, 'superseded', 'moved-to-stage-2') }),
    siteOf(knowledge) === 'scotland' ? draft(ground, 'S-HIS', { ...given, metBy: stageOneAnswer(log, asked) }) : null,
    ...laterStages(ground, asked),
  ];
};

/** How long stage 2 takes is off: until somebody confirms it, the case asks for a date by hand. */
function laterStages(ground: Ground, asked: StandingFact | null): (Draft | null)[] {
  const { log } = ground;
  const stageOne = stageOneAnswer(log, asked);
  const stageTwo = asked && since(log, asked);
  const final = stageTwo && answeredBy(stageTwo);
  return [
    stageOne && draft(ground, 'I-2ASK', { startedBy: stageOne, metBy: asked, closedBy: null }),
    asked && stageTwo && (draft(ground, 'I-2', { startedBy: asked, metBy: final }) ?? stageTwoDate(ground, asked)),
    final && draft(ground, 'I-3ASK', { startedBy: final, metBy: firstOf(log, 'adjudication-asked'), closedBy: null }),
  ];
}

function stageTwoDate(ground: Ground, asked: StandingFact): Draft | null {
  const [first] = rounds(ground.log);
  const wanted = dateWanted(ground, asked, { log: since(first ?? ground.log, asked), n: 0 });
  return wanted && { ...wanted, id: 'P-DATE-ST2' };
}
