import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.absence', synchronize: false })
export class AbsenceRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'to_on' }) toOn!: string;
  @Column('uuid', { name: 'cover_id' }) coverId!: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
