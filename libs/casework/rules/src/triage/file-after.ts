import type { Closing } from '../closing/ways';
import type { CaseState, CaseType } from '../codes';
import type { TriageResultKind } from './path';

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
