import { nameWords } from '@accord/people/rules';

/** From what a title is made. */
export interface Titled {
  readonly story: string;
  /** Names of the people of the contact, which a title never shows. */
  readonly people: readonly string[];
  /** Ward or service, when it is known. */
  readonly place: string | null;
}

const most = 60;
const mostWords = 9;
const title = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sister|nurse|sir|dame)$/iu;

/**
 * A short title without names: the first words of the story, those of the people left out, and the word after a form of
 * address too (`Dr …`). Titles stand in lists, task bars and histories, where a name would be read by passers-by.
 */
export function titleOf({ story, people, place }: Titled): string {
  const named = new Set(people.flatMap((name) => nameWords(name)).filter((word) => word.length > 1));
  const first = story.trim().split(/\n|(?<=[.!?])\s/u)[0] ?? '';
  const words = first.split(/\s+/u).filter((word) => word !== '');
  const said = words.filter((word, at) => !isName(word, named) && !isAddressed(words[at - 1], word) && !isTitled(word, words[at + 1]));
  const short = shorten(said.slice(0, mostWords), said.length > mostWords);
  return said.length >= 2 && short !== '' ? short : (place ?? 'A contact');
}

const isName = (word: string, named: ReadonlySet<string>): boolean => nameWords(word.replace(/['’]s\b/u, '')).some((part) => named.has(part));
const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
const isTitled = (word: string, next: string | undefined): boolean => title.test(bare(word)) && isCapital(next);
const isAddressed = (before: string | undefined, word: string): boolean => before !== undefined && title.test(bare(before)) && isCapital(word);
const bare = (word: string): string => word.replace(/\.$/u, '');

function shorten(words: readonly string[], cut: boolean): string {
  let text = '';
  for (const word of words) {
    if (text.length + 1 + word.length > most) return `${text.replace(/[\s,;:.]+$/u, '')}…`;
    text = text === '' ? word : `${text} ${word}`;
  }
  const ended = text.replace(/[\s,;:.]+$/u, '');
  return capital(cut ? `${ended}…` : ended);
}

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());
