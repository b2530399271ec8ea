export { CreateOrganisation, type NewOrganisation } from './create-organisation';
export { DirectoryModule } from './directory.module';
export { OrganisationRow } from './organisation.entity';
export { OrganisationQueries, type Organisation } from './organisation.queries';
export { AddPlace } from './places/add-place';
export { ServiceRow, SiteRow } from './places/place.entities';
export { PlaceQueries } from './places/place.queries';
