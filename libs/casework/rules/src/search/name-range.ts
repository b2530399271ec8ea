const endOfAlphabet = '\u{10FFFF}';

/** Between what a word of a name lies: three letters are enough to be its beginning, fewer are the whole of it. */
export function nameRange(word: string): readonly [from: string, before: string] {
  return [word, `${word}${word.length >= 3 ? endOfAlphabet : '\u0001'}`];
}
