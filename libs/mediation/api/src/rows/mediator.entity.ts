import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mediator on the organisation's register; `staffId` when they sign in. */
@Entity({ name: 'accord.mediator', synchronize: false })
export class MediatorRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') kind!: 'internal' | 'provider';
  @Column('text') body!: string;
  @Column('text', { name: 'registration_number' }) registrationNumber!: string;
  @Column('date', { name: 'registered_until' }) registeredUntil!: string;
  @Column('date', { name: 'insured_until' }) insuredUntil!: string;
  @Column('text', { array: true }) specialisms!: string[];
  @Column('text', { array: true }) languages!: string[];
  @Column('boolean') remote!: boolean;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
