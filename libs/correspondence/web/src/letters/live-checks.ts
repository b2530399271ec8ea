import type { LetterCheckView, LetterView } from '@accord/correspondence/contract';
import { checksOfWords, type LetterBody } from '@accord/correspondence/rules';

const order = { stop: 0, read: 1, fine: 2 } as const;

/** The checks as the words stand now: what the words alone decide is asked again, the rest is as the server last said. */
export function liveChecks(letter: Pick<LetterView, 'checks' | 'caseId'>, body: LetterBody, format: LetterView['format']): readonly LetterCheckView[] {
  const others = letter.checks.filter(({ id }) => !id.startsWith('words') && !(id === 'format' && format === 'large-print'));
  const words = checksOfWords(body).map(({ at, ...check }) => ({ ...check, goTo: at === null || at === 'letter' ? null : at === 'directory' ? '/directory' : `/cases/${letter.caseId}${at === 'case' ? '' : `/${at}`}` }));
  return [...words, ...others].sort((one, other) => order[one.mark] - order[other.mark]);
}
