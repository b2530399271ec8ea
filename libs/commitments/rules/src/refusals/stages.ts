import { dayInSentence, isBefore } from '@accord/calendar/rules';
import { firstOf, rounds, type StandingFact } from '../case-log';
import { answeredBy, noticeBy, refusedBy, stageOneAnswer } from '../milestones';
import { refusal, type Check, type FactRefusal, type Joining } from './refusal';

/** Stages in an order that cannot be. A letter carries its own notice: what it shows is not asked again. */
export const wrongStage: Check = (joining) => {
  const { fact, log, jurisdiction } = joining;
  if (fact.kind === 'notice-sent' && fact.evidenceId === null) return wrongNotice(joining);
  if (fact.kind !== 'stage-two-requested') return null;
  const earlier = firstOf(log, 'stage-two-requested');
  if (earlier) return refusal('wrong-turn', 'kind', `Stage 2 was asked for already, on ${dayInSentence(earlier.happenedOn)}.`);
  return jurisdiction === 'private' ? after(joining, stageOneAnswer(log, null), ['Record first that stage 1 was answered.', 'Stage 1 was answered on']) : null;
};

/** N16 s.25: the notice says that the procedure is over, so the final response or the decision not to deal with it comes first. */
function wrongNotice(joining: Joining): FactRefusal | null {
  const round = rounds(joining.log).at(-1) ?? joining.log;
  const sent = noticeBy(round);
  if (sent) return refusal('wrong-turn', 'kind', `The notice was sent already, on ${dayInSentence(sent.happenedOn)}.`);
  return after(joining, answeredBy(round) ?? refusedBy(round), ['Record first the final response, or that we do not deal with it.', 'The procedure was over on']);
}

function after({ fact }: Joining, first: StandingFact | null, [missing, was]: readonly [missing: string, was: string]): FactRefusal | null {
  if (!first) return refusal('wrong-turn', 'kind', missing);
  return isBefore(fact.happenedOn, first.happenedOn) ? refusal('wrong-turn', 'happenedOn', `${was} ${dayInSentence(first.happenedOn)}. Enter that day or a later one.`) : null;
}
