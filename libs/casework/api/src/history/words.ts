import { closingNames, reopenReasonNames, triageResultNames } from '@accord/casework/rules';
import type { Wording } from './recorded-words';

const named = (names: Readonly<Record<string, string>>, code: unknown): string => names[String(code)] ?? String(code);

/** The words of the acts of casework and of the rooms beneath it. */
export const caseworkWords: Readonly<Record<string, Wording>> = {
  'contact.logged': 'Logged the contact',
  'contact.read': 'Looked at the contact',
  'contact.triaged': ({ result, decidedBy }) => `Triaged it: ${named(triageResultNames, result).toLowerCase()}, by question ${String(decidedBy)}`,
  'triage.read': 'Looked at the triage',
  'triage.previewed': 'Tried out the triage',
  'case.read': 'Opened the case',
  'timeline.read': 'Looked at the timeline',
  'course.read': 'Looked at closings and gradings',
  'history.read': 'Looked at this history',
  'issues.read': 'Looked at the issues',
  'dates.read': 'Looked at the dates',
  'proof.read': 'Looked at why a date is what it is',
  'fact.recorded': ({ kind, happenedOn }) => `Wrote down: ${String(kind).replaceAll('-', ' ')}, ${String(happenedOn)}`,
  'case.made-complaint': 'Made it a formal complaint',
  'case.escalated': 'Moved it to stage 2',
  'case.graded': ({ score }) => `Graded it ${String(score)} of 25`,
  'case.coded': 'Coded it for the yearly returns',
  'case.noted': ({ kind, offeredDiscussion }) => (offeredDiscussion ? 'Wrote down a call that held the offer to discuss' : kind === 'note' ? 'Wrote a note' : 'Wrote down a call or meeting'),
  'case.taken': 'Took it',
  'case.given': 'Gave it to a colleague',
  'case.given-back': 'Gave it back: nobody has it',
  'case.restricted': 'Restricted it to named people',
  'case.unrestricted': 'Opened it to everybody with the permission',
  'case.closed': ({ closedAs }) => `Closed it: ${named(closingNames, closedAs).toLowerCase()}`,
  'case.reopened': ({ reason }) => `Opened it again: ${named(reopenReasonNames, reason).toLowerCase()}`,
  'issue.added': ({ number }) => `Added issue ${String(number)}`,
  'issue.changed': ({ number }) => `Changed issue ${String(number)}`,
  'issue.withdrawn': ({ number }) => `Noted that issue ${String(number)} was withdrawn`,
  'issue.out-of-scope': ({ number }) => `Put issue ${String(number)} out of scope`,
  'issue.open': ({ number }) => `Took issue ${String(number)} back`,
  'issues.ordered': 'Numbered the issues anew',
  'issues.agreed': ({ number }) => `Recorded that the issues were agreed, version ${String(number)}`,
};
