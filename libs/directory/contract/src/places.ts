import { DateText, Id, line, Version } from '@accord/platform/contract';
import * as z from 'zod';

const kind = z.enum(['ward', 'service'], { error: 'Choose ward or service' });

export const ServiceView = z.object({ id: Id, name: z.string(), kind });
export type ServiceView = z.infer<typeof ServiceView>;

/** A site with its open wards and services: loaded once and searched in the browser. */
export const SiteView = z.object({ id: Id, name: z.string(), services: z.array(ServiceView) });
export type SiteView = z.infer<typeof SiteView>;

export const Places = z.object({ items: z.array(SiteView) }).meta({ id: 'Places' });
export type Places = z.infer<typeof Places>;

export const AddSite = z.object({ name: line('Enter the name of the site') });
export type AddSite = z.infer<typeof AddSite>;

export const AddService = z.object({ name: line('Enter the name of the ward or service'), kind: kind.default('service') });
export type AddService = z.infer<typeof AddService>;

/** A place as its administrator sees it, open or closed. `became` is the name it goes on under. */
const managed = { id: Id, name: z.string(), closedOn: DateText.nullable(), became: z.string().nullable(), version: z.int() };
export const ManagedPlaces = z
  .object({ items: z.array(z.object({ ...managed, places: z.array(z.object({ ...managed, kind })) })) })
  .meta({ id: 'ManagedPlaces' });
export type ManagedPlaces = z.infer<typeof ManagedPlaces>;

/** A new name: cases from before keep the old one. */
export const RenamePlace = z.object({ name: line('Enter the new name'), version: Version });
export type RenamePlace = z.infer<typeof RenamePlace>;

export const ChangePlace = z.object({ version: Version });
export type ChangePlace = z.infer<typeof ChangePlace>;
