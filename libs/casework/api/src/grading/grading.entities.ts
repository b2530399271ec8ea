import type { GradeLevel } from '@accord/casework/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One grading of a case; a later look is another row. */
@Entity({ name: 'accord.grading', synchronize: false })
export class GradingRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') number!: number;
  @Column('text') occasion!: 'receipt' | 'again' | 'close';
  @Column('smallint') consequence!: GradeLevel;
  @Column('smallint') likelihood!: GradeLevel;
  @Column('smallint') score!: number;
  @Column('text') band!: string;
  @Column('text') why!: string;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('timestamptz') at!: Date;
}

/** The bands an organisation set for itself; without any, the usual ones hold. */
@Entity({ name: 'accord.grading_band', synchronize: false })
export class GradingBandRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('smallint', { name: 'from_score' }) fromScore!: number;
  @Column('text') name!: string;
}
