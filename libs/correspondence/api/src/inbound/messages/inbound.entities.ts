import type { FileKind, SortReason } from '@accord/correspondence/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Encoding } from '../reading/transfer';

export type InboundState = 'to-sort' | 'filed' | 'kept' | 'not-ours' | 'spam';

/** A message that reached us. Its bytes stand apart, in `InboundRawRow`. */
@Entity({ name: 'accord.inbound_message', synchronize: false })
export class InboundMessageRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text') sha256!: string;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('int') size!: number;
  @Column('text', { name: 'message_id', nullable: true }) messageId!: string | null;
  @Column('text', { name: 'message_key', nullable: true }) messageKey!: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  @Column('text') via!: 'file' | 'mailbox' | 'demo';
  @Column('text', { name: 'sender_name' }) senderName!: string;
  @Column('text', { name: 'sender_address', nullable: true }) senderAddress!: string | null;
  @Column('text', { name: 'reply_to', nullable: true }) replyTo!: string | null;
  @Column('text') subject!: string;
  @Column('text', { name: 'body_text' }) bodyText!: string;
  @Column('text', { name: 'body_html', nullable: true }) bodyHtml!: string | null;
  @Column('boolean') recoded!: boolean;
  @Column('text') result!: 'contact' | 'reply' | 'bounce' | 'auto-reply' | 'calendar-reply' | 'to-sort';
  @Column('text', { nullable: true }) reason!: SortReason | 'delayed' | 'delivery-receipt' | 'read-receipt' | null;
  @Column('text', { name: 'calendar_answer', nullable: true }) calendarAnswer!: 'accepted' | 'declined' | 'tentative' | null;
  @Column('text') state!: InboundState;
  /** Whether a program of ours may ever answer it. */
  @Column('boolean') answerable!: boolean;
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy!: string | null;
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('int') version!: number;
}

/** The bytes as they came. Never changed; a calendar answer has none. */
@Entity({ name: 'accord.inbound_raw', synchronize: false })
export class InboundRawRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'inbound_id' }) inboundId!: string;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('bytea') bytes!: Buffer;
}

/** A file within a message: where its packed bytes lie in the raw ones, and why it is not handed out. */
@Entity({ name: 'accord.inbound_file', synchronize: false })
export class InboundFileRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'inbound_id' }) inboundId!: string;
  @PrimaryColumn('int') place!: number;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text') name!: string;
  @Column('text') kind!: FileKind;
  @Column('int') size!: number;
  @Column('text', { nullable: true }) refused!: string | null;
  @Column('int') starts!: number;
  @Column('int') ends!: number;
  @Column('text') encoding!: Encoding;
}
