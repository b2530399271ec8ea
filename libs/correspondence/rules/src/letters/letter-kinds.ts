import type { FactDetail } from '@accord/commitments/rules';

/** The letters Accord writes. A later kind is one line here and its words beside `acknowledgement.ts`, or in a room above. */
export const letterKinds = ['acknowledgement', 'response', 'explaining'] as const;
export type LetterKind = (typeof letterKinds)[number];

interface KindOfLetter {
  readonly name: string;
  /** Whether the responsible person signs it before it goes (SI 2009/309 reg 14(2)). */
  readonly signed: boolean;
  /** The fact of the case that the accepted sending is; an acknowledgement always makes the offer to discuss: it is in its words. */
  readonly sent: FactDetail;
  /** The fact that its return is. */
  readonly returned: (sentFactId: string) => FactDetail;
  /** Whether a PDF goes with the e-mail. */
  readonly attached: boolean;
}

export const kindsOfLetter: Readonly<Record<LetterKind, KindOfLetter>> = {
  acknowledgement: {
    name: 'Acknowledgement', signed: false, attached: false,
    sent: { kind: 'acknowledged', by: 'letter', offeredDiscussion: true }, returned: (factId) => ({ kind: 'acknowledgement-bounced', factId }),
  },
  response: { name: 'Response', signed: true, attached: true, sent: { kind: 'final-response-sent' }, returned: (factId) => ({ kind: 'final-response-bounced', factId }) },
  /** Reg 14(4): what came back explained nothing to anybody. */
  explaining: { name: 'Explaining letter', signed: true, attached: true, sent: { kind: 'explained', about: 'six-months' }, returned: (factId) => ({ kind: 'struck-out', factId }) },
};

/** A subject line that tells a passer-by nothing: no name, no illness, no word "complaint". */
export const subjectOf = (organisation: string, reference: string): string => `A letter from ${organisation}, reference ${reference}`;

/** How a letter is set. Large print is 18 point at least (NHS accessible information). */
export const letterFormats = ['standard', 'large-print'] as const;
export type LetterFormat = (typeof letterFormats)[number];
