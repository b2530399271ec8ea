import type { Temporal } from '@accord/calendar/rules';
import type { Complexity } from '@accord/commitments/rules';
import type { Funding, Nation } from '../codes';
import type { TriageLetter } from './path';

/** Whom a yes to A to D was told to. All three are needed before triage can be confirmed. */
export interface Told {
  readonly who: string;
  /** RFC 3339. */
  readonly at: string;
  /** Their reference, or "none given". */
  readonly reference: string;
}

export interface TriageAnswer {
  readonly letter: TriageLetter;
  readonly answer: 'yes' | 'no';
  readonly note: string;
  readonly told: Told | null;
}

/** G: settled on a day to the person's satisfaction; null while it is being settled. */
export interface Settlement {
  readonly on: Temporal.PlainDate;
  readonly how: string;
}

/** H: the offer of the complaint route and what the person answered. */
export const offerAnswers = ['keeps-concern', 'wants-complaint', 'not-answered'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];
export interface ComplaintOffer {
  readonly on: Temporal.PlainDate;
  readonly answer: OfferAnswer;
}

/** I: where it goes. Consent to share and consent to pass it on are two answers (response-times 1.2). */
export interface Transfer {
  readonly to: string;
  readonly mayShare: boolean;
  readonly mayPassOn: boolean;
}

/** Why a Scottish or Northern Irish complaint goes straight to stage 2. */
export const straightReasons = ['complex', 'serious', 'high-risk'] as const;
export type StraightReason = (typeof straightReasons)[number];

/** The date that no confirmed rule gives: set by a person, with its source. */
export interface HandDate {
  readonly due: Temporal.PlainDate;
  readonly source: string;
  readonly setBy: string;
}

/** Everything the form of triage holds beside the ten answers. */
export interface TriageDetails {
  readonly nation: Nation;
  readonly funding: Funding | null;
  readonly attachTo: string | null;
  readonly settled: Settlement | null;
  readonly offer: ComplaintOffer | null;
  readonly transfer: Transfer | null;
  /** J: the answer that was given and its source. */
  readonly answerGiven: string;
  readonly stage: 1 | 2 | null;
  readonly straightBecause: StraightReason | null;
  readonly handDate: HandDate | null;
  /** A person makes it a formal complaint although the path says less: serious, complex, or a formal look is needed. */
  readonly raisedBecause: string | null;
  /** How complex a formal complaint is; null: nobody has said so yet. */
  readonly complexity: Complexity | null;
}

/** What is known of the contact before triage begins. */
export interface TriageFacts {
  readonly spoken: boolean;
  readonly receivedOn: Temporal.PlainDate;
  /** Local time in London, `HH:MM`, where it is known. */
  readonly receivedTime?: string | undefined;
  readonly today: Temporal.PlainDate;
  /** The nations in which no rule that is on gives a date for the answer. */
  readonly byHand: readonly Nation[];
  /** Until when a spoken concern may be settled outside the complaints regulations (E-ORAL), null where no such rule holds. */
  readonly watchedUntil: Temporal.PlainDate | null;
}

/** Details with nothing filled in yet. */
export const blankDetails: TriageDetails = {
  nation: 'england', funding: null, attachTo: null, settled: null, offer: null, transfer: null, answerGiven: '', stage: null,
  straightBecause: null, handDate: null, raisedBecause: null, complexity: null,
};
