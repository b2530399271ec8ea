import { countOf, dayInSentence } from '@accord/calendar/rules';
import { unreachable } from '@accord/platform/rules';
import { struckOutOf } from './case-log';
import type { AgreedPeriod, ClosedHow, Complexity, ConsentPurpose, Explanation, Fact, FactDetail, GrantWay, NotComplaintReason } from './fact';
import type { Grantor } from './grantors';
import type { Jurisdiction } from './rule';
import { waitingWords } from './standing';

const places: Readonly<Record<Jurisdiction, string>> = {
  'england-nhs': 'the NHS in England',
  'scotland-nhs': 'the NHS in Scotland',
  'wales-nhs': 'the NHS in Wales',
  'northern-ireland-hsc': 'health and social care in Northern Ireland',
  private: 'private care',
  every: 'every nation',
};

const notComplaint: Readonly<Record<NotComplaintReason, string>> = {
  enquiry: 'Found to be an enquiry',
  compliment: 'Found to be a compliment',
  'belongs-to-another-body': 'Belongs to another body',
  'already-in-another-case': 'Already part of another case',
  other: 'Found not to be a complaint',
};

/** A fact as a short line of the case's history. */
export function factWords(fact: FactDetail): string {
  switch (fact.kind) {
    case 'jurisdiction-set': return `Handled under the rules for ${places[fact.jurisdiction]}`;
    case 'received': return `Reached us in writing${atWords(fact.at)}`;
    case 'made-orally': return `Told to us${atWords(fact.at)}`;
    case 'not-a-complaint': return notComplaint[fact.because];
    case 'kept-as-concern': return 'Kept as a concern, as the person agreed';
    case 'converted-to-complaint': return 'Made a complaint';
    case 'complexity-set': return `Complexity: ${complexityWords[fact.complexity].toLowerCase()}`;
    case 'settled': return 'Settled to the person’s satisfaction';
    case 'acknowledged': return acknowledgedWords(fact);
    case 'acknowledgement-bounced': return 'The acknowledgement came back undelivered';
    case 'period-agreed': return `${fact.agreedBy === 'body' ? 'We fixed' : 'Agreed'} the answer: ${periodWords(fact.period)}`;
    case 'discussed': return 'How it is handled, and how long, was discussed';
    case 'discussion-declined': return 'The offer to discuss was declined';
    case 'extended': return extendedWords(fact);
    case 'stage-moved': return 'Went straight to stage 2';
    case 'escalated': return 'Moved to stage 2';
    case 'stage-one-answered': return 'Answered at stage 1';
    case 'stage-two-requested': return 'The complainant asked for stage 2';
    case 'adjudication-asked': return 'The complainant asked for adjudication';
    case 'consent-asked': return `Consent asked: ${consentWords[fact.purpose]}`;
    case 'consent-received': return `Consent given: ${consentWords[fact.purpose]}`;
    case 'consent-refused': return `Consent refused: ${consentWords[fact.purpose]}`;
    case 'passed-on': return fact.because === 'better-handled-there' ? 'Passed to another body, better placed to answer' : 'Passed to the body it was meant for';
    case 'passed-to-us': return 'Another body passed it to us';
    case 'event-happened': return 'What it is about happened';
    case 'became-known': return 'The person knew of it';
    case 'lateness-judged': return fact.accepted ? 'Found late, to be accepted' : 'Found late, not to be accepted';
    case 'lateness-approved': return 'A second person approved the decision on lateness';
    case 'refused-to-deal': return 'Decided not to deal with it';
    case 'notice-sent': return 'The exhaustion notice was sent';
    case 'ombudsman-asked': return 'The complainant went to the ombudsman';
    case 'regulator-asked': return 'The regulator asked for a summary';
    case 'regulator-answered': return 'The summary went to the regulator';
    case 'data-complaint-received': return 'A complaint about personal data reached us';
    case 'data-complaint-acknowledged': return 'The complaint about personal data was acknowledged';
    case 'hold-began': return `Held for ${waitingWords[fact.for]}, decided by ${fact.decidedBy}, to review on ${dayInSentence(fact.reviewOn)}`;
    case 'hold-ended': return 'The hold ended';
    case 'pause-began': return `Paused at their request, to review on ${dayInSentence(fact.reviewOn)}`;
    case 'pause-ended': return 'The pause ended';
    case 'legal-flag-set': return fact.because === 'claim-started' ? 'A legal claim was started' : 'They wrote that they mean to go to law';
    case 'legal-flag-cleared': return 'Legal steps are over';
    case 'explained': return explainedWords[fact.about];
    case 'issues-agreed': return 'Issues agreed with the complainant';
    case 'looking-started': return 'Looking closely began';
    case 'findings-made': return 'Findings made';
    case 'final-response-sent': return 'Final response sent';
    case 'final-response-bounced': return 'The final response came back undelivered';
    case 'date-set-by-hand': return `${fact.setBy} set ${dayInSentence(fact.due)}, from ${fact.source}`;
    case 'waiting-began': return `Waiting for ${waitingWords[fact.for]}`;
    case 'waiting-ended': return 'No longer waiting';
    case 'corrected': return `An earlier fact corrected to ${dayInSentence(fact.nowHappenedOn)}`;
    case 'struck-out': return 'An earlier fact struck out';
    case 'redated': return `Dates worked out again with: ${fact.title}`;
    case 'redating-undone': return 'Earlier dates put back';
    case 'closed': return fact.how ? `Closed: ${closedWords[fact.how]}` : 'Closed';
    case 'reopened': return 'Opened again';
    default: return unreachable(fact);
  }
}

const atWords = (at: string | undefined): string => (at ? `, at ${at}` : '');

/** How complex a complaint is, as a choice shows it. */
export const complexityWords: Readonly<Record<Complexity, string>> = { basic: 'Basic', regular: 'Regular', complex: 'Complex' };

/** What consent was asked for, after a colon. */
export const consentWords: Readonly<Record<ConsentPurpose, string>> = {
  share: 'to share it with another body',
  'pass-on': 'to pass it to another body',
  records: 'to look at the health records',
  'act-for': 'for somebody to act for the patient',
};

const closedWords: Readonly<Record<ClosedHow, string>> = {
  answered: 'they had their answer',
  settled: 'settled to their satisfaction',
  withdrawn: 'they withdrew it',
  'passed-on': 'passed to another body',
  refused: 'not dealt with, and they were told why',
  'no-contact': 'they could not be reached again',
  unkept: 'for another reason',
};

const explainedWords: Readonly<Record<Explanation, string>> = {
  'six-months': 'Written to explain why six months passed',
  period: 'Written to say which period we fixed',
  refusal: 'Written to give the reasons for the refusal',
  'more-time': 'Written to explain why more time is needed',
};

/** Who gave more time, after "by". */
/** As the object of a sentence; as its subject, `we`. */
export const grantorWords: Readonly<Record<Grantor, string>> = { complainant: 'the complainant', 'complaints-officer': 'the complaints officer', body: 'us' };
const wayWords: Readonly<Record<GrantWay, string>> = { letter: 'by letter', call: 'in a call', meeting: 'at a meeting' };

/** What a line says of the log it stands in: a correction, and a line that was struck out, name the line they are about. */
export function factWordsIn(fact: Fact, log: readonly Fact[]): string {
  if (fact.kind !== 'corrected' && fact.kind !== 'struck-out') return struckOutOf(log).has(fact.id) ? `Struck out: ${factWords(fact)}` : factWords(fact);
  const about = log.find(({ id }) => id === fact.factId);
  if (!about) return factWords(fact);
  return fact.kind === 'corrected' ? `Corrected to ${dayInSentence(fact.nowHappenedOn)}: ${factWords(about)}` : `This was struck out: ${factWords(about)}`;
}

function extendedWords({ commitmentId, until, grantedBy, grantedByName, how }: FactOfDetail<'extended'>): string {
  const granted = grantedBy ? `, given by ${grantorWords[grantedBy]}${grantedByName ? ` (${grantedByName})` : ''}${how ? `, ${wayWords[how]}` : ''}` : '';
  return `More time for ${commitmentId}, until ${dayInSentence(until)}${granted}`;
}

type FactOfDetail<Kind extends FactDetail['kind']> = Extract<FactDetail, { kind: Kind }>;

function acknowledgedWords({ by, offeredDiscussion }: { by: 'letter' | 'call'; offeredDiscussion: boolean }): string {
  if (by === 'letter') return 'Acknowledged by letter';
  return offeredDiscussion ? 'Acknowledged by a call that offered a discussion' : 'A call that held no offer to discuss';
}

function periodWords(period: AgreedPeriod): string {
  if ('until' in period) return `by ${dayInSentence(period.until)}`;
  return `within ${countOf(period.length, period.unit === 'working-day' ? 'working day' : period.unit)}`;
}
