import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.calendar_feed', synchronize: false })
export class CalendarFeedRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('timestamptz', { name: 'last_read_at', nullable: true }) lastReadAt!: Date | null;
  @Column('timestamptz', { name: 'hour_began', nullable: true }) hourBegan!: Date | null;
  @Column('int', { name: 'reads_this_hour', default: 0 }) readsThisHour!: number;
}
