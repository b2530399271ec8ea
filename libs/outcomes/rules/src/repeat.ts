/** What an issue or the source of a lesson is about, as far as both can be compared. */
export interface Told {
  /** Codes of subjects. */
  readonly subjects: readonly string[];
  /** Ids of ward or service, else of the site. */
  readonly places: readonly string[];
  readonly words: string;
}

/** Why an issue looks like an old lesson. */
export interface Alike {
  readonly subjects: readonly string[];
  readonly words: readonly string[];
}

const enoughWords = 2;
const tooCommon = new Set(
  'about after again also because been before being came come could does done down during each every family from gave have hospital into just like made more most much nobody nothing only other over patient said same seen should some staff such than that their them then there they this time told took very want wanted ward well were what when where which while will with without would your'.split(' '),
);

/**
 * Whether an issue looks like what a lesson was to end: the same place, and the same subject or two telling words of both
 * (plan of outcomes: alike in theme, place and words). A person decides; null when it does not look alike.
 */
export function alike(issue: Told, lesson: Told): Alike | null {
  if (!issue.places.some((place) => lesson.places.includes(place))) return null;
  const subjects = issue.subjects.filter((subject) => lesson.subjects.includes(subject));
  const known = tellingWords(lesson.words);
  const words = [...tellingWords(issue.words)].flatMap(([stem, word]) => (known.has(stem) ? [word] : []));
  return subjects.length > 0 || words.length >= enoughWords ? { subjects, words } : null;
}

/** Words of four letters or more that say something, by their beginning: `visits` and `visit` are one. */
function tellingWords(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Map(words.filter((word) => !tooCommon.has(word)).map((word) => [word.replace(/(ing|ed|es|s|e)$/, ''), word]));
}
