import type { LetterBody, LetterFormat } from '@accord/correspondence/rules';

/** A letter ready to be set on paper: the words, and what stands around them. */
export interface Sheet {
  /** The lines of the letterhead; the first is the organisation. */
  readonly letterhead: string;
  /** Name and address, a line each. */
  readonly to: readonly string[];
  /** The date in words. */
  readonly date: string;
  readonly reference: string;
  /** What the letter is, for the title of the document: never a person's name. */
  readonly title: string;
  readonly body: LetterBody;
  readonly format: LetterFormat;
  /** A draft says so on every page. */
  readonly isDraft: boolean;
  /** When it was made: stands in the file, so that the same letter gives the same bytes. */
  readonly madeAt: Date;
}

/** Sizes in points of the two ways to set a letter. */
export const sizes = {
  standard: { text: 11, heading: 13, foot: 9, gap: 3 },
  'large-print': { text: 18, heading: 21, foot: 16, gap: 6 },
} as const satisfies Readonly<Record<LetterFormat, object>>;

/** The NHS identity's blue, for the letterhead alone. */
export const blue = '#005eb8';
