import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who comes to a meeting: a party, the mediator, or a named guest. */
@Entity({ name: 'accord.mediation_attendee', synchronize: false })
export class AttendeeRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('text', { name: 'attends_as' }) attendsAs!: string;
  @Column('uuid', { name: 'party_id', nullable: true }) partyId!: string | null;
  @Column('uuid', { name: 'mediator_id', nullable: true }) mediatorId!: string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('boolean', { name: 'may_speak' }) maySpeak!: boolean;
}
