import { dayInSentence, isAfter, isBefore, lastDayOf, londonDay } from '@accord/calendar/rules';
import { arrival, closing, readLog, type CaseLog } from './case-log';
import { commitmentsOf } from './commitments-of';
import type { Fact, FactKind } from './fact';
import { calendarKnown, knowledgeOf, type Known } from './knowledge';
import { redatingsOf } from './redatings';

/** Why a fact cannot be written down, with the field it concerns and the remedy in a sentence. */
export interface FactRefusal {
  readonly refused:
    | 'in-the-future'
    | 'nothing-received'
    | 'before-it-reached-us'
    | 'no-such-fact'
    | 'no-such-commitment'
    | 'never-extended'
    | 'not-later'
    | 'beyond-the-limit'
    | 'not-after-it-reached-us'
    | 'already-closed'
    | 'not-closed'
    | 'applied-already'
    | 'put-back-already';
  readonly field: 'happenedOn' | 'factId' | 'commitmentId' | 'until' | 'period' | 'due' | 'kind';
  readonly sentence: string;
}

const needsNoReceipt: readonly FactKind[] = ['received', 'made-orally', 'jurisdiction-set', 'corrected', 'struck-out'];

/** Tests a fact against the log it would join. Null: write it down. Late extensions are not refused: they are recorded as late. */
export function refusalOf(fact: Fact, before: readonly Fact[], known: Known): FactRefusal | null {
  const log = readLog(before);
  return wrongDay(fact, log) ?? wrongReference(fact, before) ?? wrongTurn(fact, log) ?? wrongNewDate(fact, log) ?? wrongRedating(fact, log) ?? wrongExtension(fact, before, known);
}

function wrongDay(fact: Fact, log: CaseLog): FactRefusal | null {
  const start = arrival(log);
  const today = londonDay(fact.recordedAt);
  if (isAfter(fact.happenedOn, today) || (fact.kind === 'corrected' && isAfter(fact.nowHappenedOn, today))) {
    return { refused: 'in-the-future', field: 'happenedOn', sentence: 'That day has not come yet. Enter today or an earlier day.' };
  }
  if (needsNoReceipt.includes(fact.kind)) return null;
  if (!start) return { refused: 'nothing-received', field: 'kind', sentence: 'Record first when this reached us.' };
  if (!isBefore(fact.happenedOn, start.happenedOn)) return null;
  const sentence = `This reached us on ${dayInSentence(start.happenedOn)}. Enter that day or a later one.`;
  return { refused: 'before-it-reached-us', field: 'happenedOn', sentence };
}

function wrongReference(fact: Fact, before: readonly Fact[]): FactRefusal | null {
  if (!('factId' in fact) || before.some((other) => other.id === fact.factId)) return null;
  return { refused: 'no-such-fact', field: 'factId', sentence: 'That fact is not on this case. Choose one from the list.' };
}

function wrongTurn(fact: Fact, log: CaseLog): FactRefusal | null {
  const closed = closing(log);
  if (fact.kind === 'closed' && closed) return { refused: 'already-closed', field: 'kind', sentence: 'This case is closed already.' };
  if (fact.kind === 'reopened' && !closed) return { refused: 'not-closed', field: 'kind', sentence: 'This case is open already.' };
  return null;
}

/** Applying the same holiday or rule twice, or putting back what stands back, would only blur the case's explanation. */
function wrongRedating(fact: Fact, log: CaseLog): FactRefusal | null {
  const redatings = redatingsOf(log);
  if (fact.kind === 'redated' && redatings.some(({ by, undoneBy }) => by.change === fact.change && !undoneBy)) {
    return { refused: 'applied-already', field: 'kind', sentence: 'This change is applied to this case already.' };
  }
  if (fact.kind === 'redating-undone' && redatings.some(({ by, undoneBy }) => by.id === fact.factId && undoneBy)) {
    return { refused: 'put-back-already', field: 'factId', sentence: 'The earlier dates were put back already.' };
  }
  return null;
}

function wrongNewDate(fact: Fact, log: CaseLog): FactRefusal | null {
  const start = arrival(log);
  if (!start) return null;
  const given = fact.kind === 'date-set-by-hand' ? fact.due : fact.kind === 'period-agreed' && 'until' in fact.period ? fact.period.until : null;
  if (!given || !isBefore(given, start.happenedOn)) return null;
  const sentence = `This reached us on ${dayInSentence(start.happenedOn)}. Enter a date after it.`;
  return { refused: 'not-after-it-reached-us', field: fact.kind === 'date-set-by-hand' ? 'due' : 'period', sentence };
}

function wrongExtension(fact: Fact, before: readonly Fact[], known: Known): FactRefusal | null {
  if (fact.kind !== 'extended') return null;
  const commitment = commitmentsOf(before, known).find((one) => one.id === fact.commitmentId);
  if (!commitment) return { refused: 'no-such-commitment', field: 'commitmentId', sentence: 'That date is not on this case. Choose one from the list.' };
  const { extension } = commitment.rule;
  if (extension.kind === 'none') return { refused: 'never-extended', field: 'commitmentId', sentence: 'Nobody can extend this date: the rule does not allow it.' };
  if (!isAfter(fact.until, commitment.dueOn)) {
    return { refused: 'not-later', field: 'until', sentence: `It is due on ${dayInSentence(commitment.dueOn)}. Enter a later date.` };
  }
  if (extension.kind === 'open') return null;
  const furthest = lastDayOf(extension.period, commitment.startedOn, calendarKnown(knowledgeOf(known), commitment.rule, commitment.knowing));
  if (!isAfter(fact.until, furthest)) return null;
  return { refused: 'beyond-the-limit', field: 'until', sentence: `The rule ends at ${dayInSentence(furthest)}. Enter that day or an earlier one.` };
}
