import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { resourceIdOf } from './resource-id';

const parties = `
  SELECT p.id, p.staff_id AS "staffId", p.person_id AS "personId", coalesce(h.name, s.name, p.name) AS name,
    coalesce(h.email_key, lower(s.email), lower(nullif(p.email, ''))) AS email, h.phone_key AS phone, h.nhs_number AS "nhsNumber"
  FROM accord.mediation_party p
  LEFT JOIN accord.person h ON h.organisation_id = p.organisation_id AND h.id = p.person_id
  LEFT JOIN accord.staff s ON s.organisation_id = p.organisation_id AND s.id = p.staff_id
  WHERE p.organisation_id = $1 AND p.mediation_id = $2 ORDER BY p.side, p.id`;
const rooms = `
  SELECT r.id, r.name, r.site_id AS "siteId", coalesce(n.name, s.name) AS site, r.step_free AS "stepFree", r.hearing_loop AS "hearingLoop"
  FROM accord.meeting_room r JOIN accord.site s ON s.organisation_id = r.organisation_id AND s.id = r.site_id
  LEFT JOIN accord.site n ON n.organisation_id = s.organisation_id AND n.id = s.became_id
  WHERE r.organisation_id = $1 AND r.closed_on IS NULL ORDER BY s.name, r.name, r.id LIMIT 200`;

interface PartyIdentity {
  readonly id: string;
  readonly staffId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly nhsNumber: string | null;
}

export interface RoomRecord {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
  readonly site: string;
  readonly stepFree: boolean;
  readonly hearingLoop: boolean;
}

/** The people and rooms that a meeting can hold, each with the id under which it is booked. */
@Injectable()
export class PeopleAndRooms {
  constructor(private readonly db: Database) {}

  /** Booking ids of a mediation's parties by party id. */
  async partyResources(mediationId: string): Promise<Map<string, string>> {
    const rows = await this.db.query<PartyIdentity>(parties, [this.db.acting.organisationId, mediationId]);
    return new Map(rows.map((row) => [row.id, resourceIdOf({ ...row, fallback: row.personId ?? row.id })]));
  }

  rooms(): Promise<RoomRecord[]> {
    return this.db.query(rooms, [this.db.acting.organisationId]);
  }
}
