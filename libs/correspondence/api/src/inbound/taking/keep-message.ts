import { mayBeAnsweredByMachine } from '@accord/correspondence/rules';
import type { Decision } from '@accord/correspondence/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { InboundFileRow, InboundMessageRow, InboundRawRow } from '../messages/inbound.entities';
import type { InboundState } from '../messages/inbound.entities';
import type { ReadMessage } from '../reading/read-message';
import { messageKey } from './known-messages';

/** A decision that keeps the message: all but duplicates. */
export type Kept = Exclude<Decision, { readonly result: 'duplicate' }>;

export interface ToKeep {
  readonly id: string;
  readonly read: ReadMessage;
  readonly raw: Buffer;
  readonly decision: Kept;
  readonly caseId: string | null;
  readonly via: InboundMessageRow['via'];
  readonly receivedAt: Date;
}

const states: Readonly<Record<Kept['result'], InboundState>> = { contact: 'filed', reply: 'filed', bounce: 'kept', 'auto-reply': 'kept', 'calendar-reply': 'kept', 'to-sort': 'to-sort' };

/** Stores a message with its unchanged bytes and the list of its files. Of a calendar answer only ids, hashes, times and the answer. */
@Injectable()
export class KeepMessage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(kept: ToKeep): Promise<void> {
    const { organisationId } = this.db.acting;
    const { id: inboundId, caseId, decision, raw, read } = kept;
    await this.db.insert(InboundMessageRow, { ...this.rowOf(kept), ...(decision.result === 'calendar-reply' ? confidential(decision.answer.answer) : wordsOf(read)) });
    if (decision.result === 'calendar-reply') return;
    await this.db.insert(InboundRawRow, { organisationId, inboundId, caseId, bytes: raw });
    const files = read.files.map((file, at) => ({ ...file, organisationId, inboundId, caseId, place: at + 1 }));
    if (files.length > 0) await this.db.insert(InboundFileRow, files);
  }

  private rowOf({ id, caseId, read, decision, via, receivedAt }: ToKeep) {
    const { sha256, contentHash, size, messageId, recoded, message } = read;
    return {
      organisationId: this.db.acting.organisationId, id, caseId, sha256, contentHash, size, messageId: messageId?.replaceAll('\0', '') ?? null, messageKey: messageKey(messageId),
      receivedAt, importedAt: this.clock.now(), via, recoded, result: decision.result, reason: decision.reason, state: states[decision.result],
      answerable: mayBeAnsweredByMachine(message), takenBy: null, takenAt: null, settledBy: null, settledAt: null, version: 1,
    };
  }
}

const wordsOf = ({ sender, replyTo, subject, text, html }: ReadMessage) => ({
  senderName: sender?.name ?? '', senderAddress: storable(sender?.address), replyTo: storable(replyTo), subject, bodyText: text, bodyHtml: html, calendarAnswer: null,
});

const confidential = (calendarAnswer: 'accepted' | 'declined' | 'tentative') => ({ senderName: '', senderAddress: null, replyTo: null, subject: '', bodyText: '', bodyHtml: null, calendarAnswer });

/** PostgreSQL's text has no zero byte. */
const storable = (text: string | null | undefined): string | null => text?.replaceAll('\0', '') ?? null;
