import { PlaceQueries } from '@accord/directory/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

/** Whether a site and a service can stand together. */
@Injectable()
export class WrongPlace {
  constructor(private readonly places: PlaceQueries) {}

  async run({ siteId, serviceId }: { readonly siteId: string | null; readonly serviceId: string | null }): Promise<Refusal | null> {
    if (siteId && !(await this.places.siteById(siteId))) return refuse('no-such-place', 'Choose the site from the list.');
    const service = serviceId ? await this.places.serviceById(serviceId) : null;
    if (serviceId && !service) return refuse('no-such-place', 'Choose the ward or service from the list.');
    return service && siteId && service.siteId !== siteId ? refuse('place-elsewhere', 'This ward or service is at another site. Choose one of this site.') : null;
  }
}
