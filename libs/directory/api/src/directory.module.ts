import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesController } from './bodies.controller';
import { CreateOrganisation } from './create-organisation';
import { OrganisationRow } from './organisation.entity';
import { OrganisationQueries } from './organisation.queries';
import { AddPlace } from './places/add-place';
import { ChangePlace } from './places/change-place';
import { ManagedPlaceController } from './places/managed-place.controller';
import { PlaceController } from './places/place.controller';
import { ServiceRow, SiteRow } from './places/place.entities';
import { PlaceQueries } from './places/place.queries';

/** The organisation, its sites, wards and services, and whom to signpost to. */
@Module({
  imports: [TypeOrmModule.forFeature([OrganisationRow, SiteRow, ServiceRow])],
  controllers: [ManagedPlaceController, PlaceController, BodiesController],
  providers: [AddPlace, ChangePlace, CreateOrganisation, OrganisationQueries, PlaceQueries],
  exports: [AddPlace, CreateOrganisation, OrganisationQueries, PlaceQueries],
})
export class DirectoryModule {}
