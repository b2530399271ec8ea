import type { CaseState, CaseType } from '../codes';
import type { TriageResultKind } from './path';

/** How a file ended. The first four come from triage; the others from closing. */
export const closings = ['settled', 'attached', 'passed-on', 'answered', 'signposted', 'response-sent', 'settled-in-mediation', 'withdrawn', 'no-contact', 'other'] as const;
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
  'no-contact': 'The person could not be reached again',
  other: 'Another reason',
};

/** What the file is once triage is confirmed: its type, where it stands, and how it ended when it did. */
export interface FileAfter {
  readonly type: CaseType | null;
  readonly state: CaseState;
  readonly closedAs: Closing | null;
}

/** The file after each result. `type: null` keeps what it was logged as. */
export const fileAfter: Readonly<Record<TriageResultKind, FileAfter>> = {
  'formal-complaint': { type: 'complaint', state: 'open', closedAs: null },
  'concern-resolved': { type: 'concern', state: 'closed', closedAs: 'settled' },
  'concern-being-settled': { type: 'concern', state: 'open', closedAs: null },
  'concern-offered': { type: 'concern', state: 'open', closedAs: null },
  attached: { type: null, state: 'closed', closedAs: 'attached' },
  transferred: { type: null, state: 'closed', closedAs: 'passed-on' },
  answered: { type: 'enquiry', state: 'closed', closedAs: 'answered' },
};
