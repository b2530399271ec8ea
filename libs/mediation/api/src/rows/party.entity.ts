import type { ConsentItem, PartyAnswer, Side } from '@accord/mediation/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody on one side of a mediation: a person of the case, a colleague, or a named member of staff without an account. */
@Entity({ name: 'accord.mediation_party', synchronize: false })
export class PartyRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'mediation_id' }) mediationId!: string;
  @Column('text') side!: Side;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') part!: string;
  @Column('boolean', { name: 'for_somebody' }) forSomebody!: boolean;
  @Column('boolean', { name: 'authority_checked' }) authorityChecked!: boolean;
  @Column('boolean', { name: 'manager_told' }) managerTold!: boolean;
  @Column('boolean', { name: 'support_offered' }) supportOffered!: boolean;
  @Column('text', { nullable: true }) answer!: PartyAnswer | null;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn!: string | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('text', { array: true }) consents!: ConsentItem[];
  @Column('text', { nullable: true }) reason!: string | null;
}
