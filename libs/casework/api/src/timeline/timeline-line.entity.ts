import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened on a case, in words. */
@Entity({ name: 'accord.timeline_line', synchronize: false })
export class TimelineLineRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') what!: string;
  @Column('text') detail!: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt!: Date;
  @Column('uuid', { name: 'by_id', nullable: true }) byId!: string | null;
  @Column('timestamptz') at!: Date;
}
