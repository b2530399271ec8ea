import { plainLetters } from './plain-letters';

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'rev', 'revd', 'sir', 'dame', 'lord', 'lady', 'sister', 'nurse', 'mister', 'master']);
const most = 12;

/**
 * The words of a name as they are searched: plain letters, apostrophes closed up (`O’Brien` is `obrien`), hyphens and
 * everything else parting words, forms of address left out. Twelve at most, each once, in the order written.
 */
export function nameWords(name: string): readonly string[] {
  const words = plainLetters(name)
    .replace(/['’‘ʼ`´]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const named = words.filter((word) => !titles.has(word));
  return [...new Set(named.length > 0 ? named : words)].slice(0, most);
}

/** The key under which a whole name is compared: the same words in whatever order they were written. */
export function nameKey(name: string): string {
  return [...nameWords(name)].sort().join(' ');
}
