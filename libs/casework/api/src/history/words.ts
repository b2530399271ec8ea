import { day, dayInRowWithYear } from '@accord/calendar/rules';
import { closingNames, reopenReasonNames, triageResultNames } from '@accord/casework/rules';
import type { Wording } from './recorded-words';

/** After "Wrote down". */
const factNames: Readonly<Record<string, string>> = {
  'jurisdiction-set': 'whose rules hold', received: 'that it reached us', 'made-orally': 'that it was told to us', 'not-a-complaint': 'that it is no complaint', 'kept-as-concern': 'that the person keeps it a concern',
  'converted-to-complaint': 'that it is a complaint', settled: 'that it was settled', acknowledged: 'that it was acknowledged', 'acknowledgement-bounced': 'that the acknowledgement came back',
  'period-agreed': 'when they will have an answer', extended: 'more time for a date', 'stage-moved': 'that it went straight to stage 2', escalated: 'that it moved to stage 2', 'issues-agreed': 'that the issues were agreed',
  'looking-started': 'that looking closely began', 'findings-made': 'that the findings were made', 'final-response-sent': 'that the response was sent', 'final-response-bounced': 'that the response came back',
  'date-set-by-hand': 'a date set by hand', 'waiting-began': 'what it waits for', 'waiting-ended': 'that the waiting ended', corrected: 'a correction of an earlier fact',
  discussed: 'that it was discussed', 'discussion-declined': 'that the offer to discuss was declined', 'stage-one-answered': 'that stage 1 was answered', 'stage-two-requested': 'that stage 2 was asked for', 'adjudication-asked': 'that adjudication was asked for',
  'consent-asked': 'that consent was asked', 'consent-received': 'that consent was given', 'consent-refused': 'that consent was refused', 'passed-on': 'that it was passed on', 'passed-to-us': 'that it was passed to us',
  'event-happened': 'when it happened', 'became-known': 'when it was known', 'lateness-judged': 'a decision on lateness', 'lateness-approved': 'approval of the decision on lateness', 'refused-to-deal': 'that we do not deal with it',
  'notice-sent': 'that the exhaustion notice was sent', 'ombudsman-asked': 'that the ombudsman was asked', 'regulator-asked': 'that the regulator asked', 'regulator-answered': 'that the regulator was answered',
  'data-complaint-received': 'a complaint about personal data', 'data-complaint-acknowledged': 'that the data complaint was acknowledged', 'hold-began': 'a hold', 'hold-ended': 'that a hold ended',
  'pause-began': 'a pause they asked for', 'pause-ended': 'that the pause ended', 'legal-flag-set': 'legal steps', 'legal-flag-cleared': 'that legal steps are over', explained: 'that it was explained in writing', 'struck-out': 'that an earlier fact was wrong', closed: 'that it was closed', reopened: 'that it was opened again',
};

const named = (names: Readonly<Record<string, string>>, code: unknown): string => names[String(code)] ?? String(code);

/** The words of the acts of casework and of the rooms beneath it. */
export const caseworkWords: Readonly<Record<string, Wording>> = {
  'contact.logged': 'Logged the contact',
  'contact.read': 'Looked at the contact',
  'contact.similar': 'Saw it among similar contacts',
  'contacts.listed': 'Saw it in a list',
  'work.listed': 'Saw it among the work of the day',
  'search.found': 'Found it by searching',
  'contact.added': 'Added what was said to the open case',
  'people.read': 'Looked at the people of the case',
  'person.added': 'Added a person',
  'person.changed': 'Changed what is known of a person',
  'danger.handed-over': 'Handed the danger over',
  'case.changed': 'Changed the case',
  'case.found': 'Looked it up, to file an e-mail',
  'contact.triaged': ({ result, decidedBy }) => `Triaged it: ${named(triageResultNames, result).toLowerCase()}, by question ${String(decidedBy)}`,
  'triage.read': 'Looked at the triage',
  'triage.previewed': 'Tried out the triage',
  'promise.tried-again': 'An operator had something promised tried again',
  'promise.done-by-hand': 'An operator noted that something promised was done by hand',
  'case.read': 'Opened the case',
  'timeline.read': 'Looked at the timeline',
  'course.read': 'Looked at closings and gradings',
  'history.read': 'Looked at this history',
  'issues.read': 'Looked at the issues',
  'dates.read': 'Looked at the dates',
  'proof.read': 'Looked at why a date is what it is',
  'fact.recorded': ({ kind, happenedOn }) => `Wrote down ${named(factNames, kind)}, ${dayInRowWithYear(day(String(happenedOn)))}`,
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
