import type { Headers } from './headers';
import { firstOf } from './headers';

const earliest = Date.UTC(1995, 0, 1);
const anHour = 3_600_000;
/** No date is longer, comments and all. */
const longestDate = 500;

/**
 * When the message reached us, in milliseconds since 1970: as the last mail server noted it, else as the sender's own
 * program dated it, else `now`. A day before e-mail or in the future is not believed; the message is never refused for it.
 */
export function receivedAt(headers: Headers, now: number): number {
  const noted = firstOf(headers, 'received')?.split(';').at(-1);
  const candidates = [noted, firstOf(headers, 'date')].map((text) => Date.parse((text ?? '').slice(0, longestDate).replace(/\([^)]*\)/g, '').trim()));
  return candidates.find((at) => at >= earliest && at <= now + anHour) ?? now;
}
