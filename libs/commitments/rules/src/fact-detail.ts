import type { PeriodUnit, Temporal } from '@accord/calendar/rules';
import type { Grantor } from './grantors';
import type { Jurisdiction } from './rule';

/** Whom or what a case waits for. Waiting moves no date. */
export const waitingReasons = ['consent', 'complainant', 'another-body', 'mediation', 'legal-advice', 'their-pause', 'police', 'coroner', 'procurator-fiscal'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** What a date waits for. `consent-hold`: its rule holds for consent, as somebody confirmed, so that it does not bind until consent comes. */
export const waitsFor = [...waitingReasons, 'consent-hold'] as const;
export type WaitsFor = (typeof waitsFor)[number];

/** Why something that reached us starts no commitment. */
export const notComplaintReasons = ['enquiry', 'compliment', 'belongs-to-another-body', 'already-in-another-case', 'other'] as const;
export type NotComplaintReason = (typeof notComplaintReasons)[number];

/** What a date set by hand is for. */
export const handDates = ['acknowledge', 'answer'] as const;
export type HandDate = (typeof handDates)[number];

/** What consent is asked for; each has an answer of its own (E09 reg 7: to share and to pass on are two questions). */
export const consentPurposes = ['share', 'pass-on', 'records', 'act-for'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Why a case went to another body (E09 reg 7(5); reg 6(5) and (6)). */
export const passReasons = ['better-handled-there', 'sent-to-the-wrong-body'] as const;
export type PassReason = (typeof passReasons)[number];

/** For whom a case, or a part of it, is held: always a person's decision, never automatic. */
export const holdReasons = ['police', 'coroner', 'procurator-fiscal', 'legal-advice'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** How more time was agreed or told. */
export const grantWays = ['letter', 'call', 'meeting'] as const;
export type GrantWay = (typeof grantWays)[number];

/** What was explained to the complainant in writing. */
export const explanations = ['six-months', 'period', 'refusal', 'more-time'] as const;
export type Explanation = (typeof explanations)[number];

/** Why legal steps are marked on a case. */
export const legalReasons = ['written-intention', 'claim-started'] as const;
export type LegalReason = (typeof legalReasons)[number];

/**
 * How much work a complaint is, in the words in use (practice 1.7). It is apart from the grade, which says how bad it would be; a local
 * target follows from it.
 */
export const complexities = ['basic', 'regular', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

/** Where the care was given: rules *by site* follow it. Facts of before it was written down leave it to the organisation's own nation. */
export const caseNations = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
export type CaseNation = (typeof caseNations)[number];

/**
 * How a case was closed, as its dates see it. `answered`: the person had the answer; `unkept`: it ended otherwise. What
 * had passed unkept is missed, however it closed; what was still ahead ends with the reason.
 */
export const closedHows = ['answered', 'settled', 'withdrawn', 'passed-on', 'refused', 'no-contact', 'unkept'] as const;
export type ClosedHow = (typeof closedHows)[number];

/** Facts that say nothing but that something happened. */
export const plainFacts = [
  'kept-as-concern', 'converted-to-complaint', 'settled', 'discussed', 'discussion-declined', 'escalated',
  'stage-one-answered', 'stage-two-requested', 'adjudication-asked', 'issues-agreed', 'looking-started', 'findings-made', 'final-response-sent',
  'notice-sent', 'refused-to-deal', 'ombudsman-asked', 'passed-to-us', 'event-happened', 'became-known', 'regulator-asked', 'regulator-answered',
  'data-complaint-received', 'data-complaint-acknowledged', 'waiting-ended', 'pause-ended', 'legal-flag-cleared', 'reopened',
] as const;
export type PlainFact = (typeof plainFacts)[number];

/** How a matter reached us; `at` is the local time in London, `HH:MM`, where it is known. */
type Arrival = 'received' | 'made-orally';

/** Facts about an earlier fact. */
type About = 'acknowledgement-bounced' | 'final-response-bounced' | 'lateness-approved' | 'hold-ended' | 'struck-out' | 'redating-undone';

type OfConsent = 'consent-asked' | 'consent-received' | 'consent-refused';

/** What can happen to a case that starts, moves, meets or ends a date. Ids, codes and dates only: never a person's words. */
export type FactDetail =
  | { [Kind in PlainFact]: { readonly kind: Kind } }[PlainFact]
  | { [Kind in Arrival]: { readonly kind: Kind; readonly at?: string | undefined } }[Arrival]
  | { [Kind in About]: { readonly kind: Kind; readonly factId: string } }[About]
  | { readonly kind: 'jurisdiction-set'; readonly jurisdiction: Jurisdiction; readonly nation?: CaseNation | undefined }
  | { readonly kind: 'not-a-complaint'; readonly because: NotComplaintReason }
  | { readonly kind: 'complexity-set'; readonly complexity: Complexity }
  | { readonly kind: 'acknowledged'; readonly by: 'letter' | 'call'; readonly offeredDiscussion: boolean }
  | { readonly kind: 'period-agreed'; readonly period: AgreedPeriod; readonly agreedBy: 'complainant' | 'body' }
  /** `follows`: the agreement that gave it as well; struck out, it takes this with it. */
  | ({ readonly kind: 'extended'; readonly commitmentId: string; readonly until: Temporal.PlainDate; readonly follows?: string | undefined } & Partial<Grant>)
  | { readonly kind: 'stage-moved'; readonly to: 2 }
  | { [Kind in OfConsent]: { readonly kind: Kind; readonly purpose: ConsentPurpose } }[OfConsent]
  | { readonly kind: 'passed-on'; readonly because: PassReason }
  | { readonly kind: 'lateness-judged'; readonly accepted: boolean; readonly goodReason: boolean; readonly stillFair: boolean }
  | { readonly kind: 'date-set-by-hand'; readonly what: HandDate; readonly due: Temporal.PlainDate; readonly source: string; readonly setBy: string }
  | { readonly kind: 'waiting-began'; readonly for: WaitingReason }
  | { readonly kind: 'hold-began'; readonly for: HoldReason; readonly decidedBy: string; readonly reviewOn: Temporal.PlainDate }
  | { readonly kind: 'pause-began'; readonly reviewOn: Temporal.PlainDate }
  | { readonly kind: 'legal-flag-set'; readonly because: LegalReason }
  | { readonly kind: 'explained'; readonly about: Explanation }
  /** Without `how`: closed before that was written down. */
  | { readonly kind: 'closed'; readonly how?: ClosedHow }
  /** A later change of calendar or rules (its number and name) that a named person applied to this case, with a reason. */
  | { readonly kind: 'redated'; readonly change: number; readonly title: string }
  | { readonly kind: 'corrected'; readonly factId: string; readonly nowHappenedOn: Temporal.PlainDate };
export type FactKind = FactDetail['kind'];

/** Who gave more time, and how it was agreed or told. */
export interface Grant {
  readonly grantedBy: Grantor;
  /** The name of the member of staff, as it was then; empty when the complainant agreed. */
  readonly grantedByName: string;
  /** Their id; older facts hold the name alone. */
  readonly grantedById?: string | undefined;
  readonly how: GrantWay;
}

/** A response period: to a day, or for a length (working days and days count AFTER the first day, months MAFTER). */
export type AgreedPeriod =
  | { readonly until: Temporal.PlainDate }
  | { readonly length: number; readonly unit: PeriodUnit };
