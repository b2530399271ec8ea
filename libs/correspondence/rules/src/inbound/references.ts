import { tagOf, withoutTag } from './addresses';
import type { InboundMessage } from './message';
import { allRecipientsOf } from './organisation';

/** Hyphens and dashes of every kind, and the minus sign: phones and word processors exchange them freely. */
const dash = '[\\p{Pd}\\u2212]';

/** Our references in a text, each once, as we write them: `HV-26-00001`. Any case; another organisation's prefix is not ours. */
export function referencesIn(text: string, prefix: string): string[] {
  const form = new RegExp(`(?<![\\p{L}\\p{N}])${prefix}${dash}(\\d{2})${dash}(\\d{5,7})(?!\\d)`, 'giu');
  return [...new Set([...text.matchAll(form)].map(([, year, number]) => `${prefix.toUpperCase()}-${year}-${number}`))];
}

/** Our references in the subject, the message's own words and the plus tag of our address. */
export function referencesOf(message: InboundMessage, prefix: string, mailboxes: readonly string[]): string[] {
  const tags = allRecipientsOf(message.headers).filter((address) => mailboxes.includes(withoutTag(address))).map(tagOf);
  return referencesIn([message.subject, message.words, ...tags].join('\n'), prefix);
}
