import type { ManagedPlaces, Places } from '@accord/directory/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const open = `
  SELECT s.id, s.name, coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'kind', v.kind) ORDER BY v.name, v.id)
    FILTER (WHERE v.id IS NOT NULL), '[]') AS services
  FROM accord.site s LEFT JOIN accord.service v ON v.organisation_id = s.organisation_id AND v.site_id = s.id AND v.closed_on IS NULL
  WHERE s.organisation_id = $1 AND s.closed_on IS NULL GROUP BY s.organisation_id, s.id ORDER BY s.name, s.id`;
const all = `
  SELECT s.id, s.name, s.closed_on AS "closedOn", n.name AS became, s.version,
    coalesce((SELECT json_agg(json_build_object('id', v.id, 'name', v.name, 'kind', v.kind, 'closedOn', v.closed_on, 'became', b.name, 'version', v.version) ORDER BY v.closed_on NULLS FIRST, v.name, v.id)
      FROM accord.service v LEFT JOIN accord.service b ON b.organisation_id = v.organisation_id AND b.id = v.became_id
      WHERE v.organisation_id = s.organisation_id AND v.site_id = s.id), '[]') AS places
  FROM accord.site s LEFT JOIN accord.site n ON n.organisation_id = s.organisation_id AND n.id = s.became_id
  WHERE s.organisation_id = $1 ORDER BY s.closed_on NULLS FIRST, s.name, s.id`;
const site = `SELECT id, name, closed_on AS "closedOn" FROM accord.site WHERE organisation_id = $1 AND id = $2`;
const service = `SELECT id, name, site_id AS "siteId", closed_on AS "closedOn" FROM accord.service WHERE organisation_id = $1 AND id = $2`;

/** Sites, wards and services of the organisation: some hundreds of rows, read whole. */
@Injectable()
export class PlaceQueries {
  constructor(private readonly db: Database) {}

  open(): Promise<Places['items']> {
    return this.db.query(open, [this.db.acting.organisationId]);
  }

  /** Open and closed, with what became of those that were renamed: for their administrator. */
  all(): Promise<ManagedPlaces['items']> {
    return this.db.query(all, [this.db.acting.organisationId]);
  }

  siteById(id: string): Promise<{ id: string; name: string; closedOn: string | null } | undefined> {
    return this.db.one(site, [this.db.acting.organisationId, id]);
  }

  serviceById(id: string): Promise<{ id: string; name: string; siteId: string; closedOn: string | null } | undefined> {
    return this.db.one(service, [this.db.acting.organisationId, id]);
  }
}
