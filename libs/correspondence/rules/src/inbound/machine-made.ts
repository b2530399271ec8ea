import { sendersOf } from './addresses';
import { replyIn } from './calendar-reply';
import type { Headers } from './headers';
import { firstOf, has, valuesOf } from './headers';
import type { InboundMessage } from './message';
import { absencePhrases, failurePhrases, waitingPhrases } from './phrases';

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The keyword of Auto-Submitted (RFC 3834) in lower case; null when absent, empty or `no`: then a person sent it. */
export function autoSubmitted(headers: Headers): string | null {
  const word = firstOf(headers, 'auto-submitted')?.toLowerCase().match(/[a-z-]+/)?.[0];
  return word && word !== 'no' ? word : null;
}

/** Whether the sender's server asks that nothing be sent back: `Return-Path: <>`. */
export const hasNullReturnPath = (headers: Headers): boolean => valuesOf(headers, 'return-path').some((value) => /^<\s*>$/.test(value.trim()));

/** Whether the subject is, or begins up to a colon with, what programs write while somebody is away. */
export function saysAway(subject: string): boolean {
  const [before = ''] = folded(subject).split(/[:：]/);
  return absencePhrases.includes(before.trim());
}

const isMailer = (headers: Headers): boolean =>
  hasNullReturnPath(headers) || sendersOf(headers).some(({ address }) => /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]*)(\+[^@]*)?@/.test(address));

const beginsWith = (subject: string, phrases: readonly string[]): boolean => phrases.some((phrase) => folded(subject).startsWith(phrase));

/** Whether the message reports on a delivery of ours: that it failed, still waits, or arrived. Null when it does not. */
export function deliveryTold(message: InboundMessage): 'failed' | 'delayed' | 'delivered' | null {
  const { headers, subject, report, actions } = message;
  const waits = beginsWith(subject, waitingPhrases);
  const isBounce = report === 'delivery' || has(headers, 'x-failed-recipients') || (isMailer(headers) && (waits || beginsWith(subject, failurePhrases)));
  if (!isBounce) return null;
  if (actions.length === 0) return waits ? 'delayed' : 'failed';
  if (actions.includes('failed')) return 'failed';
  if (actions.includes('delayed')) return 'delayed';
  return actions.every((action) => ['delivered', 'relayed', 'expanded'].includes(action)) ? 'delivered' : 'failed';
}

/** Whether a program answered for somebody who is away, and how it says so. Null when no program did. */
export function autoReplyTold(message: InboundMessage): 'read-receipt' | 'auto-reply' | null {
  const { headers, subject, report } = message;
  if (report === 'disposition') return 'read-receipt';
  const marked = has(headers, 'x-autoreply') || has(headers, 'x-autorespond') || precedences(headers).includes('auto_reply');
  const word = autoSubmitted(headers);
  const answersUs = has(headers, 'in-reply-to') || has(headers, 'references');
  return marked || word === 'auto-replied' || saysAway(subject) || (word !== null && answersUs) ? 'auto-reply' : null;
}

/** Whether the message went to many: a newsletter, a list. */
export const isBulk = (headers: Headers): boolean =>
  has(headers, 'list-id') || has(headers, 'list-unsubscribe') || precedences(headers).some((value) => ['bulk', 'list', 'junk'].includes(value));

const precedences = (headers: Headers): string[] => valuesOf(headers, 'precedence').map(folded);

/**
 * Whether a program of ours may ever answer this message: not bounces, automatic replies or answers to invitations, and nothing that carries
 * Auto-Submitted or a null Return-Path, contacts included. Two programs that answer each other never stop.
 */
export function mayBeAnsweredByMachine(message: InboundMessage): boolean {
  const { headers } = message;
  return autoSubmitted(headers) === null && !hasNullReturnPath(headers) && !isBulk(headers)
    && deliveryTold(message) === null && autoReplyTold(message) === null && replyIn(message) === undefined;
}
