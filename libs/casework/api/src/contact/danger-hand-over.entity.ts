import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Danger handed to those who act at once: to whom, and when. */
@Entity({ name: 'accord.danger_hand_over', synchronize: false })
export class DangerHandOverRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'to_whom' }) toWhom!: string;
  @Column('timestamptz', { name: 'handed_at' }) handedAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
}
