import { countOf, dayInSentence } from '@accord/calendar/rules';
import { unreachable } from '@accord/platform/rules';
import type { AgreedPeriod, FactDetail, NotComplaintReason } from './fact';
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
    case 'received': return 'Reached us in writing';
    case 'made-orally': return 'Told to us';
    case 'not-a-complaint': return notComplaint[fact.because];
    case 'kept-as-concern': return 'Kept as a concern, as the person agreed';
    case 'converted-to-complaint': return 'Made a complaint';
    case 'settled': return 'Settled to the person’s satisfaction';
    case 'acknowledged': return acknowledgedWords(fact);
    case 'acknowledgement-bounced': return 'The acknowledgement came back undelivered';
    case 'period-agreed': return `${fact.agreedBy === 'body' ? 'We fixed' : 'Agreed'} the answer: ${periodWords(fact.period)}`;
    case 'extended': return `More time for ${fact.commitmentId}, until ${dayInSentence(fact.until)}`;
    case 'stage-moved': return 'Went straight to stage 2';
    case 'escalated': return 'Moved to stage 2';
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
    case 'closed': return 'Closed';
    case 'reopened': return 'Opened again';
    default: return unreachable(fact);
  }
}

function acknowledgedWords({ by, offeredDiscussion }: { by: 'letter' | 'call'; offeredDiscussion: boolean }): string {
  if (by === 'letter') return 'Acknowledged by letter';
  return offeredDiscussion ? 'Acknowledged by a call that offered a discussion' : 'A call that held no offer to discuss';
}

function periodWords(period: AgreedPeriod): string {
  if ('until' in period) return `by ${dayInSentence(period.until)}`;
  return `within ${countOf(period.length, period.unit === 'working-day' ? 'working day' : period.unit)}`;
}
