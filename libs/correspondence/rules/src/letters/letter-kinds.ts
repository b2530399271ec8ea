/** The letters Accord writes. A later kind is one line here and its words beside `acknowledgement.ts`. */
export const letterKinds = ['acknowledgement', 'response'] as const;
export type LetterKind = (typeof letterKinds)[number];

interface KindOfLetter {
  readonly name: string;
  /** Whether the responsible person signs it before it goes (SI 2009/309 reg 14(2)). */
  readonly signed: boolean;
  /** The facts of the case that the accepted sending and its return are. */
  readonly sentFact: 'acknowledged' | 'final-response-sent';
  readonly returnedFact: 'acknowledgement-bounced' | 'final-response-bounced';
  /** Whether a PDF goes with the e-mail. */
  readonly attached: boolean;
}

export const kindsOfLetter: Readonly<Record<LetterKind, KindOfLetter>> = {
  acknowledgement: { name: 'Acknowledgement', signed: false, sentFact: 'acknowledged', returnedFact: 'acknowledgement-bounced', attached: false },
  response: { name: 'Response', signed: true, sentFact: 'final-response-sent', returnedFact: 'final-response-bounced', attached: true },
};

/** A subject line that tells a passer-by nothing: no name, no illness, no word "complaint". */
export const subjectOf = (organisation: string, reference: string): string => `A letter from ${organisation}, reference ${reference}`;

/** How a letter is set. Large print is 18 point at least (NHS accessible information). */
export const letterFormats = ['standard', 'large-print'] as const;
export type LetterFormat = (typeof letterFormats)[number];
