import type { FactDetail } from './fact';

/** What a form asks besides the day and the reason. */
export type Asks = 'purpose' | 'because' | 'about' | 'for' | 'by' | 'offeredDiscussion' | 'decidedBy' | 'reviewOn' | 'accepted' | 'limbs' | 'factId';

export const recordGroups = ['With the complainant', 'Consent', 'Waiting, holds and pauses', 'When it happened, and lateness', 'Other bodies', 'Stages and the end'] as const;
export type RecordGroup = (typeof recordGroups)[number];

/** One kind of fact that a person may record by hand. */
export interface Recordable {
  readonly kind: FactDetail['kind'];
  readonly group: RecordGroup;
  /** On the link and as the heading of the form. */
  readonly label: string;
  /** What the reason is asked as; null where none is asked. */
  readonly reason: string | null;
  /** Whether the reason may be left empty. */
  readonly reasonOptional: boolean;
  readonly asks: readonly Asks[];
}

type Row = readonly [kind: FactDetail['kind'], label: string, reason?: string | null, asks?: readonly Asks[]];
/** A reason that ends in `(optional)` may be left empty. */
const rows: Readonly<Record<RecordGroup, readonly Row[]>> = {
  'With the complainant': [
    ['discussed', 'We discussed how it is handled, and how long', 'What was agreed (optional)'],
    ['discussion-declined', 'They declined to discuss it', 'What they said (optional)'],
    ['acknowledged', 'Acknowledged outside Accord', 'Where it is kept (optional)', ['by', 'offeredDiscussion']],
    ['explained', 'We wrote to explain something', 'Where the letter is kept (optional)', ['about']],
    ['final-response-sent', 'The final response went outside Accord', 'How it went (by post, by hand), and where the copy is'],
  ],
  Consent: [
    ['consent-asked', 'We asked for consent', 'How (optional)', ['purpose']],
    ['consent-received', 'Consent was given', 'What shows it', ['purpose']],
    ['consent-refused', 'Consent was refused', 'What they said (optional)', ['purpose']],
  ],
  'Waiting, holds and pauses': [
    ['waiting-began', 'We wait for somebody', 'For what', ['for']],
    ['waiting-ended', 'We no longer wait'],
    ['pause-began', 'Pause at their request', 'Their request, in their words', ['reviewOn']],
    ['pause-ended', 'The pause ends', 'What they said (optional)'],
    ['hold-began', 'Hold for police, coroner or law', 'Why it is held, and which part', ['for', 'decidedBy', 'reviewOn']],
    ['hold-ended', 'The hold ends', 'Why', ['factId']],
    ['legal-flag-set', 'Mark legal steps', 'The advice taken', ['because']],
    ['legal-flag-cleared', 'Legal steps are over', 'Why'],
  ],
  'When it happened, and lateness': [
    ['event-happened', 'The day it happened', null],
    ['became-known', 'The day they knew of it', null],
    ['lateness-judged', 'Decide about a late complaint', 'Why, on both points', ['accepted', 'limbs']],
    ['lateness-approved', 'Approve the decision about a late complaint', 'Note (optional)'],
  ],
  'Other bodies': [
    ['passed-to-us', 'Another body passed it to us', 'Which body'],
    ['passed-on', 'We passed it to another body', 'Which body, and where it went', ['because']],
    ['regulator-asked', 'The regulator asked for a summary', 'Reference (optional)'],
    ['regulator-answered', 'The summary went to the regulator', 'Reference (optional)'],
    ['data-complaint-received', 'A complaint about personal data', 'What it is about (optional)'],
    ['data-complaint-acknowledged', 'The data complaint was acknowledged', 'Where it is kept (optional)'],
    ['ombudsman-asked', 'They went to the ombudsman', 'Reference (optional)'],
  ],
  'Stages and the end': [
    ['stage-one-answered', 'Answered at stage 1', 'How (optional)'],
    ['stage-two-requested', 'They asked for stage 2', 'What they said (optional)'],
    ['adjudication-asked', 'They asked for adjudication', 'Reference (optional)'],
    ['notice-sent', 'The exhaustion notice went', 'Where it is kept (optional)'],
    ['refused-to-deal', 'We decided not to deal with it', 'The reasons'],
  ],
};

/** Every fact that a person may record by hand, in the order of the page. */
export const recordables: readonly Recordable[] = recordGroups.flatMap((group) => rows[group].map((row) => recordable(group, row)));

function recordable(group: RecordGroup, [kind, label, reason = null, asks = []]: Row): Recordable {
  const optional = reason === null || reason.endsWith(' (optional)');
  return { kind, group, label, reason: reason?.replace(/ \(optional\)$/, '') ?? null, reasonOptional: optional, asks };
}
