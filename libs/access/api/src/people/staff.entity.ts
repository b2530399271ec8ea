import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.staff', synchronize: false })
export class StaffRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('text', { name: 'job_title' }) jobTitle!: string;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('boolean', { name: 'demo_password' }) demoPassword!: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
