import { fine, plainText, stop, toRead } from '@accord/correspondence/rules';
import type { LetterBody, LetterCheck } from '@accord/correspondence/rules';
import { apologyWarnings, missingParts } from '../apology';
import { isFinal, lastDaySentence } from './response-letter';
import { hasFailing } from './response-record';
import type { ResponseRecord } from './response-record';

/** The checks of a response beside those of every letter. Only a ✗ keeps it back. */
export function responseChecks(record: ResponseRecord, body: LetterBody): readonly LetterCheck[] {
  return [...findings(record), ...answers(record, body), ...apology(record), ...ombudsman(record, body), ...actions(record, body)];
}

function findings({ issues }: ResponseRecord): LetterCheck[] {
  if (issues.length === 0) return [stop('issues', 'No issue is written down', 'Add the issues', 'issues')];
  const without = issues.filter((issue) => issue.finding === null);
  if (without.length === 0) return [fine('findings', 'Every issue has a finding')];
  return without.map(({ number }) => stop(`finding-${number}`, `Issue ${number} has no finding`, `Go to issue ${number}`, 'findings'));
}

/** Ombudsman cases are lost on unanswered points: each issue must be found in the letter by its number or its words. */
function answers({ issues }: ResponseRecord, body: LetterBody): LetterCheck[] {
  const headings = body.flatMap((block) => (block.kind === 'heading' ? [block.text.toLowerCase()] : []));
  const missing = issues.filter(({ number, text }) => !headings.some((found) => new RegExp(`\\bissue ${number}\\b`).test(found) || found.includes(text.toLowerCase())));
  if (missing.length === 0) return issues.length > 0 ? [fine('answers', 'Every issue is answered under its own heading')] : [];
  return missing.map(({ number }) => stop(`answer-${number}`, `The letter has no heading for issue ${number}`, 'Write the answer', 'letter'));
}

function apology({ apology: parts, issues }: ResponseRecord): LetterCheck[] {
  if (!hasFailing(issues)) return [];
  const missing = missingParts(parts);
  if (missing.length === 6) return [stop('apology', 'Something went wrong and there is no apology', 'Write the apology', 'apology')];
  const incomplete = missing.length > 0 ? [toRead('apology-parts', `The apology does not say: ${missing.map((part) => words[part]).join(', ')}`, 'Look at it', 'apology')] : [];
  const weak = apologyWarnings(parts).map((warning, place) => toRead(`apology-words-${place}`, `“${warning.words}” weakens the apology`, 'Look at it', 'apology'));
  return incomplete.length + weak.length > 0 ? [...incomplete, ...weak] : [fine('apology', 'The apology is complete')];
}

const words = { what: 'what went wrong', why: 'why', effect: 'the effect', sorry: 'sorry', change: 'what will change', who: 'who says it' } as const;

function ombudsman(record: ResponseRecord, body: LetterBody): LetterCheck[] {
  if (!isFinal(record)) return [];
  const text = plainText(body);
  const { name, telephone } = record.support.ombudsman;
  if (!text.includes(name)) return [stop('ombudsman', `The right to go to the ${name} is not in the letter`, 'Write it', 'letter')];
  const stale = text.includes(lastDaySentence(record)) ? [] : [toRead('ombudsman-date', 'The last day for the ombudsman is not the computed one', 'Go there', 'letter')];
  const reach = telephone && !text.includes(telephone) ? [toRead('ombudsman-telephone', 'The ombudsman’s telephone number is not in the letter', 'Go there', 'letter')] : [];
  return stale.length + reach.length > 0 ? [...stale, ...reach] : [fine('ombudsman', 'Ombudsman, number and last day')];
}

/** “Lessons will be learned” without one is the promise nobody keeps. */
function actions({ actions: promised }: ResponseRecord, body: LetterBody): LetterCheck[] {
  const vague = /\blessons? (will be|have been|are being) learn(ed|t)\b/i.test(plainText(body));
  if (vague && promised.length === 0) return [toRead('lessons', 'The letter promises lessons, and none has an owner and a date', 'Add a lesson', 'lessons')];
  return promised.length > 0 ? [fine('lessons', 'Promised actions have owners and dates')] : [];
}
