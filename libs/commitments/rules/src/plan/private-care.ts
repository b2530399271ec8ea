import { arrival } from '../case-log';
import { acknowledgedBy, answeredBy, judgement } from '../milestones';
import { draft, ended, type Plan } from './plan';

/** Private care: the provider's own acknowledgement and stage 1 answer; in Scotland the regulation's twenty days as well. */
export const privateCare: Plan = (ground) => {
  const { log, knowledge } = ground;
  const startedBy = arrival(log);
  if (!startedBy) return [];
  const judged = judgement(log);
  const notOurs = judged?.kind === 'not-a-complaint' ? ended(judged, 'not-applicable', 'not-a-complaint') : null;
  const given = { startedBy, ended: notOurs };
  return [
    draft(ground, 'I-ACK', { ...given, metBy: acknowledgedBy(log, 'letter') }),
    draft(ground, 'I-1', { ...given, metBy: answeredBy(log) }),
    knowledge.calendars.nation === 'scotland' ? draft(ground, 'S-HIS', { ...given, metBy: answeredBy(log) }) : null,
  ];
};
