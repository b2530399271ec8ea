import { dayInSentence, isAfter, londonDay } from '@accord/calendar/rules';
import { rounds, type CaseLog } from '../case-log';
import type { Commitment } from '../commitment';
import { commitmentsOf } from '../commitments-of';
import type { Fact } from '../fact';
import type { Known } from '../knowledge';
import { numbered } from '../plan/plan';
import { refusal, type Check } from './refusal';

/** An agreed period that replaces an earlier one: what needs a reason. */
export const wrongPeriod: Check = ({ fact, before, log, known }) => {
  if (fact.kind !== 'period-agreed') return null;
  const now = agreedDate(log, before, known);
  if (!now || fact.reason?.trim()) return null;
  if (isAfter(londonDay(fact.recordedAt), now.dueOn)) return refusal('reason-wanted', 'reason', `It was due on ${dayInSentence(now.dueOn)}, and that has passed. Enter why.`);
  return null;
};

/** The agreed answer of the round that runs now. */
function agreedDate(log: CaseLog, facts: readonly Fact[], known: Known): Commitment | null {
  const id = numbered('E-PERIOD', rounds(log).length - 1);
  return commitmentsOf(facts, known).find((one) => one.id === id) ?? null;
}
