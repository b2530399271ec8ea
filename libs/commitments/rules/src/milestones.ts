import { all, arrival, closing, lastOf, since, type CaseLog, type StandingFact } from './case-log';
import type { Fact, FactOf, WaitingReason } from './fact';
import type { Move } from './move-date';

/** The letter that acknowledged, or, where the rule takes it, a call that held the offer to discuss. A bounced letter does not count. */
export function acknowledgedBy(log: CaseLog, accepts: 'letter' | 'letter-or-call'): StandingFact | null {
  const bounced = new Set(all(log, 'acknowledgement-bounced').map((fact) => fact.factId));
  const counts = (fact: FactOf<'acknowledged'>) =>
    !bounced.has(fact.id) && (fact.by === 'letter' || (accepts === 'letter-or-call' && fact.offeredDiscussion));
  return earliest(all(log, 'acknowledged').filter(counts));
}

/** The final response that was sent and did not come back. */
export function answeredBy(log: CaseLog): StandingFact | null {
  const bounced = new Set(all(log, 'final-response-bounced').map((fact) => fact.factId));
  return earliest(all(log, 'final-response-sent').filter((fact) => !bounced.has(fact.id)));
}

export function settledBy(log: CaseLog): StandingFact | null {
  return earliest(all(log, 'settled'));
}

/** How triage last judged the matter; null while nobody has. */
export function judgement(log: CaseLog): StandingFact<FactOf<'not-a-complaint' | 'kept-as-concern' | 'converted-to-complaint'>> | null {
  return lastOf(log, 'not-a-complaint', 'kept-as-concern', 'converted-to-complaint');
}

/** What the case waits for now. */
export function waitingFor(log: CaseLog): WaitingReason | null {
  const last = lastOf(log, 'waiting-began', 'waiting-ended');
  return last?.kind === 'waiting-began' ? last.for : null;
}

export function extensionsOf(log: CaseLog, commitmentId: string): Move[] {
  return all(log, 'extended')
    .filter((fact) => fact.commitmentId === commitmentId)
    .map((by) => ({ by, gives: { until: by.until }, because: 'extended' }));
}

/** Whether the matter came by word of mouth only: what is later written down counts as written from its first day. */
export function onlySpoken(log: CaseLog): boolean {
  return arrival(log)?.kind === 'made-orally' && all(log, 'received').length === 0;
}

/** The closing that ended a round, or the whole case when no round is named. */
export function closedBy(log: CaseLog): StandingFact | null {
  return closing(log);
}

export function after(log: CaseLog, fact: Fact | null): CaseLog {
  return fact ? since(log, fact) : log;
}

function earliest<F extends StandingFact>(facts: readonly F[]): F | null {
  return facts.reduce<F | null>((found, fact) => (found && found.happenedOn.toString() <= fact.happenedOn.toString() ? found : fact), null);
}
