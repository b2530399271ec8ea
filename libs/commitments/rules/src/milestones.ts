import { all, arrival, closing, earliest, firstOf, lastOf, since, until, type CaseLog, type StandingFact } from './case-log';
import type { FactOf } from './fact';
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
  return earliest(all(log, 'final-response-sent').filter((fact) => !cameBack(log, fact)));
}

/** The exhaustion notice (N16 s.25). It is part of the final response, so it came back where that did. */
export function noticeBy(log: CaseLog): StandingFact | null {
  return earliest(all(log, 'notice-sent').filter((fact) => !cameBack(log, fact)));
}

function cameBack(log: CaseLog, sent: StandingFact): boolean {
  const bounced = new Set<string>(all(log, 'final-response-bounced').map((fact) => fact.factId));
  const letters = all(log, 'final-response-sent').flatMap(({ id, evidenceId }) => (bounced.has(id) && evidenceId ? [evidenceId] : []));
  return bounced.has(sent.id) || (sent.evidenceId !== null && letters.includes(sent.evidenceId));
}

/** The day the case went to stage 2: by our decision, or because the complainant asked. */
export function stageTwoBegan(log: CaseLog): StandingFact | null {
  return earliest(all(log, 'escalated', 'stage-two-requested'));
}

/** Settled, or answered, before the case went to stage 2, whichever of the two was written down first. */
export function stageOneAnswer(log: CaseLog, stageTwo: StandingFact | null): StandingFact | null {
  const before = stageTwo ? until(log, stageTwo) : log;
  return earliest([settledBy(before), earliest(all(before, 'stage-one-answered')), answeredBy(before)].filter((fact) => fact !== null));
}

/** How lateness was last judged, and the approval by a second person without which it counts for nothing. */
export function lateness(log: CaseLog): { readonly judged: StandingFact<FactOf<'lateness-judged'>>; readonly approved: StandingFact | null } | null {
  const judged = lastOf(log, 'lateness-judged');
  return judged && { judged, approved: all(log, 'lateness-approved').find(({ factId }) => factId === judged.id) ?? null };
}

/** The decision not to deal with the complaint, or not to deal with it further. */
export function refusedBy(log: CaseLog): StandingFact | null {
  const late = lateness(log);
  return earliest([late && !late.judged.accepted ? late.approved : null, firstOf(log, 'refused-to-deal')].filter((fact) => fact !== null));
}

export function settledBy(log: CaseLog): StandingFact | null {
  return earliest(all(log, 'settled'));
}

/** How triage last judged the matter; null while nobody has. */
export function judgement(log: CaseLog): StandingFact<FactOf<'not-a-complaint' | 'kept-as-concern' | 'converted-to-complaint'>> | null {
  return lastOf(log, 'not-a-complaint', 'kept-as-concern', 'converted-to-complaint');
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
export function closedBy(log: CaseLog): StandingFact<FactOf<'closed'>> | null {
  return closing(log);
}

export function after(log: CaseLog, fact: StandingFact | null): CaseLog {
  return fact ? since(log, fact) : log;
}
