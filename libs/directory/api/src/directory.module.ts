import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationRow } from './organisation.entity';
import { ServiceRow, SiteRow } from './place.entities';

/** The organisation, its sites, wards and services, and whom to signpost to. */
@Module({ imports: [TypeOrmModule.forFeature([OrganisationRow, SiteRow, ServiceRow])], providers: [], exports: [] })
export class DirectoryModule {}
