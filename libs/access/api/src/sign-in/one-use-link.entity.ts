import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LinkPurpose = 'invitation' | 'password-reset';

@Entity({ name: 'accord.one_use_link', synchronize: false })
export class OneUseLinkRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') purpose!: LinkPurpose;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
