import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';

interface Caller {
  readonly anonymous: boolean;
  readonly caller: Readonly<Record<string, string>> | null;
}

// A minute's grace: the browser's clock is seldom exactly ours.
const grace = 60_000;

/** Why what was said cannot be logged as it is; null when it can. Nearly everything can: odd details are kept with a note. */
export function notLoggable(said: Caller & { readonly receivedAt: string | null }, now: Date): Refusal | null {
  const early = said.receivedAt !== null && Date.parse(said.receivedAt) > now.getTime() + grace;
  return early ? { ...refuse('in-the-future', 'That time has not come yet. Enter when it reached us.'), field: 'receivedAt' } : namedThoughAnonymous(said);
}

/** An anonymous caller stays anonymous. */
export function namedThoughAnonymous({ anonymous, caller }: Caller): Refusal | null {
  const named = caller !== null && Object.values(caller).some((value) => value !== '');
  return anonymous && named ? refuse('anonymous-with-name', 'An anonymous caller has no name or number. Empty them, or untick anonymous.') : null;
}
