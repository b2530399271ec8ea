import { paragraph } from './letter-text';
import type { LetterBody } from './letter-text';

/** Stands where the name of the person who signs will stand; signing puts it there. */
export const signHere = '[Name and post of the person who signs]';

interface Signatory {
  readonly name: string;
  readonly jobTitle: string;
}

/** The letter as it was before this person signed it; the same where their name stands nowhere in it. */
export function unsigned(body: LetterBody, { name, jobTitle }: Signatory): LetterBody {
  const lines = (jobTitle ? [name, jobTitle] : [name]).join('\n');
  const place = body.findLastIndex((block) => block.kind === 'paragraph' && block.text.includes(lines));
  return body.map((block, at) => (at === place && block.kind === 'paragraph' ? { ...block, text: block.text.replace(lines, signHere) } : block));
}

/** The letter with the name and post of the person who signed in its place, or at its end when the place was deleted. */
export function signedBy(body: LetterBody, { name, jobTitle }: Signatory): LetterBody {
  const lines = jobTitle ? [name, jobTitle] : [name];
  const place = body.findIndex((block) => block.kind === 'paragraph' && block.text.includes(signHere));
  if (place < 0) return [...body, paragraph(...lines)];
  return body.map((block, at) => (at === place && block.kind === 'paragraph' ? { ...block, text: block.text.replace(signHere, lines.join('\n')) } : block));
}
