import { textsOf } from './letter-text';
import type { LetterBody } from './letter-text';

/** Where in the case the fact is added. */
export type MendPlace = 'case' | 'assign' | 'people' | 'issues' | 'dates' | 'findings' | 'findings/considered' | 'apology' | 'lessons' | 'directory' | 'letter';

interface MissingFact {
  readonly words: string;
  readonly at: MendPlace;
}

/**
 * Facts that a letter needs. A gap is shown in the text as `[Advocacy service is missing]`, never as a hole, and the
 * letter is not sent while one is left: whoever writes adds the fact to the record, or types it over the words.
 */
export const missingFacts = {
  'recipient-name': { words: 'Name of the person we write to', at: 'people' },
  'received-date': { words: 'Received date', at: 'dates' },
  'what-happened': { words: 'What happened', at: 'case' },
  'named-contact': { words: 'Named contact', at: 'assign' },
  'contact-telephone': { words: 'Telephone of the named contact', at: 'case' },
  advocacy: { words: 'Advocacy service', at: 'directory' },
  'answer-date': { words: 'Expected date of the answer', at: 'dates' },
  'why-late': { words: 'Why it took longer', at: 'letter' },
  finding: { words: 'Finding', at: 'findings' },
  explanation: { words: 'What happened and what should have happened', at: 'findings' },
  issues: { words: 'Agreed list of issues', at: 'issues' },
  'how-considered': { words: 'How the complaint was looked at', at: 'findings/considered' },
  apology: { words: 'Apology', at: 'apology' },
  ombudsman: { words: 'Ombudsman', at: 'directory' },
  'ombudsman-date': { words: 'Last day to go to the ombudsman', at: 'case' },
} as const satisfies Readonly<Record<string, MissingFact>>;
export type MissingKey = keyof typeof missingFacts;

/** The words that stand where a fact should. */
export const gap = (key: MissingKey): string => `[${missingFacts[key].words} is missing]`;

/** The fact, or the words that say that it is missing. */
export const orGap = (fact: string | null | undefined, key: MissingKey): string => (fact && fact.trim() !== '' ? fact : gap(key));

const marker = /\[([^[\]]{1,80}) is missing\]/g;

export interface Gap {
  readonly words: string;
  readonly at: MendPlace;
  /** Which part of the letter holds it, from 0. */
  readonly block: number;
}

/** Every gap left in a letter, in reading order. */
export function gapsIn(body: LetterBody): readonly Gap[] {
  return body.flatMap((part, block) =>
    textsOf(part).flatMap((text) => [...text.matchAll(marker)].map(([, words = '']) => ({ words, at: placeOf(words), block }))),
  );
}

function placeOf(words: string): MendPlace {
  return Object.values(missingFacts).find((fact) => fact.words === words)?.at ?? 'letter';
}
