import { Id, line } from '@accord/platform/contract';
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
