export { DirectoryModule } from './directory.module';
export { OrganisationRow } from './organisation.entity';
export { ServiceRow, SiteRow } from './place.entities';
