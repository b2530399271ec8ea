import type { LeavesOut, NationCalendarKey, Period, Temporal } from '@accord/calendar/rules';
import type { Grantor } from './grantors';

/** Where a rule holds. It follows the nation and who paid, and is a fact of the case. */
export const jurisdictions = ['england-nhs', 'scotland-nhs', 'wales-nhs', 'northern-ireland-hsc', 'private', 'every'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** The fact from whose day a rule counts. */
export type Trigger =
  | 'made-orally'
  | 'received'
  | 'received-or-escalated'
  | 'period-agreed'
  | 'later-of-event-and-notice'
  | 'passed-to-second-body'
  | 'day-after-request'
  | 'first-notice'
  | 'event'
  | 'complaint-made'
  | 'notified'
  | 'stage-one-outcome'
  | 'final-decision'
  | 'notice-sent'
  | 'stage-two-request'
  | 'stage-two-final';

/** How long: a fixed period, one agreed for each case, another rule's periods begun again, or a number nobody has confirmed. */
export type RuleLength =
  | { readonly kind: 'fixed'; readonly period: Period }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'restarts'; readonly rules: readonly string[] }
  | { readonly kind: 'unconfirmed' };

/**
 * How far a date may be moved. `none`: never. `limit`: to the last day of this period, counted from the same start.
 * `open`: no maximum was found. `lateGrant` says what a grant after the date itself does, `grantors` who may grant; left
 * out, the body may.
 */
export type Extension =
  | { readonly kind: 'none' }
  | { readonly kind: 'limit'; readonly period: Period; readonly grantedBy: string; readonly lateGrant: LateGrant; readonly grantors?: readonly Grantor[] }
  | { readonly kind: 'open'; readonly grantedBy: string; readonly lateGrant: LateGrant; readonly grantors?: readonly Grantor[] };
/** `refused`: the date had ended and cannot move. `stays-late`: the new date is recorded and shown, the miss stays. */
export type LateGrant = 'refused' | 'stays-late';

export type EffectIfMissed = 'breach' | 'becomes-a-complaint' | 'recorded-as-late' | 'tell-and-explain' | 'move-to-next-stage' | 'out-of-time';
/** P: primary text read. S: official or professional page read. M: from general knowledge, unconfirmed. */
export type Evidence = 'P' | 'S' | 'M' | 'P/M' | 'S/M' | 'S conflict' | 'P note' | 'M/P twin';

export interface Rule {
  readonly id: string;
  /** A whole number from 1. A change of the rule is a new row with the next number. */
  readonly version: number;
  readonly jurisdiction: Jurisdiction;
  /** What is promised, as a row of a list. */
  readonly what: string;
  /** The same in words that name no complaint and no concern, for an entry on a phone or a shared screen; left out where `what` names none. */
  readonly briefly?: string;
  readonly startsAt: Trigger;
  readonly length: RuleLength;
  /** `by-site`: the calendar of the organisation's nation. */
  readonly calendar: NationCalendarKey | 'by-site';
  readonly extension: Extension;
  /** `consent-hold`: somebody read the text that holds the date until consent comes; `-unconfirmed`: nobody has. */
  readonly pause: 'none' | 'by-amendment-only' | 'not-applicable' | 'consent-hold-unconfirmed' | 'consent-hold' | 'unconfirmed';
  readonly ifMissed: EffectIfMissed;
  readonly letterTemplate: string | null;
  readonly source: string;
  readonly evidence: Evidence;
  /** False: the count rests on practice or memory, and the screen says so beside the date. */
  readonly countConfirmed: boolean;
  /** `off`: nobody has confirmed the text. Switching one on needs a named person who records what they read. */
  readonly standing: 'on' | 'off';
  /** `YYYY-MM-DD`, first and last day on which a period may begin under this row; null: no bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** In words: what held before `validFrom`, and what holds after `validTo`. */
  readonly before: string | null;
  readonly after: string | null;
  /** A local target of the organisation: always shown as policy, never as law. */
  readonly policy: boolean;
}

/** Whose date it is: a promise of ours, or the last day on which somebody may ask for something. */
export function whose({ ifMissed }: Rule): 'ours' | 'theirs' {
  return ifMissed === 'out-of-time' ? 'theirs' : 'ours';
}

/** Nations whose instruments say what a working day is, or keep to the bank holidays of the nation (response-times 1.0). */
const byBankHolidays: readonly Jurisdiction[] = ['england-nhs', 'wales-nhs', 'northern-ireland-hsc'];

/**
 * Whether the working days of a rule leave out the closures of the organisation (decision 0023). Scottish boards keep holidays of their own;
 * targets, agreed periods and the procedures of private providers are the organisation's: their working days are its own.
 */
export function leavesOutBy({ jurisdiction, policy, length }: Pick<Rule, 'jurisdiction' | 'policy' | 'length'>): LeavesOut {
  return !policy && length.kind !== 'agreed' && byBankHolidays.includes(jurisdiction) ? 'bank-holidays' : 'ours';
}

/** A date that a person set, with source and name: in the place of a rule's, or beside it. */
export function isByHand({ id }: Pick<Rule, 'id'>): boolean {
  return id === 'BY-HAND' || id === 'P-HAND';
}

/** Who may give more time under a rule; nobody where it cannot be extended. */
export function grantorsOf({ extension }: Rule): readonly Grantor[] {
  return extension.kind === 'none' ? [] : (extension.grantors ?? ['body']);
}

/** A rule whose date another rule begins anew (E-DEEM): both sources, and confirmed only where both are. */
export function begunAnew(rule: Rule, by: Rule): Rule {
  return { ...rule, source: `${rule.source}; ${by.source}`, countConfirmed: rule.countConfirmed && by.countConfirmed };
}

/** The day on which a rule's count begins: the one after its fact where the rule says so (RA14 reg 16(3)). */
export function firstDayOf({ startsAt }: Pick<Rule, 'startsAt'>, happenedOn: Temporal.PlainDate): Temporal.PlainDate {
  return startsAt === 'day-after-request' ? happenedOn.add({ days: 1 }) : happenedOn;
}
