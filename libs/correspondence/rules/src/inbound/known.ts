import { sendersOf } from './addresses';
import { replyIn } from './calendar-reply';
import { firstOf, messageIdsIn } from './headers';
import type { InboundMessage } from './message';
import { referencesOf } from './references';

/** How the organisation's mail is set up. Addresses in lower case. */
export interface MailSettings {
  /** What our references begin with: `HV` in HV-26-00001. */
  readonly prefix: string;
  readonly mailboxes: readonly string[];
  /** Addresses our own web forms send from. */
  readonly webForms: readonly string[];
  /** How our own mail server signs its Authentication-Results; null when it writes none. */
  readonly authservId: string | null;
}

/** A case that the message may belong to. */
export interface LikelyCase {
  readonly caseId: string;
  readonly reference: string;
  /** Whether the sender's address is that of a known party of this case. */
  readonly senderIsParty: boolean;
}

/** What must be looked up before a message can be decided on. */
export interface Questions {
  readonly references: readonly string[];
  readonly messageIds: readonly string[];
  /** Null when the message has no sender, or several. */
  readonly sender: string | null;
  readonly invitation: string | null;
}

/** The answers: what the organisation knows that bears on one message. */
export interface Known {
  readonly settings: MailSettings;
  readonly namesAnotherOrganisation: boolean;
  readonly sameBytes: boolean;
  readonly sameId: 'new' | 'same-content' | 'different-content';
  /** Who was invited under the UID that the message answers; null when the UID is not ours. */
  readonly invited: readonly string[] | null;
  /** Cases named by our reference or by the Message-ID of a letter of ours. */
  readonly named: readonly LikelyCase[];
  /** Cases of which the sender is a known party. */
  readonly ofSender: readonly LikelyCase[];
}

/** What to look up for this message, so that deciding can stay pure. */
export function questionsOf(message: InboundMessage, { prefix, mailboxes }: MailSettings): Questions {
  const senders = sendersOf(message.headers);
  const threads = ['in-reply-to', 'references'].flatMap((name) => messageIdsIn(firstOf(message.headers, name) ?? ''));
  return {
    references: referencesOf(message, prefix, mailboxes),
    messageIds: [...new Set(threads)],
    sender: senders.length === 1 ? (senders[0]?.address ?? null) : null,
    invitation: replyIn(message)?.uid ?? null,
  };
}
