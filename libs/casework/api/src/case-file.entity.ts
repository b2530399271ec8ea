import type { Complexity } from '@accord/commitments/rules';
import type { CaseState, CaseType, Channel, Funding, Nation, Urgency } from '@accord/casework/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The file of a case; a contact is one from its first save and keeps its one reference for good. */
@Entity({ name: 'accord.case_file', synchronize: false })
export class CaseFileRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('text') type!: CaseType;
  @Column('text') state!: CaseState;
  @Column('text') title!: string;
  @Column('text') nation!: Nation;
  @Column('text', { nullable: true }) funding!: Funding | null;
  @Column('smallint', { nullable: true }) stage!: 1 | 2 | null;
  /** The last that was said of it; the facts hold every one. */
  @Column('text', { nullable: true }) complexity!: Complexity | null;
  @Column('text') channel!: Channel;
  @Column('boolean', { name: 'made_orally' }) madeOrally!: boolean;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('date', { name: 'received_on' }) receivedOn!: string;
  @Column('text') urgency!: Urgency;
  @Column('text', { name: 'what_happened' }) whatHappened!: string;
  @Column('text', { array: true }) wants!: string[];
  @Column('text', { name: 'want_note' }) wantNote!: string;
  @Column('boolean') anonymous!: boolean;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('uuid', { name: 'service_id', nullable: true }) serviceId!: string | null;
  /** The place as said, when it is none of the directory's. */
  @Column('text', { name: 'place_note' }) placeNote!: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { name: 'age_band', nullable: true }) ageBand!: string | null;
  @Column('text', { name: 'complainant_status', nullable: true }) complainantStatus!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('text', { name: 'closed_as', nullable: true }) closedAs!: string | null;
  @Column('text', { name: 'next_step' }) nextStep!: string;
  @Column('date', { name: 'next_on', nullable: true }) nextOn!: string | null;
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy!: string | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
