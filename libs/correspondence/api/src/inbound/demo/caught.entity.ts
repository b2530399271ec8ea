import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The demo only: a mail that would have left the house. */
@Entity({ name: 'accord.caught_mail', synchronize: false })
export class CaughtMailRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'caught_at' }) caughtAt!: Date;
  @Column('text', { name: 'mail_from' }) mailFrom!: string;
  @Column('text', { name: 'mail_to', array: true }) mailTo!: string[];
  @Column('text') subject!: string;
  @Column('text', { name: 'message_id', nullable: true }) messageId!: string | null;
  @Column('bytea') bytes!: Buffer;
}
