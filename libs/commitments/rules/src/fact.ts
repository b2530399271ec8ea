import type { PeriodUnit, Temporal } from '@accord/calendar/rules';
import type { Jurisdiction } from './rule';

/** Whom or what a case waits for. Waiting moves no date. */
export const waitingReasons = ['consent', 'complainant', 'another-body', 'mediation', 'legal-advice'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** Why something that reached us starts no commitment. */
export const notComplaintReasons = ['enquiry', 'compliment', 'belongs-to-another-body', 'already-in-another-case', 'other'] as const;
export type NotComplaintReason = (typeof notComplaintReasons)[number];

/** What a date set by hand is for. */
export const handDates = ['acknowledge', 'answer'] as const;
export type HandDate = (typeof handDates)[number];

/** What can happen to a case that starts, moves, meets or ends a date. Ids, codes and dates only: never a person's words. */
export type FactDetail =
  | { readonly kind: 'jurisdiction-set'; readonly jurisdiction: Jurisdiction }
  | { readonly kind: 'received' }
  | { readonly kind: 'made-orally' }
  | { readonly kind: 'not-a-complaint'; readonly because: NotComplaintReason }
  | { readonly kind: 'kept-as-concern' }
  | { readonly kind: 'converted-to-complaint' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'acknowledged'; readonly by: 'letter' | 'call'; readonly offeredDiscussion: boolean }
  | { readonly kind: 'acknowledgement-bounced'; readonly factId: string }
  | { readonly kind: 'period-agreed'; readonly period: AgreedPeriod; readonly agreedBy: 'complainant' | 'body' }
  | { readonly kind: 'extended'; readonly commitmentId: string; readonly until: Temporal.PlainDate }
  | { readonly kind: 'stage-moved'; readonly to: 2 }
  | { readonly kind: 'escalated' }
  | { readonly kind: 'issues-agreed' }
  | { readonly kind: 'looking-started' }
  | { readonly kind: 'findings-made' }
  | { readonly kind: 'final-response-sent' }
  | { readonly kind: 'final-response-bounced'; readonly factId: string }
  | { readonly kind: 'date-set-by-hand'; readonly what: HandDate; readonly due: Temporal.PlainDate; readonly source: string; readonly setBy: string }
  | { readonly kind: 'waiting-began'; readonly for: WaitingReason }
  | { readonly kind: 'waiting-ended' }
  | { readonly kind: 'corrected'; readonly factId: string; readonly nowHappenedOn: Temporal.PlainDate }
  | { readonly kind: 'struck-out'; readonly factId: string }
  /** A later change of calendar or rules (its number and name) that a named person applied to this case, with a reason. */
  | { readonly kind: 'redated'; readonly change: number; readonly title: string }
  /** Puts back the dates that a `redated` fact moved. */
  | { readonly kind: 'redating-undone'; readonly factId: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reopened' };
export type FactKind = FactDetail['kind'];

/** A response period: to a day, or for a length (working days and days count AFTER the first day, months MAFTER). */
export type AgreedPeriod =
  | { readonly until: Temporal.PlainDate }
  | { readonly length: number; readonly unit: PeriodUnit };

/** One line of a case's log. `happenedOn` is the local day it happened, whenever it was written down. */
export type Fact = FactDetail & {
  readonly id: string;
  /** Its number in the case's log, from 1: the order in which facts were written down. */
  readonly place: number;
  readonly happenedOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  /** Number of the organisation's last change of calendar or rules that was known when it was written down; 0: none. */
  readonly knew: number;
  /** Staff id, or the name of the job that recorded it. */
  readonly recordedBy: string;
  /** The letter, call or message that shows it. */
  readonly evidenceId: string | null;
  readonly reason: string | null;
};
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;
