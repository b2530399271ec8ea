import { textsOf, type LetterBody } from './letter-text';

/** What the fonts of the PDF (Roboto) hold: Latin with its accents, Welsh and Vietnamese too, Greek, Cyrillic, and what print needs. */
const settable =
  /[\n\t -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0300\u0301\u0303\u0309\u0323\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203a\u20ac\u2122]/;

/** Characters that the PDF would print as an empty box, each once, in the order of the letter. */
export function unsettable(body: LetterBody): readonly string[] {
  const characters = body.flatMap(textsOf).flatMap((text) => [...text.normalize('NFC')]);
  return [...new Set(characters.filter((character) => !settable.test(character) && !/\p{M}|\p{Cf}/u.test(character)))];
}
