import type { AlertPolicy, Rung } from '@accord/commitments/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.alert_policy', synchronize: false })
export class AlertPolicyRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('jsonb') policy!: AlertPolicy;
  @Column('int') version!: number;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy!: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}

@Entity({ name: 'accord.alert_choice', synchronize: false })
export class AlertChoiceRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') mail!: 'digest' | 'single';
  @Column('text', { name: 'digest_at', nullable: true }) digestAt!: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}

@Entity({ name: 'accord.alert', synchronize: false })
export class AlertRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') code!: string;
  @Column('text') step!: string;
  @Column('date', { name: 'on_day' }) onDay!: string;
  @Column('timestamptz', { name: 'fires_at' }) firesAt!: Date;
  @Column('text', { name: 'dedupe_key' }) dedupeKey!: string;
  @Column('text') state!: 'planned' | 'raised' | 'not-needed';
  @Column('timestamptz', { name: 'raised_at', nullable: true }) raisedAt!: Date | null;
  @Column('int', { name: 'late_minutes', nullable: true }) lateMinutes!: number | null;
}

/** How the mail of a notice stands; `digest` waits for the mail of the morning. */
export type NoticeMail = 'digest' | 'waiting' | 'sent' | 'failed' | 'doubt' | 'not-needed';

@Entity({ name: 'accord.alert_notice', synchronize: false })
export class AlertNoticeRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'alert_id' }) alertId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') code!: string;
  @Column('text') step!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') rung!: Rung;
  @Column('uuid', { name: 'instead_of', nullable: true }) insteadOf!: string | null;
  @Column('boolean', { name: 'needs_owner' }) needsOwner!: boolean;
  @Column('timestamptz', { name: 'promised_at' }) promisedAt!: Date;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
  @Column('int', { name: 'late_minutes' }) lateMinutes!: number;
  @Column('text') mail!: NoticeMail;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt!: Date | null;
  @Column('timestamptz', { name: 'resting_until', nullable: true }) restingUntil!: Date | null;
  @Column('text', { name: 'rest_reason', nullable: true }) restReason!: string | null;
  @Column('int') rests!: number;
  @Column('timestamptz', { name: 'over_at', nullable: true }) overAt!: Date | null;
}
