import { isAfter, isBefore, day } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';

/** How sure the label is (practice 3.3). C: seen in a source. P: partly seen. U: from background, unconfirmed. L: our own list. */
export type Confidence = 'C' | 'P' | 'U' | 'L';

/** One code of a return as a dated row. A change is a new row, never an edit. */
export interface CodeRow {
  readonly code: string;
  readonly label: string;
  readonly confidence: Confidence;
  /** First and last day on which it may be given, `YYYY-MM-DD`; null: no bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Rows of a list as they are written: code, label, confidence, and dates where there are any. */
export const codeRows = (rows: readonly (readonly [code: string, label: string, confidence: Confidence])[], validFrom: string | null = '2015-04-01'): readonly CodeRow[] =>
  rows.map(([code, label, confidence]) => ({ code, label, confidence, validFrom, validTo: null }));

/** The codes that may be given on a day. */
export const codesOn = (rows: readonly CodeRow[], on: Temporal.PlainDate): readonly CodeRow[] =>
  rows.filter(({ validFrom, validTo }) => !(validFrom && isBefore(on, day(validFrom))) && !(validTo && isAfter(on, day(validTo))));

/** What a screen says beside a label that nobody has confirmed; null when it is confirmed or our own. */
export const caution = ({ confidence }: Pick<CodeRow, 'confidence'>): string | null => {
  if (confidence === 'U') return 'This label is not confirmed.';
  return confidence === 'P' ? 'This label is partly confirmed.' : null;
};
