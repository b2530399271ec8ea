import type { LetterBody, LetterFormat, LetterKind, LetterState } from '@accord/correspondence/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter out. The recipient is frozen when it enters the post. */
@Entity({ name: 'accord.letter', synchronize: false })
export class LetterRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: LetterKind;
  @Column('text') state!: LetterState;
  @Column('int') version!: number;
  @Column('text') subject!: string;
  @Column('jsonb') body!: LetterBody;
  @Column('text') format!: LetterFormat;
  @Column('uuid', { name: 'recipient_id', nullable: true }) recipientId!: string | null;
  @Column('text', { name: 'recipient_name', nullable: true }) recipientName!: string | null;
  @Column('text', { name: 'recipient_email', nullable: true }) recipientEmail!: string | null;
  @Column('text', { name: 'recipient_address', nullable: true }) recipientAddress!: string | null;
  @Column('text', { name: 'message_id' }) messageId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('uuid', { name: 'signatory_id', nullable: true }) signatoryId!: string | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
  @Column('text') remarks!: string;
  /** How often it entered the post. */
  @Column('int') sends!: number;
  @Column('timestamptz', { name: 'queued_at', nullable: true }) queuedAt!: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('text', { name: 'smtp_answer', nullable: true }) smtpAnswer!: string | null;
  /** Why it failed, came back or is in doubt, in words. */
  @Column('text') trouble!: string;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('text', { name: 'settled_because', nullable: true }) settledBecause!: string | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt!: Date | null;
  @Column('uuid', { name: 'returned_mail_id', nullable: true }) returnedMailId!: string | null;
  /** The fact of the case that its sending is. */
  @Column('uuid', { name: 'fact_id', nullable: true }) factId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

export type LetterFileKind = 'eml' | 'pdf';

/** The very bytes that went; append only. */
@Entity({ name: 'accord.letter_file', synchronize: false })
export class LetterFileRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'letter_id' }) letterId!: string;
  /** The sending it was made for. */
  @PrimaryColumn('int') send!: number;
  @PrimaryColumn('text') kind!: LetterFileKind;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') sha256!: string;
  @Column('int') size!: number;
  @Column('bytea') bytes!: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}
