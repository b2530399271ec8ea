import { dayInSentence, isAfter, isBefore, lastDayOf } from '@accord/calendar/rules';
import { arrival } from '../case-log';
import { commitmentsOf } from '../commitments-of';
import { grantorWords } from '../fact-words';
import { countingCalendar, knowledgeOf } from '../knowledge';
import { grantorsOf, whose } from '../rule';
import { tooFar } from './periods';
import { reachedUs, refusal, type Check } from './refusal';

/** A date that was given: by hand, by agreement, or for a review. */
export const wrongNewDate: Check = ({ fact, log }) => {
  if (fact.kind === 'hold-began' || fact.kind === 'pause-began') {
    return isAfter(fact.reviewOn, fact.happenedOn) ? null : refusal('review-not-later', 'reviewOn', `It begins on ${dayInSentence(fact.happenedOn)}. Enter a later day for its review.`);
  }
  const start = arrival(log);
  if (!start) return null;
  const given = fact.kind === 'date-set-by-hand' ? fact.due : fact.kind === 'period-agreed' && 'until' in fact.period ? fact.period.until : null;
  const beyond = fact.kind === 'date-set-by-hand' ? tooFar(fact.due, fact, 'due') : null;
  if (beyond) return beyond;
  if (!given || !isBefore(given, start.happenedOn)) return null;
  return refusal('not-after-it-reached-us', fact.kind === 'date-set-by-hand' ? 'due' : 'period', `${reachedUs(start.happenedOn)} Enter a date after it.`);
};

/** More time that the rule does not allow. A grant after the end is not refused: it is recorded, and the miss stays. */
export const wrongExtension: Check = ({ fact, before, known }) => {
  if (fact.kind !== 'extended') return null;
  const commitment = commitmentsOf(before, known).find((one) => one.id === fact.commitmentId);
  if (!commitment) return refusal('no-such-commitment', 'commitmentId', 'That date is not on this case. Choose one from the list.');
  const { rule, dueOn, startedOn, knowing } = commitment;
  const { extension } = rule;
  if (extension.kind === 'none' || grantorsOf(rule).length === 0) return refusal('never-extended', 'commitmentId', 'Nobody can extend this date: the rule does not allow it.');
  if (whose(rule) === 'theirs') return refusal('never-extended', 'commitmentId', 'This is the complainant’s last day. Record instead how lateness was judged.');
  const grantors = grantorsOf(rule);
  if (fact.grantedBy && !grantors.includes(fact.grantedBy)) {
    return refusal('not-theirs-to-grant', 'grantedBy', `Here only ${grantors.map((one) => (one === 'body' ? 'we' : grantorWords[one])).join(' or ')} can give more time.`);
  }
  if (!isAfter(fact.until, dueOn)) return refusal('not-later', 'until', `It is due on ${dayInSentence(dueOn)}. Enter a later date.`);
  if (extension.kind === 'open') return tooFar(fact.until, fact, 'until');
  const furthest = lastDayOf(extension.period, startedOn, countingCalendar(knowledgeOf(known), rule, knowing));
  return isAfter(fact.until, furthest) ? refusal('beyond-the-limit', 'until', `The rule ends at ${dayInSentence(furthest)}. Enter that day or an earlier one.`) : null;
};
