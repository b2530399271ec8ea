import { workingDay, workingDaysAfter, type Knowing, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { StandingFact } from './case-log';
import { firstDayOf, type Rule, type Trigger } from './rule';

/**
 * What an organisation's own procedure says of what reaches it out of hours. No instrument read has an office-hours rule (response-times
 * 1.0), so it holds only where somebody recorded its text and confirmed it.
 */
export interface ReceiptPractice {
  /** Local time in London, `HH:MM`: what comes at this time or later, or on a day not worked, counts from the next working day. */
  readonly cutOff: string;
  /** Which procedure says so, and where in it. */
  readonly source: string;
  readonly confirmedBy: string;
}

/** An act that switched the practice on, or (null) off, numbered together with those on calendar and rules. */
export interface AdoptedReceipt {
  readonly number: number;
  readonly practice: ReceiptPractice | null;
}

/** That a date counts from a later day than the one on which the matter reached us, and by which practice. */
export interface OutOfHours {
  readonly practice: ReceiptPractice;
  readonly receivedOn: Temporal.PlainDate;
  /** Null where the time is not known: then only a day not worked counts. */
  readonly at: string | null;
  readonly countedFrom: Temporal.PlainDate;
}

/** Rules that count from receipt. What was spoken is made when it is spoken: E-ORAL and S-HIS are not among them. */
const fromReceipt: readonly Trigger[] = ['received', 'received-or-escalated', 'notified', 'period-agreed'];

/** The practice that counts for a date of this rule that starts with this fact; null where none does. `known`: what the fact knew. */
export function receiptPractice({ receipts = [] }: { readonly receipts?: readonly AdoptedReceipt[] | undefined }, rule: Rule, startedBy: Pick<StandingFact, 'kind'>, { upTo, also }: Knowing): ReceiptPractice | null {
  if (startedBy.kind !== 'received' && startedBy.kind !== 'made-orally') return null;
  if (!fromReceipt.includes(rule.startsAt)) return null;
  return receipts.filter(({ number }) => number <= upTo || also.includes(number)).reduce<AdoptedReceipt | null>((last, one) => (last && last.number > one.number ? last : one), null)?.practice ?? null;
}

/** The later day from which it counts, or null where it reached us in hours. */
export function outOfHours(practice: ReceiptPractice, receivedOn: Temporal.PlainDate, at: string | null, calendar: WorkingCalendar): OutOfHours | null {
  if (workingDay(receivedOn, calendar) && (at === null || at < practice.cutOff)) return null;
  return { practice, receivedOn, at, countedFrom: workingDaysAfter(receivedOn, 1, calendar) };
}

/** The time at which a fact happened; a day that was corrected is known without its time. */
export function timeOf(fact: StandingFact): string | null {
  return (fact.kind === 'received' || fact.kind === 'made-orally') && fact.earlierDays.length === 0 ? (fact.at ?? null) : null;
}

/** The first day of the count, with the practice applied. */
export function countedFrom(rule: Rule, on: Temporal.PlainDate, at: string | null, { practice, works }: { readonly practice: ReceiptPractice | null; readonly works: WorkingCalendar }): Temporal.PlainDate {
  return (practice && outOfHours(practice, on, at, works)?.countedFrom) ?? firstDayOf(rule, on);
}
