import type { SessionKind, SessionMode, SessionOutcome, StopReason } from '@accord/mediation/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One meeting of a mediation: when, where and how it ended; never what was said. */
@Entity({ name: 'accord.mediation_session', synchronize: false })
export class SessionRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'mediation_id' }) mediationId!: string;
  @Column('text') kind!: SessionKind;
  @Column('text') mode!: SessionMode;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text') place!: string;
  @Column('text') status!: 'booked' | 'cancelled' | 'over';
  @Column('text', { nullable: true }) outcome!: SessionOutcome | null;
  @Column('text', { name: 'stop_reason', nullable: true }) stopReason!: StopReason | null;
  @Column('uuid', { array: true }) absent!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
