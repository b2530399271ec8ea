import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

interface ToSign {
  readonly state: string;
  readonly authorId: string;
  readonly version: number;
}

/** Why `by` may not sign this letter now; `read` is the version they last read, null when they never opened it. */
export function whyNotSign(letter: ToSign, by: string, read: number | null): Refusal<'not-to-sign' | 'own-letter' | 'changed-since-read'> | null {
  if (letter.state !== 'to-sign') return refuse('not-to-sign', 'This letter does not wait for a signature any more.');
  if (letter.authorId === by) return refuse('own-letter', 'You wrote this. Another person must sign.');
  if (read !== letter.version) return refuse('changed-since-read', 'This letter changed since you read it. Read the difference first.');
  return null;
}
