import { dayInSentence, type Temporal } from '@accord/calendar/rules';
import { bullets, gap, heading, numbers, orGap, paragraph, reachable, signHere } from '@accord/correspondence/rules';
import type { LetterBlock, LetterBody } from '@accord/correspondence/rules';
import { apologyParts } from '../apology';
import { ombudsmanLastDay, type LastDayAsked } from './ombudsman-date';
import { hasFailing } from './response-record';
import type { FindingResult, ResponseIssue, ResponseRecord } from './response-record';

/**
 * The words of a response (SI 2009/309 reg 14(2); `practice.md` 2.3): what was asked, how it was looked at, an answer to
 * each issue, the apology, what will be done by whom and when, and the right to go to the ombudsman.
 */
export function responseLetter(record: ResponseRecord): LetterBody {
  return [
    paragraph(`Dear ${orGap(record.recipientName, 'recipient-name')}`),
    paragraph(`You told us about your complaint on ${dayInSentence(record.receivedOn)}. Thank you. This letter is our answer.`),
    ...whatWasAsked(record),
    heading('How we looked into it'),
    paragraph(orGap(record.howConsidered, 'how-considered')),
    ...record.issues.flatMap(answer),
    ...apology(record),
    ...whatWillBeDone(record),
    ...notSatisfied(record),
    ...ending(record),
  ];
}

function whatWasAsked({ issues, wanted }: ResponseRecord): LetterBlock[] {
  const asked = issues.length > 0 ? numbers(issues.map((issue) => issue.text)) : paragraph(gap('issues'));
  const wish = wanted.length > 0 ? [paragraph('You told us that you would like:'), bullets(wanted)] : [];
  return [heading('What you asked us to look into'), asked, ...wish];
}

/** The heading by which the answer to an issue is found; the checks look for it. */
export const issueHeading = ({ number, text }: Pick<ResponseIssue, 'number' | 'text'>): string => `Issue ${number}: ${text}`;

export const resultSentence: Readonly<Record<FindingResult, string>> = {
  upheld: 'We uphold this part of your complaint.',
  'partly-upheld': 'We partly uphold this part of your complaint.',
  'not-upheld': 'We do not uphold this part of your complaint.',
};

function answer(issue: ResponseIssue): LetterBlock[] {
  const { finding, question } = issue;
  const asked = question ? [paragraph(`You asked: ${question}`)] : [];
  if (!finding) return [heading(issueHeading(issue)), ...asked, paragraph(gap('finding'))];
  const explained = finding.happened || finding.shouldHave ? [labelled('What happened', finding.happened), labelled('What should have happened', finding.shouldHave)].flat() : [paragraph(gap('explanation'))];
  return [heading(issueHeading(issue)), ...asked, ...explained, paragraph([resultSentence[finding.result], finding.because].filter(Boolean).join(' '))];
}

const labelled = (label: string, text: string): LetterBlock[] => (text ? [paragraph(`${label}: ${text}`)] : []);

/** A failing without an apology is a gap; without a failing an apology is printed only when one was written. */
function apology({ apology: parts, issues }: ResponseRecord): LetterBlock[] {
  const said = apologyParts.map((part) => (part === 'who' ? fromWhom(parts.who.trim()) : parts[part].trim())).filter((text) => text !== '');
  if (said.length === 0) return hasFailing(issues) ? [heading('Our apology'), paragraph(gap('apology'))] : [];
  return [heading('Our apology'), ...said.map((text) => paragraph(text))];
}

/** A name alone would stand there like a signature in the middle of the letter. */
const fromWhom = (who: string): string => (who === '' || /[.!?]$/.test(who) ? who : `This apology comes from ${who}.`);

function whatWillBeDone({ remedies, actions }: ResponseRecord): LetterBlock[] {
  const promised = actions.map(({ change, owner, dueOn }) => `${withoutStop(change)}. ${owner} will see to this by ${dayInSentence(dueOn)}.`);
  const lines = [...remedies, ...promised];
  return lines.length > 0 ? [heading('What we will do'), bullets(lines)] : [];
}

const withoutStop = (text: string): string => text.trim().replace(/\.+$/, '');

function notSatisfied(record: ResponseRecord): LetterBlock[] {
  const { support, nation, stage } = record;
  if (nation === 'scotland' && stage === 1) {
    return [heading('If you are not satisfied'), paragraph('You can ask us to investigate your complaint at stage 2 of our complaints procedure. Tell us within six months of the day you knew of the matter.'), advocacy(record)];
  }
  if (!isFinal(record)) {
    return [heading('If you are not satisfied'), paragraph('You can ask us to investigate your complaint at stage 2 of our complaints procedure. Please tell us soon.'), advocacy(record)];
  }
  const ended = nation === 'northern-ireland' && !record.paidPrivately ? 'Our complaints procedure has now ended.' : 'This is our final answer.';
  return [
    heading('If you are not satisfied'),
    paragraph(`${ended} If you are unhappy with it, you can ask the ${reachable(support.ombudsman)} to look at it. They are independent of us, and it costs nothing. ${support.limit} ${lastDaySentence(record)}`),
    advocacy(record),
  ];
}

/** Whether the procedure ends with this answer: in Scotland and Northern Ireland a first stage comes before. */
export const isFinal = ({ nation, stage, paidPrivately }: Pick<ResponseRecord, 'nation' | 'stage' | 'paidPrivately'>): boolean =>
  paidPrivately === true || stage !== 1 || (nation !== 'scotland' && nation !== 'northern-ireland');

/**
 * The letter with the last day as it is when it goes on another day than the one it was signed for. Null: nothing in it
 * counts from the sending.
 */
export function onAnotherDay(body: LetterBody, record: LastDayAsked, signedFor: Temporal.PlainDate): LetterBody | null {
  const [before, now] = [lastDaySentence({ ...record, sentOn: signedFor }), lastDaySentence(record)];
  if (before === now || !body.some((block) => 'text' in block && block.text.includes(before))) return null;
  return body.map((block) => ('text' in block ? { ...block, text: block.text.replace(before, now) } : block));
}

/** The computed last day in a sentence. */
export function lastDaySentence(asked: LastDayAsked): string {
  const last = ombudsmanLastDay(asked);
  if (!last) return `The last day is ${gap('ombudsman-date')}.`;
  const date = dayInSentence(last.on);
  return last.counts === 'from-sending' ? `The last day is ${date}.` : `The last day is ${date} at the latest, and earlier if you knew before you told us.`;
}

const advocacy = ({ support }: ResponseRecord): LetterBlock => paragraph(`You can get free help with this, from somebody who is independent of us: ${reachable(support.advocacy)}.`);

function ending({ contact, organisation, reference }: ResponseRecord): LetterBlock[] {
  const whom = contact ? `${contact.name}${contact.jobTitle ? `, ${contact.jobTitle},` : ''} on` : 'us on';
  return [
    paragraph(`If anything in this letter is not clear, please ring ${whom} ${orGap(organisation.telephone, 'contact-telephone')}, or write to ${organisation.mailbox}. Our reference is ${reference}.`),
    paragraph('Yours sincerely'),
    paragraph(signHere),
    paragraph(organisation.name),
  ];
}
