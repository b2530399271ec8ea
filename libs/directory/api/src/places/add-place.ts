import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { AddService, AddSite } from '@accord/directory/contract';
import { Database, found } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { PlaceQueries } from './place.queries';

const newSite = `INSERT INTO accord.site (organisation_id, id, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const newService = `INSERT INTO accord.service (organisation_id, id, site_id, name, kind) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

/** Adds a site, or a ward or service of one. A name is taken once: of the organisation, of the site. */
@Injectable()
export class AddPlace {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly places: PlaceQueries,
  ) {}

  async site({ name }: AddSite): Promise<{ id: string } | Refusal> {
    const id = randomUUID();
    if ((await this.db.change(newSite, [this.db.acting.organisationId, id, name])) === 0) return taken;
    this.audit.changed({ action: 'place.added', subjectKind: 'site', subjectId: id });
    return { id };
  }

  async service(siteId: string, { name, kind }: AddService): Promise<{ id: string } | Refusal> {
    if (found(await this.places.siteById(siteId)).closedOn) return refuse('place-closed', 'This site is closed. Open it again first.');
    const id = randomUUID();
    if ((await this.db.change(newService, [this.db.acting.organisationId, id, siteId, name, kind])) === 0) return taken;
    this.audit.changed({ action: 'place.added', subjectKind: kind, subjectId: id, facts: { siteId } });
    return { id };
  }
}

const taken = refuse('name-taken', 'This name is there already, perhaps closed. Choose it from the list, or open it again.');
