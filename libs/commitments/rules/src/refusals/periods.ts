import { dayInSentence, isAfter, isBefore, londonDay, type Temporal } from '@accord/calendar/rules';
import { rounds, type CaseLog } from '../case-log';
import type { Commitment } from '../commitment';
import { commitmentsOf } from '../commitments-of';
import type { Fact } from '../fact';
import type { Known } from '../knowledge';
import { numbered } from '../plan/plan';
import { refusal, type Check, type FactRefusal } from './refusal';

/** An agreed period: no day that cannot be, and a reason where it replaces a date that had passed or lay later. Beyond the six months it is said, not refused. */
export const wrongPeriod: Check = ({ fact, before, log, known }) => {
  if (fact.kind !== 'period-agreed') return null;
  const until = 'until' in fact.period ? fact.period.until : null;
  if (until && isBefore(until, fact.happenedOn)) return refusal('before-it-was-agreed', 'period', `It was agreed on ${dayInSentence(fact.happenedOn)}. Enter that day or a later one.`);
  const next = until ?? agreedDate(log, [...before, fact], known)?.dueOn ?? null;
  return tooFar(next, fact, 'period') ?? wantsReason(fact, agreedDate(log, before, known), next);
};

function wantsReason(fact: Fact, now: Commitment | null, next: Temporal.PlainDate | null): FactRefusal | null {
  if (!now || fact.reason?.trim()) return null;
  const due = dayInSentence(now.dueOn);
  if (isAfter(londonDay(fact.recordedAt), now.dueOn)) return refusal('reason-wanted', 'reason', `It was due on ${due}, and that has passed. Enter why.`);
  return next && isBefore(next, now.dueOn) ? refusal('reason-wanted', 'reason', `It is due on ${due}. Enter why the new date is earlier.`) : null;
}

/** A promise more than two years from the day it is written down is a slip of the keyboard. */
export function tooFar(given: Temporal.PlainDate | null, { recordedAt }: Fact, field: FactRefusal['field']): FactRefusal | null {
  const furthest = londonDay(recordedAt).add({ years: 2 });
  return given && isAfter(given, furthest) ? refusal('too-far-ahead', field, `That is more than two years ahead. Enter a day up to ${dayInSentence(furthest)}.`) : null;
}

/** The agreed answer of the round that runs now. */
function agreedDate(log: CaseLog, facts: readonly Fact[], known: Known): Commitment | null {
  const id = numbered('E-PERIOD', rounds(log).length - 1);
  return commitmentsOf(facts, known).find((one) => one.id === id) ?? null;
}
