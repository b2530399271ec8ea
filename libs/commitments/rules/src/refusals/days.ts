import { day, dayInSentence, isAfter, isBefore, londonDay } from '@accord/calendar/rules';
import { theNhsBegan } from '@accord/platform/rules';
import { arrival, lastOf, readLog, struckOutOf, type CaseLog } from '../case-log';
import type { Fact, FactKind } from '../fact';
import { reachedUs, refusal, type Check, type FactRefusal } from './refusal';

const needsNoReceipt: readonly FactKind[] = ['received', 'made-orally', 'jurisdiction-set', 'corrected', 'struck-out', 'event-happened', 'became-known'];
/** What lies before the complaint itself. */
const beforeReceipt: readonly FactKind[] = ['event-happened', 'became-known'];

const tooEarly = (on: Fact['happenedOn']) => !isAfter(on, day(theNhsBegan));

/** A day to come, or one that cannot be beside the days that are known. */
export const wrongDay: Check = ({ fact, log, before }) => {
  const today = londonDay(fact.recordedAt);
  if (isAfter(fact.happenedOn, today) || (fact.kind === 'corrected' && isAfter(fact.nowHappenedOn, today))) {
    return refusal('in-the-future', 'happenedOn', 'That day has not come yet. Enter today or an earlier day.');
  }
  if (tooEarly(fact.happenedOn) || (fact.kind === 'corrected' && tooEarly(fact.nowHappenedOn))) {
    return refusal('before-the-nhs', 'happenedOn', 'Enter a day after 5 July 1948.');
  }
  if ((fact.kind === 'struck-out' || fact.kind === 'corrected') && struckOutOf(before).has(fact.factId)) return refusal('wrong-turn', 'factId', 'This is struck out already.');
  if (fact.kind === 'struck-out') return strikesTheStart(fact.factId, log);
  const about = fact.kind === 'corrected' ? before.find(({ id }) => id === fact.factId) : fact;
  if (!about) return null;
  return beforeReceiptOf(about, fact, log) ?? outOfOrder(about, readLog([...before, fact]));
};

function beforeReceiptOf(about: Fact, fact: Fact, log: CaseLog): FactRefusal | null {
  const start = arrival(log);
  if (needsNoReceipt.includes(about.kind)) return null;
  if (!start) return refusal('nothing-received', 'kind', 'Record first when this reached us.');
  const on = fact.kind === 'corrected' ? fact.nowHappenedOn : fact.happenedOn;
  return isBefore(on, start.happenedOn) ? refusal('before-it-reached-us', 'happenedOn', `${reachedUs(start.happenedOn)} Enter that day or a later one.`) : null;
}

/** The order that must hold once the fact stands: it happened, they knew, it reached us, everything else. */
function outOfOrder(about: Fact, log: CaseLog): FactRefusal | null {
  const [happened, known, start] = [lastOf(log, 'event-happened'), lastOf(log, 'became-known'), arrival(log)];
  if (happened && known && isBefore(known.happenedOn, happened.happenedOn)) {
    return about.kind === 'became-known'
      ? refusal('before-the-event', 'happenedOn', `It happened on ${dayInSentence(happened.happenedOn)}. Enter that day or a later one.`)
      : refusal('before-the-event', 'happenedOn', `They knew of it on ${dayInSentence(known.happenedOn)}. Enter that day or an earlier one.`);
  }
  if (!start) return null;
  return eventAfterReceipt(about, start.happenedOn, [happened, known]) ?? receiptAfterFacts(about, start.happenedOn, log);
}

function eventAfterReceipt(about: Fact, receivedOn: Fact['happenedOn'], events: readonly (Fact | null)[]): FactRefusal | null {
  const later = events.find((event) => event !== null && isAfter(event.happenedOn, receivedOn));
  if (!later) return null;
  if (beforeReceipt.includes(about.kind)) return refusal('after-it-reached-us', 'happenedOn', `${reachedUs(receivedOn)} Enter that day or an earlier one.`);
  const sentence = `It ${later.kind === 'event-happened' ? 'happened' : 'was known'} on ${dayInSentence(later.happenedOn)}. It cannot have reached us before that.`;
  return refusal('before-the-event', 'happenedOn', sentence);
}

/** The day of receipt cannot be put after what followed it. */
function receiptAfterFacts(about: Fact, receivedOn: Fact['happenedOn'], log: CaseLog): FactRefusal | null {
  if (about.kind !== 'received' && about.kind !== 'made-orally') return null;
  const early = log.facts.find((fact) => !needsNoReceipt.includes(fact.kind) && isBefore(fact.happenedOn, receivedOn));
  return early ? refusal('after-a-later-fact', 'happenedOn', `Something was recorded for ${dayInSentence(early.happenedOn)}. Enter that day or an earlier one.`) : null;
}

function strikesTheStart(factId: string, log: CaseLog): FactRefusal | null {
  const left = { facts: log.facts.filter(({ id }) => id !== factId) };
  if (log.facts.some(({ id, kind }) => id === factId && kind === 'complexity-set')) return refusal('all-follows-from-it', 'factId', 'Say again how complex it is. Nothing need be struck out.');
  const gone = arrival(log) !== null && arrival(left) === null;
  return gone ? refusal('all-follows-from-it', 'factId', 'Every date follows from this. Correct its day instead.') : null;
}
