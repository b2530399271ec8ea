import type { WorkingCalendar } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import type { CaseLog, StandingFact } from '../case-log';
import { countingCalendar, knowingOf, type Knowledge } from '../knowledge';
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
  const { rule, switchedOff } = throughRedatings(ground, ruleId, given.startedBy, given.givenBy ?? given.startedBy);
  if (!rule || (!given.length && rule.length.kind !== 'fixed')) return null;
  const id = given.id ?? ruleId;
  const whole: Draft = {
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
  // What was kept or ended already stays as it is.
  return switchedOff && !whole.metBy && !whole.ended && !whole.closedBy ? { ...whole, ended: ended(switchedOff, 'superseded', 'switched-off') } : whole;
}

/** The version of a rule for what begins with a fact, as this case knows it; null where none ever held for it. */
export function ruleFor(ground: Ground, ruleId: string, startedBy: StandingFact, givenBy = startedBy): Rule | null {
  return throughRedatings(ground, ruleId, startedBy, givenBy).rule;
}

/** The version that holds for what begins with a fact, and the fact by which somebody ended it for this case on purpose. */
export function governing(ground: Ground, ruleId: string, startedBy: StandingFact): Governing {
  return throughRedatings(ground, ruleId, startedBy, startedBy);
}

export interface Governing {
  /** The last version that held for it, while or before it was switched off. */
  readonly rule: Rule | null;
  /** The fact by which somebody applied to this case that the rule is off; null while it is on. */
  readonly switchedOff: StandingFact | null;
}

/** A date that somebody ended on purpose stays to be seen: it is not as if it had never been. */
function throughRedatings({ knowledge, redatings }: Ground, ruleId: string, { happenedOn }: StandingFact, givenBy: StandingFact): Governing {
  const inForce = (asOfPlace?: number) => knowledge.book.inForce(ruleId, happenedOn, knowingOf(givenBy, redatings, asOfPlace));
  const now = inForce();
  if (now || redatings.length === 0) return { rule: now, switchedOff: null };
  return redatings.reduce<Governing>(
    (before, { by }) => {
      const rule = inForce(by.place);
      return rule ? { rule, switchedOff: null } : { rule: before.rule, switchedOff: before.rule ? (before.switchedOff ?? by) : null };
    },
    { rule: inForce(givenBy.place), switchedOff: null },
  );
}

/** The calendar in which a rule counts from a fact, as this case knows it. */
export function calendarAt({ knowledge, redatings }: Ground, rule: Rule, startedBy: StandingFact): WorkingCalendar {
  return countingCalendar(knowledge, rule, knowingOf(startedBy, redatings));
}

/** `E-PERIOD`, then `E-PERIOD-2` after the first reopening. */
export function numbered(id: string, round: number): string {
  return round === 0 ? id : `${id}-${round + 1}`;
}

export function ended(by: StandingFact | null, state: 'superseded' | 'not-applicable', because: NonNullable<Draft['ended']>['because']): Draft['ended'] {
  return by ? { by, state, because } : null;
}
