import type { Period, WorkingCalendar } from '@accord/calendar/rules';
import type { Draft } from '../build-commitment';
import type { CaseLog, StandingFact } from '../case-log';
import { closedBy, extensionsOf } from '../milestones';
import type { Rule } from '../rule';
import { ruleInForce } from '../rule-table';

/** What a plan works from. */
export interface Ground {
  readonly log: CaseLog;
  readonly rules: readonly Rule[];
  readonly organisation: WorkingCalendar;
}

/** Which commitments a jurisdiction starts, from which facts, and what meets or ends each. */
export type Plan = (ground: Ground) => readonly (Draft | null)[];

type Given = Pick<Draft, 'startedBy'> & Partial<Omit<Draft, 'id' | 'rule' | 'startedBy'>> & { readonly id?: string };

/** A draft of a rule with a fixed period, or null where the rule does not hold on the day it would start. */
export function draft(ground: Ground, ruleId: string, given: Given): Draft | null {
  const rule = ruleInForce(ruleId, given.startedBy.happenedOn, ground.rules);
  if (!rule) return null;
  const length = given.length ?? fixedPeriod(rule);
  if (!length) return null;
  const id = given.id ?? ruleId;
  return {
    moves: extensionsOf(ground.log, id),
    metBy: null,
    ended: null,
    closedBy: closedBy(ground.log),
    waitingFor: null,
    ...given,
    id,
    rule,
    length,
  };
}

function fixedPeriod(rule: Rule): Period | null {
  return rule.length.kind === 'fixed' ? rule.length.period : null;
}

/** `E-PERIOD`, then `E-PERIOD-2` after the first reopening. */
export function numbered(id: string, round: number): string {
  return round === 0 ? id : `${id}-${round + 1}`;
}

export function ended(by: StandingFact | null, state: 'superseded' | 'not-applicable', because: NonNullable<Draft['ended']>['because']): Draft['ended'] {
  return by ? { by, state, because } : null;
}
