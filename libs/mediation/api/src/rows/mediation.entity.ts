import type { MediationState, Reply } from '@accord/mediation/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One way through mediation on one case. Its version guards everything that belongs to it. */
@Entity({ name: 'accord.mediation', synchronize: false })
export class MediationRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') reference!: string;
  @Column('text') state!: MediationState;
  @Column('text') summary!: string;
  @Column('date', { name: 'offered_on', nullable: true }) offeredOn!: string | null;
  @Column('uuid', { name: 'offered_by', nullable: true }) offeredBy!: string | null;
  @Column('text', { nullable: true }) leaflet!: string | null;
  @Column('date', { name: 'reply_by', nullable: true }) replyBy!: string | null;
  @Column('text', { nullable: true }) reply!: Reply | null;
  @Column('uuid', { name: 'mediator_id', nullable: true }) mediatorId!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
