import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person of one case: patient, complainant, representative. Seen with the case and not without it. */
@Entity({ name: 'accord.person', synchronize: false })
export class PersonRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('text', { nullable: true }) relation!: string | null;
  @Column('date', { name: 'born_on', nullable: true }) bornOn!: string | null;
  @Column('date', { name: 'died_on', nullable: true }) diedOn!: string | null;
  @Column('text', { name: 'nhs_number', nullable: true }) nhsNumber!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { name: 'email_key', nullable: true }) emailKey!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'phone_key', nullable: true }) phoneKey!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { name: 'safe_contact' }) safeContact!: string;
  /** What was said and fits no field: a birth date that does not exist. */
  @Column('text') note!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
