import { isAfter, type Temporal } from '@accord/calendar/rules';
import { buildCommitment, type Draft } from './build-commitment';
import { arrival, lastOf, readLog, rounds, type CaseLog } from './case-log';
import type { Commitment } from './commitment';
import type { Fact } from './fact';
import { knowledgeFor, type Known } from './knowledge';
import { answeredBy, judgement } from './milestones';
import { besides } from './plan/besides';
import { byHand, dateWanted } from './plan/by-hand';
import { england } from './plan/england';
import { limits } from './plan/limits';
import { northernIreland } from './plan/northern-ireland';
import type { Ground, Plan } from './plan/plan';
import { privateCare } from './plan/private-care';
import { scotland } from './plan/scotland';
import { stopped } from './plan/stopped';
import { wales } from './plan/wales';
import { redatingsOf } from './redatings';
import type { Jurisdiction } from './rule';

/** A case whose jurisdiction nobody recorded asks for a date set by hand, as one does whose rules are off. */
const plans: Readonly<Record<Jurisdiction, Plan>> = {
  'england-nhs': england,
  'scotland-nhs': scotland,
  'wales-nhs': wales,
  'northern-ireland-hsc': northernIreland,
  private: privateCare,
  every: () => [],
};

/**
 * The dates of a case: facts and what the organisation knows in, commitments out, by date. It does not depend on today, and
 * each fact counts with the calendar and rules that were known when it was written down: recomputing a case at any time
 * gives what is stored. `standingOf` says how a date stands today.
 */
export function commitmentsOf(facts: readonly Fact[], known: Known): readonly Commitment[] {
  const log = readLog(facts);
  const ground: Ground = { log, knowledge: knowledgeFor(log, known), redatings: redatingsOf(log) };
  const jurisdiction = jurisdictionOf(log);
  const planned = plans[jurisdiction](ground);
  // A spoken concern that became something else gives no date any more: what it became must have one.
  const wanted = datesWanted(ground, planned.some((draft) => draft !== null && !draft.ended));
  return [...planned, ...byHand(ground, planned), ...wanted, ...besides(ground, jurisdiction), ...limits(ground, jurisdiction)]
    .filter((draft): draft is Draft => draft !== null)
    .map((draft) => stopped(draft, log))
    .map((draft) => buildCommitment(draft, ground.knowledge, ground.redatings))
    .filter((commitment): commitment is Commitment => commitment !== null)
    .sort((one, other) => (isAfter(one.dueOn, other.dueOn) ? 1 : isAfter(other.dueOn, one.dueOn) ? -1 : one.id < other.id ? -1 : 1));
}

export function jurisdictionOf(log: CaseLog): Jurisdiction {
  return lastOf(log, 'jurisdiction-set')?.jurisdiction ?? 'every';
}

/** The day from which everything counts, corrections applied; null before anything reached us. */
export function arrivedOn(facts: readonly Fact[]): Temporal.PlainDate | null {
  return arrival(readLog(facts))?.happenedOn ?? null;
}

/** Whose procedure the facts say governs the case. */
export function jurisdictionOfFacts(facts: readonly Fact[]): Jurisdiction {
  return jurisdictionOf(readLog(facts));
}

/** Without a plan, from the first day; in any case after a reopening that had been answered. */
function datesWanted(ground: Ground, hasPlan: boolean): (Draft | null)[] {
  const start = arrival(ground.log);
  if (!start || judgement(ground.log)?.kind === 'not-a-complaint') return [];
  return rounds(ground.log).map((log, n) => {
    const [opening] = log.facts;
    if (n === 0) return hasPlan ? null : dateWanted(ground, start, { log, n });
    const stillToAnswer = answeredBy(ground.log) === null;
    return !opening || (hasPlan && stillToAnswer) ? null : dateWanted(ground, opening, { log, n });
  });
}
