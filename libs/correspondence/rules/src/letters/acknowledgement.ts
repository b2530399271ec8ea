import { dayInSentence } from '@accord/calendar/rules';
import type { Temporal } from '@accord/calendar/rules';
import type { Body } from '@accord/directory/rules';
import { numbers, paragraph } from './letter-text';
import type { LetterBlock, LetterBody } from './letter-text';
import { gap, orGap } from './missing';

/** When an answer can be expected: agreed with the person, the last day a rule allows, or set by hand. */
export interface AnswerDate {
  readonly on: Temporal.PlainDate;
  readonly kind: 'agreed' | 'at-the-latest' | 'report-due';
}

/** Whom a letter names for help and for a second look. */
export interface Support {
  readonly advocacy: Pick<Body, 'id' | 'name' | 'telephone'> | null;
  readonly ombudsman: Pick<Body, 'id' | 'name' | 'telephone'> | null;
}

/** What the record says when an acknowledgement is written. */
export interface AcknowledgementFacts {
  readonly nation: 'england' | 'scotland' | 'wales' | 'northern-ireland';
  /** Scotland's stage; null elsewhere. */
  readonly stage: 1 | 2 | null;
  readonly reference: string;
  readonly organisation: { readonly name: string; readonly telephone: string; readonly mailbox: string };
  readonly recipientName: string | null;
  readonly receivedOn: Temporal.PlainDate | null;
  readonly madeOrally: boolean;
  readonly issues: readonly string[];
  /** What happened, in their words; used while no issue is agreed. */
  readonly story: string;
  readonly contact: { readonly name: string; readonly jobTitle: string } | null;
  readonly answer: AnswerDate | null;
  readonly support: Support;
}

/** The words of an acknowledgement, by nation (`response-times.md` 6); a fact the record lacks stands as a gap that stops the sending. */
export function acknowledgement(facts: AcknowledgementFacts): LetterBody {
  return [
    paragraph(`Dear ${orGap(facts.recipientName, 'recipient-name')}`),
    ...thanks(facts),
    ...whatYouTold(facts),
    ...whatNext(facts),
    ...contact(facts),
    ...help(facts),
    paragraph('Please tell us if you would like our letters in another format or language, such as large print, Easy Read or audio. Tell us too if anything would make it easier to talk with us.'),
    paragraph('Complaining will not affect your care, or the care of the person you speak for.'),
    ...ending(facts),
  ];
}

function thanks({ receivedOn, reference, madeOrally }: AcknowledgementFacts): LetterBlock[] {
  const date = receivedOn ? dayInSentence(receivedOn) : gap('received-date');
  const came = madeOrally ? `We spoke with you on ${date}.` : `It reached us on ${date}.`;
  return [paragraph(`Thank you for telling us about what happened. ${came} We take it seriously. Our reference is ${reference}.`)];
}

/** A spoken complaint is written down and the person gets a copy to check (reg 13(2)). */
function whatYouTold({ issues, story, madeOrally }: AcknowledgementFacts): LetterBlock[] {
  const check = madeOrally ? 'We have written down what you told us. Please tell us if we have anything wrong.' : '';
  if (issues.length > 0) {
    return [paragraph(`${check ? `${check} ` : ''}This is what we understand you would like us to look into:`), numbers(issues)];
  }
  const inShort = shortened(story);
  if (inShort === '') return [paragraph(gap('what-happened'))];
  return [paragraph(`${check ? `${check} ` : ''}In short, you told us:`), paragraph(`“${inShort}”`)];
}

function whatNext(facts: AcknowledgementFacts): LetterBlock[] {
  switch (facts.nation) {
    case 'england':
      return [offerToTalk(facts), paragraph(expected(facts))];
    case 'scotland':
      return facts.stage === 2 ? stage2(facts) : stage1(facts);
    case 'wales':
      return [offerToTalk(facts), paragraph('When we talk, we will also ask whether we may use medical records to look into this.'), paragraph(expected(facts))];
    case 'northern-ireland':
      return [offerToTalk(facts), paragraph(expected(facts))];
  }
}

/** The offer to discuss how and how long, made with the acknowledgement (England reg 13(7), Wales reg 22). */
function offerToTalk({ organisation }: AcknowledgementFacts): LetterBlock {
  return paragraph(`I would like to talk with you about how we look into this and how long it will take. Please tell me a time that suits you. You can ring ${orGap(organisation.telephone, 'contact-telephone')} or write to ${organisation.mailbox}. If you would rather not talk, we will write to tell you what we plan to do and by when.`);
}

function expected({ answer }: AcknowledgementFacts): string {
  if (!answer) return `We expect to send you our answer by ${gap('answer-date')}.`;
  const date = dayInSentence(answer.on);
  switch (answer.kind) {
    case 'agreed':
      return `We agreed with you to send our answer by ${date}. If we need longer, we will tell you why and agree a new date with you.`;
    case 'at-the-latest':
      return `We will agree with you when to expect our answer. It should reach you by ${date} at the latest. If we need longer, we will tell you why.`;
    case 'report-due':
      return `We expect to send you our answer by ${date}. If we need longer, we will tell you why and give you a new date.`;
  }
}

function stage1({ answer }: AcknowledgementFacts): LetterBlock[] {
  const by = answer ? dayInSentence(answer.on) : gap('answer-date');
  return [paragraph(`We will try to settle this quickly, at the first stage of our complaints procedure. We aim to answer within 5 working days, by ${by}. If we cannot, or if our answer does not settle it for you, you can ask us to investigate it at stage 2.`)];
}

/** Scotland, stage 2: what will happen, within 20 working days, or the reason and a new date; the ombudsman's part. */
function stage2({ answer, support, organisation }: AcknowledgementFacts): LetterBlock[] {
  const by = answer ? dayInSentence(answer.on) : gap('answer-date');
  return [
    paragraph(`We will investigate this at stage 2 of our complaints procedure. We will send you a report within 20 working days, by ${by}. If we need longer, we will tell you the reason and give you a new date.`),
    paragraph(`I would like to talk with you about how we look into this. You can ring ${orGap(organisation.telephone, 'contact-telephone')} or write to ${organisation.mailbox}.`),
    paragraph(`If you are unhappy with our final answer, you can ask the ${ombudsman(support)} to look at it. They are independent of the NHS. They usually ask that you complain to us first.`),
  ];
}

const ombudsman = ({ ombudsman: body }: Support): string => (body ? reachable(body) : gap('ombudsman'));

function contact({ contact: named, organisation, nation }: AcknowledgementFacts): LetterBlock[] {
  const officer = nation === 'scotland' ? 'Our feedback and complaints officer for this is' : 'Your named contact is';
  if (!named) return [paragraph(`${officer} ${gap('named-contact')}.`)];
  const title = named.jobTitle ? `, ${named.jobTitle}` : '';
  return [paragraph(`${officer} ${named.name}${title}. You can reach them on ${orGap(organisation.telephone, 'contact-telephone')}, or at ${organisation.mailbox}. Please give our reference.`)];
}

function help({ support: { advocacy } }: AcknowledgementFacts): LetterBlock[] {
  if (!advocacy) return [paragraph(`You can get free help from: ${gap('advocacy')}.`)];
  return [paragraph(`You can get free help to make your complaint, from somebody who is independent of us: ${reachable(advocacy)}.${whereTheyLive(advocacy)}`)];
}

/** In England each council chooses the service, so that no one name is right everywhere. */
const whereTheyLive = ({ id }: Pick<Body, 'id'>): string => (id === 'england-advocacy' ? ' Your council can tell you who provides it where you live.' : '');

export const reachable = ({ name, telephone }: Pick<Body, 'name' | 'telephone'>): string => (telephone ? `${name} (telephone ${telephone})` : name);

function ending({ contact: named, organisation }: AcknowledgementFacts): LetterBlock[] {
  const lines = named ? [named.name, ...(named.jobTitle ? [named.jobTitle] : [])] : [gap('named-contact')];
  return [paragraph('Yours sincerely'), paragraph(...lines, organisation.name)];
}

const longestStory = 600;

/** The story in their words: whole, or its first sentences up to 600 characters. */
export function shortened(story: string): string {
  const text = story.replace(/\s+/g, ' ').trim();
  if (text.length <= longestStory) return text;
  const cut = text.slice(0, longestStory);
  const sentence = cut.lastIndexOf('. ');
  return sentence > longestStory / 3 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
