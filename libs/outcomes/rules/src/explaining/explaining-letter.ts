import { dayInSentence, isAfter } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { HoldReason, WaitingReason } from '@accord/commitments/rules';
import { bullets, gap, heading, orGap, paragraph, reachable, signHere } from '@accord/correspondence/rules';
import type { LetterBlock, LetterBody } from '@accord/correspondence/rules';
import { lastDaySentence } from '../response/response-letter';
import type { ResponseRecord } from '../response/response-record';

/** What the explaining letter says beside what a response says. */
export interface ExplainingRecord extends ResponseRecord {
  /** The end of the six months, or of the longer period agreed before it. */
  readonly endedOn: Temporal.PlainDate;
  /** Whom or what the case waited for, or was held for, as the record has it; each once. */
  readonly waitedFor: readonly (WaitingReason | HoldReason)[];
  /** When an answer is expected, where a date for it still lies ahead. */
  readonly answerOn: Temporal.PlainDate | null;
}

/**
 * The letter that SI 2009/309 reg 14(4) asks for when six months end without an answer or a longer period: that it is so and
 * why, what is done and left, when the answer is expected, whom to ring, and the ombudsman, who need not be waited for.
 */
export function explainingLetter(record: ExplainingRecord): LetterBody {
  return [
    paragraph(`Dear ${orGap(record.recipientName, 'recipient-name')}`),
    paragraph(`You told us about your complaint on ${dayInSentence(record.receivedOn)}. You should have had our answer by ${dayInSentence(record.endedOn)}. You have not had it, and we are sorry.`),
    heading('Why it has taken longer'),
    ...why(record),
    heading('What is done, and what is left'),
    ...whatIsLeft(record),
    heading('When you will have our answer'),
    paragraph(expected(record)),
    ...notWaiting(record),
    ...ending(record),
  ];
}

const reasons: Readonly<Record<WaitingReason | HoldReason, string>> = {
  consent: 'We had to wait for consent before we could look at what we needed.',
  complainant: 'We waited to hear from you.',
  'another-body': 'We had to wait for another organisation.',
  mediation: 'Time was given to mediation.',
  'legal-advice': 'We had to take legal advice first.',
  'their-pause': 'You asked us to pause.',
  police: 'The police asked us to wait.',
  coroner: 'The coroner had to come first.',
  'procurator-fiscal': 'The procurator fiscal had to come first.',
};

/** What the case waited for, by the record; without it a gap, in whose place the writer says why. */
function why({ waitedFor }: ExplainingRecord): LetterBlock[] {
  const known = waitedFor.map((whom) => reasons[whom]);
  return [paragraph(known.length > 0 ? known.join(' ') : gap('why-late'))];
}

function whatIsLeft({ issues }: ExplainingRecord): LetterBlock[] {
  if (issues.length === 0) return [paragraph(gap('issues'))];
  const lines = issues.map(({ number, text, finding }) => `Issue ${number}, ${withoutStop(text)}: ${finding ? 'we have finished looking into it.' : 'we are still looking into it.'}`);
  const left = issues.every(({ finding }) => finding !== null) ? 'What is left is to write our answer and have it checked and signed.' : 'When that is done, our answer is written, checked and signed.';
  return [bullets(lines), paragraph(left)];
}

const withoutStop = (text: string): string => text.trim().replace(/\.+$/, '');

function expected({ answerOn }: ExplainingRecord): string {
  return `We expect to send you our answer by ${answerOn ? dayInSentence(answerOn) : gap('answer-date')}. If that changes, we will write to you before then.`;
}

function notWaiting(record: ExplainingRecord): LetterBlock[] {
  const { support } = record;
  return [
    heading('If you do not want to wait'),
    paragraph(`You can ask the ${reachable(support.ombudsman)} to look at your complaint, also before our answer comes. They are independent of us, and it costs nothing. ${support.limit} ${lastDaySentence(record)}`),
    paragraph(`You can get free help with this, from somebody who is independent of us: ${reachable(support.advocacy)}.`),
  ];
}

function ending({ contact, organisation, reference }: ExplainingRecord): LetterBlock[] {
  const named = contact ? `${contact.name}${contact.jobTitle ? `, ${contact.jobTitle}` : ''}` : gap('named-contact');
  return [
    paragraph(`Your named contact is ${named}. You can reach them on ${orGap(organisation.telephone, 'contact-telephone')}, or at ${organisation.mailbox}. Our reference is ${reference}.`),
    paragraph('Yours sincerely'),
    paragraph(signHere),
    paragraph(organisation.name),
  ];
}

/** The end of the six months as the dates of the case have it. */
export interface SixMonths {
  readonly state: string;
  readonly dueOn: Temporal.PlainDate;
  /** The end that had passed when a longer period was written down: that takes back no miss. */
  readonly lateSince: Temporal.PlainDate | null;
}

/** The day after which the letter is due: what the dates of the case ask for counts from the same. */
export const endOf = ({ dueOn, lateSince }: SixMonths): Temporal.PlainDate => lateSince ?? dueOn;

/** Why this letter is not due; null: it is. `sixMonths`: null where the procedure of the case has none. */
export function whyNotExplain(sixMonths: SixMonths | null, today: Temporal.PlainDate): string | null {
  if (!sixMonths) return 'Only a complaint about the NHS in England has six months.';
  if (sixMonths.state !== 'running' && sixMonths.state !== 'waiting') return 'The six months ended with an answer, or otherwise: nothing is to be explained.';
  return isAfter(today, endOf(sixMonths)) ? null : `It is due only after ${dayInSentence(endOf(sixMonths))}, if no answer has gone by then.`;
}
