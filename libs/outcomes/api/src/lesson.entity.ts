import type { LessonState } from '@accord/outcomes/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.lesson', synchronize: false })
export class LessonRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'issue_id', nullable: true }) issueId!: string | null;
  @Column('text') title!: string;
  @Column('text') change!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text') state!: LessonState;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('uuid', { name: 'checked_by', nullable: true }) checkedBy!: string | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
  @Column('text') found!: string;
  /** Why it opened again after it was embedded; empty when it never did. */
  @Column('text', { name: 'opened_again' }) openedAgain!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
