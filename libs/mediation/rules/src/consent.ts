import type { PartyAnswer, Side } from './codes';

/** What a party agrees to, each by itself: to take part, and to let the mediator read the referral summary. */
export const consentItems = ['take-part', 'share-summary'] as const;
export type ConsentItem = (typeof consentItems)[number];

export const consentWords: Readonly<Record<ConsentItem, string>> = {
  'take-part': 'take part in mediation',
  'share-summary': 'let the mediator read the summary',
};

export interface PartyFacts {
  readonly side: Side;
  /** Null until the party has said something. */
  readonly answer: PartyAnswer | null;
  readonly consents: readonly ConsentItem[];
  /** For a representative: whether somebody checked that they may speak and settle. True for people who speak for themselves. */
  readonly authorityChecked: boolean;
}

export const mostParties = 8;

/** Whether both sides are named and nobody is one too many: two to eight parties. */
export const bothSidesNamed = (parties: readonly PartyFacts[]): boolean =>
  parties.some((party) => party.side === 'patient') && parties.some((party) => party.side === 'staff') && parties.length <= mostParties;

/** Whether every party has agreed to take part. Silence is not agreement. */
export const allAgree = (parties: readonly PartyFacts[]): boolean =>
  bothSidesNamed(parties) && parties.every((party) => party.answer === 'accepted' && party.consents.includes('take-part'));

/** Whether every party lets the mediator read the summary; else the mediator gets none. */
export const summaryMayBeShared = (parties: readonly PartyFacts[]): boolean =>
  parties.length > 0 && parties.every((party) => party.answer === 'accepted' && party.consents.includes('share-summary'));

/** The side that ended it by declining or withdrawing; the patient side is named first when both did. */
export function sideThatSaidNo(parties: readonly PartyFacts[]): Side | null {
  const no = parties.filter((party) => party.answer === 'declined' || party.answer === 'withdrawn').map((party) => party.side);
  if (no.includes('patient')) return 'patient';
  return no.includes('staff') ? 'staff' : null;
}
