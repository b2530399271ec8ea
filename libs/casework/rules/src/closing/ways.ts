import type { ClosedHow } from '@accord/commitments/rules';

/** How a file ended. `attached` comes from triage alone; the others from closing, and four of them from triage too. */
export const closings = [
  'settled', 'attached', 'passed-on', 'answered', 'signposted', 'response-sent', 'settled-in-mediation', 'withdrawn', 'out-of-time', 'not-taken-up', 'no-contact', 'other',
] as const;
export type Closing = (typeof closings)[number];

export const closingNames: Readonly<Record<Closing, string>> = {
  settled: 'Settled on the spot',
  attached: 'Joined to an open complaint',
  'passed-on': 'Passed to another body',
  answered: 'Answered',
  signposted: 'Told where to turn',
  'response-sent': 'Response sent',
  'settled-in-mediation': 'Settled in mediation',
  withdrawn: 'Withdrawn by the complainant',
  'out-of-time': 'Made too late, and not accepted',
  'not-taken-up': 'We decided not to deal with it',
  'no-contact': 'The person could not be reached again',
  other: 'Another reason',
};

/** The ways that the page offers, in its order. */
export const waysOfClosing = ['response-sent', 'settled', 'settled-in-mediation', 'withdrawn', 'answered', 'signposted', 'passed-on', 'out-of-time', 'not-taken-up', 'no-contact', 'other'] as const satisfies readonly Closing[];
export type WayOfClosing = (typeof waysOfClosing)[number];

/** How the dates of the case see each way: what a promise that is still open comes to. */
export const howClosed: Readonly<Record<Closing, ClosedHow>> = {
  settled: 'settled', attached: 'passed-on', 'passed-on': 'passed-on', answered: 'answered', signposted: 'answered', 'response-sent': 'answered', 'settled-in-mediation': 'settled',
  withdrawn: 'withdrawn', 'out-of-time': 'refused', 'not-taken-up': 'refused', 'no-contact': 'no-contact', other: 'unkept',
};

/** How they were told, or told us. `nobody`: anonymous, or no answer was wanted. */
export const tellingHows = ['letter', 'e-mail', 'phone', 'in-person', 'nobody'] as const;
export type TellingHow = (typeof tellingHows)[number];
export const tellingHowNames: Readonly<Record<TellingHow, string>> = { letter: 'By letter', 'e-mail': 'By e-mail', phone: 'By phone', 'in-person': 'In person', nobody: 'Nobody to tell: anonymous, or no answer wanted' };

/** Who withdrew it. */
export const withdrawers = ['complainant', 'patient', 'representative'] as const;
export type Withdrawer = (typeof withdrawers)[number];
export const withdrawerNames: Readonly<Record<Withdrawer, string>> = { complainant: 'The complainant', patient: 'The patient', representative: 'Who speaks for them' };

/** What the form asks of a way. Null: the record says it already. */
export interface Telling {
  /** The day and the way: of telling them, of their withdrawal, of the last try to reach them, or of settling it. */
  readonly of: 'telling' | 'withdrawal' | 'trying' | 'settling' | null;
  /** Asked as the legend of the day. */
  readonly when: string;
  readonly how: string;
  /** Whether a sentence on what was done must be written. */
  readonly noted: boolean;
}

const recorded: Telling = { of: null, when: '', how: '', noted: false };
const telling = (noted: boolean): Telling => ({ of: 'telling', when: 'When were they told?', how: 'How were they told?', noted });

export const tellings: Readonly<Record<WayOfClosing, Telling>> = {
  'response-sent': recorded,
  settled: { of: 'settling', when: 'When was it settled?', how: 'How were they told?', noted: true },
  'settled-in-mediation': recorded,
  withdrawn: { of: 'withdrawal', when: 'When did they withdraw it?', how: 'How did they tell us?', noted: false },
  answered: telling(true),
  signposted: telling(true),
  'passed-on': telling(true),
  'out-of-time': recorded,
  'not-taken-up': recorded,
  'no-contact': { of: 'trying', when: 'When did you last try?', how: 'How did you try?', noted: true },
  other: telling(true),
};
