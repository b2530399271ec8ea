import { needWords } from '@accord/people/rules';
import { formsWanted } from './forms';
import type { NeedOfPerson } from './forms';
import type { LetterFormat } from './letter-kinds';
import type { LetterBody } from './letter-text';
import { gapsIn } from './missing';
import type { MendPlace } from './missing';
import { unsettable } from './settable';

/** One line of *before it goes*: what was looked at, and where and how to mend it. Only `stop` keeps a letter back. */
export interface LetterCheck {
  readonly id: string;
  readonly mark: 'stop' | 'read' | 'fine';
  readonly what: string;
  /** What to do, as the words of a link; null when nothing is to be done. */
  readonly mend: string | null;
  readonly at: MendPlace | null;
  /** The part of the letter it is about, from 0. */
  readonly block: number | null;
}

/** Whom a letter goes to, as the record or the frozen letter has it. */
export interface Recipient {
  readonly name: string | null;
  readonly email: string | null;
  readonly isPatient: boolean;
}

export interface ToCheck {
  readonly body: LetterBody;
  readonly format: LetterFormat;
  readonly recipient: Recipient | null;
  /** The communication needs of the person we write to. */
  readonly needs: readonly NeedOfPerson[];
}

export const stop = (id: string, what: string, mend: string, at: MendPlace, block: number | null = null): LetterCheck => ({ id, mark: 'stop', what, mend, at, block });
export const toRead = (id: string, what: string, mend: string | null = null, at: MendPlace | null = null, block: number | null = null): LetterCheck => ({ id, mark: 'read', what, mend, at, block });
export const fine = (id: string, what: string): LetterCheck => ({ id, mark: 'fine', what, mend: null, at: null, block: null });

/** The checks that every letter needs before it goes: no gap, somebody to send it to, in a form they can read. */
export function checksOfEveryLetter({ body, format, recipient, needs }: ToCheck): readonly LetterCheck[] {
  return [...checksOfWords(body), ...whom(recipient, body), ...inTheirForm(format, needs)];
}

const mostNamed = 12;

/** The checks that the words alone decide; the page asks them again as somebody types. */
export function checksOfWords(body: LetterBody): readonly LetterCheck[] {
  const gaps = gapsIn(body);
  // A fact that is missing in two places is one thing to mend.
  const once = gaps.filter(({ words }, place) => gaps.findIndex((other) => other.words === words) === place);
  const found = once.map(({ words, at, block }, place) => stop(`words-${place}`, `${words} is missing`, at === 'letter' ? 'Write it' : 'Add it', at, block));
  if (body.length === 0) return [stop('words-empty', 'The letter has no words', 'Write it', 'letter', 0)];
  const boxes = unsettable(body);
  const unset = boxes.length > 0 ? [toRead('words-unset', `The PDF cannot show: ${boxes.slice(0, mostNamed).join(' ')}`)] : [];
  return [...(found.length > 0 ? found : [fine('words', 'No fact is missing')]), ...unset];
}

function whom(recipient: Recipient | null, body: LetterBody): LetterCheck[] {
  if (!recipient) return [stop('recipient', 'Nobody is recorded to write to', 'Add the person', 'people')];
  if (!recipient.email) return [stop('address', 'The person has no e-mail address', 'Add the address', 'people')];
  const other = recipient.isPatient ? [] : [toRead('for-another', 'You write to someone other than the patient', 'Look at the consent', 'people')];
  return [...greeting(recipient, body), ...other];
}

/** A letter that kept an old name after the record changed is the classic fault. */
function greeting({ name }: Recipient, body: LetterBody): LetterCheck[] {
  const first = body[0];
  const family = name?.trim().split(/\s+/).at(-1);
  if (!family || first?.kind !== 'paragraph' || !/^dear\b/i.test(first.text)) return [fine('recipient', 'Recipient and address')];
  if (first.text.toLocaleLowerCase('en-GB').includes(family.toLocaleLowerCase('en-GB'))) return [fine('recipient', 'Recipient, address and greeting')];
  return [toRead('greeting', 'The greeting does not hold the name of the person we write to', 'Go there', 'letter', 0)];
}

function inTheirForm(format: LetterFormat, needs: readonly NeedOfPerson[]): LetterCheck[] {
  const { largePrint, others } = formsWanted(needs);
  const read = [
    ...others.map((words, place) => toRead(`form-${place}`, `Asked for: ${words}. Order it too`)),
    ...needs.filter((need) => need.kind === 'safe-contact').map((need, place) => toRead(`safe-contact-${place}`, `Safe contact: ${need.detail || 'ask before you write'}`, 'Look at it', 'people')),
    // No phone calls, another language: what was asked for bears on the words, and only a person can tell how.
    ...needs.flatMap(({ kind, detail }, place) => (kind === 'adjustment' || kind === 'interpreter' ? [toRead(`need-${place}`, needWords(kind, detail), 'Look at it', 'people')] : [])),
  ];
  if (largePrint && format !== 'large-print') return [stop('format', 'Large print was asked for', 'Set it in large print', 'letter'), ...read];
  return [...(largePrint ? [fine('format', 'Large print was asked for: it will be sent so')] : []), ...read];
}
