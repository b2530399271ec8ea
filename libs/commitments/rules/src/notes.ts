import { dayInSentence } from '@accord/calendar/rules';
import type { Commitment } from './commitment';

/** What must be known beside a date wherever it is shown, each a sentence under 20 words. */
export function notesOf({ writtenLate }: Commitment): readonly string[] {
  return writtenLate ? [`This was written down on ${dayInSentence(writtenLate)}, after the date had passed.`] : [];
}
