import type { WorkingCalendar } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import type { CaseLog, StandingFact } from '../case-log';
import { calendarKnown, knowingOf, type Knowledge } from '../knowledge';
import { closedBy, extensionsOf } from '../milestones';
import type { Redating } from '../redatings';
import type { Rule } from '../rule';

/** What a plan works from. */
export interface Ground {
  readonly log: CaseLog;
  readonly knowledge: Knowledge;
  readonly redatings: readonly Redating[];
}

/** Which commitments a jurisdiction starts, from which facts, and what meets or ends each. */
export type Plan = (ground: Ground) => readonly (Draft | null)[];

type Given = Pick<Draft, 'startedBy'> & Partial<Omit<Draft, 'id' | 'ruleId' | 'startedBy'>> & { readonly id?: string };

/** A draft of a rule, or null where the rule does not hold on the day it would start; without a length, only for a rule that has one. */
export function draft(ground: Ground, ruleId: string, given: Given): Draft | null {
  const rule = ruleFor(ground, ruleId, given.startedBy, given.givenBy);
  if (!rule || (!given.length && rule.length.kind !== 'fixed')) return null;
  const id = given.id ?? ruleId;
  return {
    moves: extensionsOf(ground.log, id),
    metBy: null,
    ended: null,
    closedBy: closedBy(ground.log),
    waitingFor: null,
    ...given,
    id,
    ruleId,
    length: given.length ?? null,
  };
}

/** The version of a rule for what begins with a fact, as this case knows it; null where none holds or it is off. */
export function ruleFor({ knowledge, redatings }: Ground, ruleId: string, startedBy: StandingFact, givenBy = startedBy): Rule | null {
  return knowledge.book.inForce(ruleId, startedBy.happenedOn, knowingOf(givenBy, redatings));
}

/** The calendar in which a rule counts from a fact, as this case knows it. */
export function calendarAt({ knowledge, redatings }: Ground, rule: Rule, startedBy: StandingFact): WorkingCalendar {
  return calendarKnown(knowledge, rule, knowingOf(startedBy, redatings));
}

/** `E-PERIOD`, then `E-PERIOD-2` after the first reopening. */
export function numbered(id: string, round: number): string {
  return round === 0 ? id : `${id}-${round + 1}`;
}

export function ended(by: StandingFact | null, state: 'superseded' | 'not-applicable', because: NonNullable<Draft['ended']>['because']): Draft['ended'] {
  return by ? { by, state, because } : null;
}
