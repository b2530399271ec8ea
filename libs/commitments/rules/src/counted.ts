import { isAfter, lastWorkingDayAtOrBefore, type Knowing, type Period, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { Pause } from './commitment';
import type { Fact } from './fact';
import { calendarKnown, countingCalendar, knowingOf, type Knowledge } from './knowledge';
import { dueWithPauses } from './pauses';
import { outOfHours, receiptPractice, timeOf, type OutOfHours, type ReceiptPractice } from './receipt';
import type { Redating } from './redatings';
import type { StandingFact } from './case-log';
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
  /** What it is counted in. */
  readonly calendar: WorkingCalendar;
  /** The days on which the organisation works: the day to act by is one of them. */
  readonly works: WorkingCalendar;
  readonly knowing: Knowing;
  /** What the organisation's procedure says of receipt out of hours, where this date counts from receipt. */
  readonly practice: ReceiptPractice | null;
  readonly outOfHours: OutOfHours | null;
  /** Consent that a confirmed hold waits for, or from which it counts. */
  readonly held: { readonly asked: StandingFact; readonly received: StandingFact | null } | null;
}

export interface Counting {
  readonly knowledge: Knowledge;
  readonly redatings: readonly Redating[];
  readonly ruleId: string;
  /** The fact it starts with. */
  readonly startedBy: StandingFact;
  /** Consent that was asked for, and the fact by which it came; null while it did not. */
  readonly consent?: { readonly asked: StandingFact; readonly received: StandingFact | null } | null;
}

/** The date that `giver` gives, with what counted for it at a place of the log, pauses left out; null where no rule was in force then. */
export function count({ knowledge, redatings, ruleId, startedBy, consent = null }: Counting, giver: Fact, length: Length, { asOfPlace, pauses = [] }: { readonly asOfPlace?: number; readonly pauses?: readonly Pause[] } = {}): Counted | null {
  const knowing = knowingOf(giver, redatings, asOfPlace);
  const startedOn = startedBy.happenedOn;
  const rule = knowledge.book.inForce(ruleId, startedOn, knowing);
  if (!rule) return null;
  const given = length ?? (rule.length.kind === 'fixed' ? rule.length.period : null);
  if (!given) return null;
  const [calendar, works] = [countingCalendar(knowledge, rule, knowing), calendarKnown(knowledge, rule, knowing)];
  // Receipt counts as it was known when it was written down, whatever the fact that gave the length knew.
  const practice = receiptPractice(knowledge, rule, startedBy, knowingOf(startedBy, redatings, asOfPlace));
  const later = practice && outOfHours(practice, startedOn, timeOf(startedBy), works);
  const held = heldBy(rule, startedOn, consent, asOfPlace);
  const from = held?.received?.happenedOn ?? later?.countedFrom ?? firstDayOf(rule, startedOn);
  const period = 'until' in given ? null : given;
  const dueOn = dueWithPauses(given, from, pauses, calendar);
  return { from, dueOn, actBy: lastWorkingDayAtOrBefore(dueOn, works), period, rule, calendar, works, knowing, practice, outOfHours: held?.received ? null : later, held };
}

/** What a confirmed hold sees at a place of the log. Consent that came before the start holds nothing. */
function heldBy(rule: Rule, startedOn: Temporal.PlainDate, consent: NonNullable<Counting['consent']> | null, asOfPlace = Number.MAX_SAFE_INTEGER): Counted['held'] {
  if (rule.pause !== 'consent-hold' || !consent) return null;
  const { asked, received } = consent;
  if (received && !isAfter(received.happenedOn, startedOn)) return null;
  return { asked, received: received && received.place <= asOfPlace ? received : null };
}
