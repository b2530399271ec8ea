import type { Nation } from '@accord/directory/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.organisation', synchronize: false })
export class OrganisationRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') nation!: Nation;
  @Column('text') kind!: 'demo' | 'real';
  @Column('text') mailbox!: string;
  @Column('text') letterhead!: string;
  @Column('text') telephone!: string;
  @Column('text', { name: 'reference_prefix', nullable: true }) referencePrefix!: string | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
