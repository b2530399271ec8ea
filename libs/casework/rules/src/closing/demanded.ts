import { dayInSentence, isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { EndingRecord } from '@accord/commitments/rules';
import { unreachable } from '@accord/platform/rules';
import type { Demand, FileToClose } from './table';

/** What the rooms know of a case when it is to be closed. */
export interface ClosingRecord extends EndingRecord {
  readonly today: Temporal.PlainDate;
  readonly issues: readonly { readonly number: number; readonly state: 'open' | 'withdrawn' | 'out-of-scope' }[];
  /** Numbers of the issues with a finding. */
  readonly found: readonly number[];
  /** The last day to settle what was told to us outside the regulations; null: it did not come by word of mouth alone. */
  readonly settleBy: Temporal.PlainDate | null;
  readonly mediationAgreed: boolean;
  /** Whether the person who closes may close a complaint that nobody answered. */
  readonly mayCloseUnanswered: boolean;
  /** What a room objects to, whatever the way: a mediation under way, a letter in doubt. */
  readonly objections: readonly { readonly refused: string; readonly because: string; readonly goTo?: string }[];
}

/** One line of the check list. */
export interface Demanded {
  readonly code: string;
  /** What is asked, as a claim that is true once it is done. */
  readonly words: string;
  readonly done: boolean;
  /** Why it is not done, in a sentence; empty when it is. */
  readonly because: string;
  /** Where it is done, with the words of each link. */
  readonly links: readonly { readonly words: string; readonly goTo: string }[];
}

type Line = Omit<Demanded, 'links'> & { readonly at: readonly (readonly [words: string, path: string])[] };

/** The lines of one demand; none where it does not hold for this file. */
export function linesOf(demand: Demand, file: FileToClose, record: ClosingRecord): readonly Demanded[] {
  return linesAt(demand, file, record).map(({ at, ...line }) => ({
    ...line, because: line.done ? '' : line.because, links: line.done ? [] : at.map(([words, path]) => ({ words, goTo: `/cases/${file.id}/${path}` })),
  }));
}

function linesAt(demand: Demand, file: FileToClose, record: ClosingRecord): readonly Line[] {
  const open = record.issues.filter(({ state }) => state === 'open');
  switch (demand) {
    case 'an-issue':
      return [{ code: 'no-issue', words: 'What the complaint asks is written as issues', done: open.length > 0, because: 'No issue is written: write what the complaint asks.', at: [['Write the issues', 'issues']] }];
    case 'issues-agreed':
      return [{ code: 'not-agreed', words: 'The issues are agreed with the complainant', done: record.issuesAgreed, because: 'The issues are not agreed with the complainant.', at: [['Record the agreement', 'issues/agree']] }];
    case 'findings':
      return open.map(({ number }) => ({ code: 'no-finding', words: `Issue ${number} has a finding`, done: record.found.includes(number), because: `Issue ${number} has no finding.`, at: [['Go to the findings', 'findings']] }));
    case 'stage-1-answer':
      return [{ code: 'no-answer', words: 'Stage 1 was answered', done: record.stageOneAnswered, because: 'No answer at stage 1 was sent or recorded.', at: [['Write the response', 'letters'], ['Record the answer', 'dates/record/stage-one-answered']] }];
    case 'final-response':
      return [finalResponse(record)];
    case 'exhaustion-notice':
      return file.nation !== 'northern-ireland' || file.funding === 'private' ? [] : [{ code: 'no-notice', words: 'The exhaustion notice was sent', done: record.noticeSent, because: 'The exhaustion notice was not sent.', at: [['Record the notice', 'dates/record/notice-sent']] }];
    case 'settled-in-time':
      return [settledInTime(record)];
    case 'mediation-agreed':
      return [{ code: 'not-agreed-in-mediation', words: 'A mediation ended with full agreement', done: record.mediationAgreed, because: 'No mediation of this case ended with full agreement.', at: [['Go to the mediation', 'mediation']] }];
    case 'by-a-manager':
      return [{ code: 'managers-alone', words: 'A complaints manager closes it', done: record.mayCloseUnanswered, because: 'Only a complaints manager closes a formal complaint so. Give it to one.', at: [['Give it to a manager', 'assign']] }];
    case 'passed-on':
      return [{ code: 'not-passed-on', words: 'It was passed to another body', done: record.passedOn, because: 'It is not recorded that we passed it to another body.', at: [['Record it', 'dates/record/passed-on']] }];
    default:
      return [refusalLine(demand, record)];
  }
}

function finalResponse({ finalResponse: sent }: ClosingRecord): Line {
  const because = sent === 'came-back' ? 'The final response came back: it must be sent again.' : 'The final response was not sent.';
  return { code: 'no-final-response', words: 'The final response was sent', done: sent === 'sent', because, at: [['Write the response', 'letters'], ['Record that it went by post', 'dates/record/final-response-sent']] };
}

function settledInTime({ settleBy, settledOn, today }: ClosingRecord): Line {
  const at = [['Write the response', 'letters']] as const;
  const words = 'It was told to us, and settled by the end of the next working day';
  if (!settleBy) return { code: 'not-spoken', words, done: false, because: 'It did not come by word of mouth alone: it ends with a response.', at };
  return { code: 'settled-too-late', words, done: !isAfter(settledOn ?? today, settleBy), because: `The last day to settle it was ${dayInSentence(settleBy)}: it ends with a response.`, at };
}

function refusalLine(demand: 'found-late' | 'lateness-approved' | 'refused' | 'refusal-written', { lateness, refused, refusalWritten }: ClosingRecord): Line {
  switch (demand) {
    case 'found-late':
      return { code: 'not-judged-late', words: 'It was decided not to accept it, with reasons', done: lateness !== 'not-judged', because: 'No decision says that it came too late to accept.', at: [['Record the decision', 'dates/record/lateness-judged']] };
    case 'lateness-approved':
      return { code: 'lateness-not-approved', words: 'A second person approved that decision', done: lateness === 'approved', because: 'No second person approved the decision on lateness.', at: [['Approve it', 'dates/record/lateness-approved']] };
    case 'refused':
      return { code: 'not-refused', words: 'It was decided not to deal with it, with reasons', done: refused, because: 'No decision says that we do not deal with it.', at: [['Record the decision', 'dates/record/refused-to-deal']] };
    case 'refusal-written':
      return { code: 'refusal-not-written', words: 'They were told why, in writing', done: refusalWritten, because: 'They were not told the reasons in writing.', at: [['Record the letter', 'dates/record/explained']] };
    default:
      return unreachable(demand);
  }
}
