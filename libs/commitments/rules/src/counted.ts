import { lastWorkingDayAtOrBefore, type Knowing, type Period, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { Pause } from './commitment';
import type { Fact } from './fact';
import { calendarKnown, knowingOf, type Knowledge } from './knowledge';
import { dueWithPauses } from './pauses';
import type { Redating } from './redatings';
import { firstDayOf, type Rule } from './rule';

/** What gives a date: a period counted from the start, a day that was named, or the rule's own fixed period (null). */
export type Length = Period | { readonly until: Temporal.PlainDate } | null;

/** A date with everything it was counted with. */
export interface Counted {
  /** The day from which it is counted. */
  readonly from: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  /** The last working day at or before it. */
  readonly actBy: Temporal.PlainDate;
  /** Null when the day itself was given. */
  readonly period: Period | null;
  readonly rule: Rule;
  readonly calendar: WorkingCalendar;
  readonly knowing: Knowing;
}

export interface Counting {
  readonly knowledge: Knowledge;
  readonly redatings: readonly Redating[];
  readonly ruleId: string;
  /** The day of the fact it starts with. */
  readonly startedOn: Temporal.PlainDate;
}

/** The date that `giver` gives, with what counted for it at a place of the log, pauses left out; null where no rule was in force then. */
export function count({ knowledge, redatings, ruleId, startedOn }: Counting, giver: Fact, length: Length, { asOfPlace, pauses = [] }: { readonly asOfPlace?: number; readonly pauses?: readonly Pause[] } = {}): Counted | null {
  const knowing = knowingOf(giver, redatings, asOfPlace);
  const rule = knowledge.book.inForce(ruleId, startedOn, knowing);
  if (!rule) return null;
  const given = length ?? (rule.length.kind === 'fixed' ? rule.length.period : null);
  if (!given) return null;
  const calendar = calendarKnown(knowledge, rule, knowing);
  const from = firstDayOf(rule, startedOn);
  const period = 'until' in given ? null : given;
  const dueOn = dueWithPauses(given, from, pauses, calendar);
  return { from, dueOn, actBy: lastWorkingDayAtOrBefore(dueOn, calendar), period, rule, calendar, knowing };
}
