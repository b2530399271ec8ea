import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One numbered issue of a case; the yearly returns are counted from these rows. */
@Entity({ name: 'accord.issue', synchronize: false })
export class IssueRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text') text!: string;
  @Column('text') question!: string;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('uuid', { name: 'service_id', nullable: true }) serviceId!: string | null;
  @Column('text', { name: 'service_area', nullable: true }) serviceArea!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { name: 'sub_subject', nullable: true }) subSubject!: string | null;
  @Column('text', { name: 'clinical_group', nullable: true }) clinicalGroup!: string | null;
  @Column('text', { array: true }) professions!: string[];
  @Column('text') state!: 'open' | 'withdrawn' | 'out-of-scope';
  @Column('text', { name: 'state_reason' }) stateReason!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** The issues were agreed with the complainant: when, how, by whom. */
@Entity({ name: 'accord.issue_agreement', synchronize: false })
export class IssueAgreementRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('date', { name: 'agreed_on' }) agreedOn!: string;
  @Column('text') how!: 'phone' | 'meeting' | 'letter' | 'e-mail';
  @Column('text') note!: string;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
}

/** An issue word for word as it was agreed. */
@Entity({ name: 'accord.agreed_issue', synchronize: false })
export class AgreedIssueRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid', { name: 'agreement_id' }) agreementId!: string;
  @PrimaryColumn('uuid', { name: 'issue_id' }) issueId!: string;
  @Column('int', { name: 'issue_version' }) issueVersion!: number;
  @Column('int') number!: number;
  @Column('text') text!: string;
  @Column('text') question!: string;
}
