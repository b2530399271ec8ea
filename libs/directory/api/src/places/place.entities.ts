import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'accord.site', synchronize: false })
export class SiteRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  /** The place it goes on as, under another name. */
  @Column('uuid', { name: 'became_id', nullable: true }) becameId!: string | null;
  @Column('int') version!: number;
}

/** A ward or service of a site. */
@Entity({ name: 'accord.service', synchronize: false })
export class ServiceRow {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: 'ward' | 'service';
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  /** The place it goes on as, under another name. */
  @Column('uuid', { name: 'became_id', nullable: true }) becameId!: string | null;
  @Column('int') version!: number;
}
