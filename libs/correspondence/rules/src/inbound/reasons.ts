import type { DuplicateReason, InboundResult, ReceiptReason, SortReason } from './results';

/** Why a message waits, in a sentence for the person who sorts it. */
export const sortReasonWords: Readonly<Record<SortReason, string>> = {
  empty: 'There are no words and no files in it. A telephone number may stand in the subject.',
  'not-mail': 'This file is not an e-mail: it has no sender and no address.',
  'unknown-invitation': 'It answers an invitation that we did not send.',
  'not-invited': 'It answers an invitation of ours, but comes from somebody we did not invite.',
  'calendar-counter': 'Somebody we invited proposes another time.',
  'calendar-no-answer': 'It answers an invitation of ours without a yes, no or perhaps.',
  'machine-generated': 'A program sent it, not a person.',
  bulk: 'It went to many people: a newsletter or a mailing list.',
  'no-sender': 'It has no sender’s address.',
  'several-senders': 'It names more than one sender.',
  'from-ourselves': 'It says it comes from our own mailbox.',
  'same-id-different-content': 'It carries the number of an earlier message, but the words differ.',
  encrypted: 'It is encrypted and we cannot read it. Ask the sender to send it again unlocked.',
  unreadable: 'Its words are in a form we cannot read. Ask the sender to send plain text.',
  'two-organisations': 'It is addressed to two organisations at once.',
  'two-likely-cases': 'It may belong to more than one case. Choose which.',
  'sender-not-a-party': 'It quotes our reference or answers our letter, but the sender is not a party of that case. We did not file it.',
  'sender-not-verified': 'The sender is a party of the case, but our mail server could not confirm that it really is them.',
  'unknown-reference': 'It quotes a reference that we do not have.',
  'known-party-no-reference': 'The sender is a party of a case, but quotes no reference. Is it that matter or a new one?',
};

const otherReasonWords: Readonly<Record<DuplicateReason | ReceiptReason | 'delayed', string>> = {
  'same-bytes': 'We have this message already.',
  'same-id-same-content': 'We have this message already, by another way.',
  'delivery-receipt': 'Our message was delivered.',
  'read-receipt': 'Our message was opened.',
  delayed: 'Our message is delayed; the mail server is still trying.',
};

const resultWords: Readonly<Record<InboundResult, string>> = {
  contact: 'It became a new contact.',
  reply: 'It was filed to its case.',
  duplicate: 'We have this message already.',
  bounce: 'Our message could not be delivered.',
  'auto-reply': 'A program answered for somebody who is away.',
  'calendar-reply': 'It answers an invitation.',
  'to-sort': 'It waits to be sorted.',
};

/** Why a message is where it is, in one sentence. */
export function whyWords(result: InboundResult, reason: string | null): string {
  if (result === 'to-sort') return sortReasonWords[reason as SortReason] ?? resultWords[result];
  return otherReasonWords[reason as keyof typeof otherReasonWords] ?? resultWords[result];
}
