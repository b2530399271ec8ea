import { dayInSentence, isAfter, isBefore, monthsFrom, type Temporal } from '@accord/calendar/rules';
import { all, type CaseLog } from '../case-log';
import type { Commitment } from '../commitment';
import { sixMonthRule } from '../alerts/policy';
import type { Asking, Prompt } from './prompt';

/** What a date that passed without an answer asks for: a word to the complainant, or the next stage. */
export function promptsOfLateness(asking: Asking): readonly (Prompt | null)[] {
  return [stageOneOver(asking), ...delaysToExplain(asking)];
}

const binds = ({ state, waitingFor }: Commitment): boolean => (state === 'running' || state === 'waiting') && waitingFor !== 'consent-hold';

/** S12 reg 6A and N-MCHP: what stage 1 has not answered in its time goes to stage 2. */
function stageOneOver({ commitments, today }: Asking): Prompt | null {
  const one = commitments.find((each) => each.rule.ifMissed === 'move-to-next-stage' && binds(each));
  if (!one || !isAfter(today, one.dueOn)) return null;
  return { kind: 'move-to-stage-2', sentence: `Stage 1 ended on ${dayInSentence(one.dueOn)} without an answer: move it to stage 2.`, by: one.dueOn };
}

/**
 * A report that is late is told with its reason and a new day: Scotland stage 2, Northern Ireland stage 2, Wales to March 2026 (again at six
 * months), private care at day 20. The six months of England have a prompt, and a letter, of their own.
 */
function delaysToExplain({ log, commitments, today }: Asking): Prompt[] {
  return commitments
    .filter((one) => one.rule.ifMissed === 'tell-and-explain' && one.rule.id !== sixMonthRule && binds(one) && isAfter(today, one.dueOn))
    .flatMap((one) => {
      const passed = lastPassed(one, today);
      if (explainedFrom(log, passed)) return [];
      return [{ kind: 'explain-delay', sentence: `${one.what} was due on ${dayInSentence(passed)}: write why it takes longer, and by when.`, by: passed }];
    });
}

/** The date itself, or the six months after which Wales asks for a reason again. */
function lastPassed({ dueOn, startedOn, rule: { extension } }: Commitment, today: Temporal.PlainDate): Temporal.PlainDate {
  if (extension.kind !== 'limit' || extension.period.unit !== 'month') return dueOn;
  const furthest = monthsFrom(startedOn, extension.period.length);
  return isAfter(today, furthest) ? furthest : dueOn;
}

function explainedFrom(log: CaseLog, passed: Temporal.PlainDate): boolean {
  return all(log, 'explained').some(({ about, happenedOn }) => about === 'more-time' && !isBefore(happenedOn, passed));
}
