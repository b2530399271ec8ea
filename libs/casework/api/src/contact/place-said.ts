import type { LogContact } from '@accord/casework/contract';
import { PlaceQueries } from '@accord/directory/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

/** Where it happened: a ward or service with its site, a site, or only words. */
export interface Place {
  readonly siteId: string | null;
  readonly serviceId: string | null;
  readonly name: string | null;
  readonly note: string;
}

/** Finds the place that was chosen while typing. A service brings its own site. */
@Injectable()
export class PlaceSaid {
  constructor(private readonly places: PlaceQueries) {}

  async of({ siteId, serviceId, placeNote: note }: Pick<LogContact, 'siteId' | 'serviceId' | 'placeNote'>): Promise<Place | Refusal> {
    if (serviceId) {
      const service = await this.places.serviceById(serviceId);
      if (service?.closedOn) return closed;
      return service ? { siteId: service.siteId, serviceId, name: service.name, note } : unknown;
    }
    if (!siteId) return { siteId: null, serviceId: null, name: null, note };
    const site = await this.places.siteById(siteId);
    if (site?.closedOn) return closed;
    return site ? { siteId, serviceId: null, name: site.name, note } : unknown;
  }
}

const unknown = refuse('no-such-place', 'That place is not in the list. Choose one, or keep it as typed.');
const closed = refuse('place-closed', 'That place is closed. Choose another, or keep it as typed.');
