import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case that named people alone may see. Triggers of the database put up the barrier for everybody else. */
@Entity({ name: 'accord.case_restriction', synchronize: false })
export class CaseRestrictionRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') reason!: string;
  @Column('date', { name: 'review_on' }) reviewOn!: string;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('timestamptz', { name: 'set_at' }) setAt!: Date;
}

@Entity({ name: 'accord.case_named_person', synchronize: false })
export class CaseNamedPersonRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
}
