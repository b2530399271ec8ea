import type { Temporal } from '@accord/calendar/rules';
import type { Body, NationProfile } from '@accord/directory/rules';
import type { ApologyText } from '../apology';

/** How an issue, and the whole of them, was found. */
export const findingResults = ['upheld', 'partly-upheld', 'not-upheld'] as const;
export type FindingResult = (typeof findingResults)[number];

/** What was found on one issue; filled by investigation. */
export interface IssueFinding {
  readonly result: FindingResult;
  readonly happened: string;
  readonly shouldHave: string;
  /** Why it was found so, by which evidence and standard; may be empty. */
  readonly because: string;
}

export interface ResponseIssue {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly question: string;
  readonly finding: IssueFinding | null;
}

export interface PromisedAction {
  readonly change: string;
  /** Role or person, as the complainant is told. */
  readonly owner: string;
  readonly dueOn: Temporal.PlainDate;
}

/** Everything a response is built from. Rooms below fill it from the record; the letter says nothing that is not in it. */
export interface ResponseRecord {
  readonly nation: NationProfile['nation'];
  /** Scotland's stage; null elsewhere. */
  readonly stage: 1 | 2 | null;
  /** The patient or an insurer paid: outside the NHS procedure and its ombudsmen. */
  readonly paidPrivately?: boolean;
  readonly reference: string;
  readonly organisation: { readonly name: string; readonly telephone: string; readonly mailbox: string };
  readonly recipientName: string | null;
  readonly receivedOn: Temporal.PlainDate;
  /** What the person wanted, in words. */
  readonly wanted: readonly string[];
  /** Standing issues in their order; withdrawn and out-of-scope ones are left out. */
  readonly issues: readonly ResponseIssue[];
  /** How the complaint was looked at: who was spoken to, which records and standards, how fairly. */
  readonly howConsidered: string;
  readonly apology: ApologyText;
  /** What is given, each as a sentence. */
  readonly remedies: readonly string[];
  readonly actions: readonly PromisedAction[];
  readonly support: { readonly ombudsman: Body; readonly advocacy: Body; readonly limit: string };
  readonly contact: { readonly name: string; readonly jobTitle: string } | null;
  /** The day on which the letter goes. */
  readonly sentOn: Temporal.PlainDate;
}

/** Whether anything went wrong by the findings. */
export const hasFailing = (issues: readonly ResponseIssue[]): boolean =>
  issues.some(({ finding }) => finding !== null && finding.result !== 'not-upheld');
