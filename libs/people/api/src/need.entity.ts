import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A communication or access need of a person; shown on every page of the case. */
@Entity({ name: 'accord.need', synchronize: false })
export class NeedRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: string;
  @Column('text') detail!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
