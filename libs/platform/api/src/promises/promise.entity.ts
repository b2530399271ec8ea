import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PromiseState = 'waiting' | 'claimed' | 'done' | 'failed' | 'doubt';

/** Something that must happen later: a row of its own, written with the change that promised it. */
@Entity({ name: 'accord.promise', synchronize: false })
export class PromiseRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text', { name: 'dedupe_key' }) dedupeKey!: string;
  @Column('text') state!: PromiseState;
  @Column('int') attempts!: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt!: Date | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
