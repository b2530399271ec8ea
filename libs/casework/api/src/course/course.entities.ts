import type { Closing, TellingHow, Withdrawer } from '@accord/casework/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note, or a call or meeting written down. It is never changed: a correction is another note. */
@Entity({ name: 'accord.case_note', synchronize: false })
export class CaseNoteRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: 'note' | 'call-in' | 'call-out' | 'meeting';
  @Column('text') text!: string;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt!: Date;
  @Column('boolean', { name: 'offered_discussion' }) offeredDiscussion!: boolean;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
}

/** One closing: what was wanted beside what was given. */
@Entity({ name: 'accord.case_closing', synchronize: false })
export class CaseClosingRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text', { name: 'closed_as' }) closedAs!: Closing;
  @Column('text', { array: true }) wanted!: string[];
  @Column('text', { array: true }) given!: string[];
  @Column('text') note!: string;
  @Column('text') satisfied!: 'yes' | 'no' | 'not-known';
  @Column('text', { name: 'care_affected' }) careAffected!: 'yes' | 'no' | 'not-asked';
  /** When and how they were told, or withdrew it; null where the record says it by other facts. */
  @Column('date', { name: 'told_on', nullable: true }) toldOn!: string | null;
  @Column('text', { name: 'told_how', nullable: true }) toldHow!: TellingHow | null;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: Withdrawer | null;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
}

/** One reopening, with its reason. */
@Entity({ name: 'accord.case_reopening', synchronize: false })
export class CaseReopeningRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text') reason!: string;
  @Column('text') why!: string;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
}
