import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { startOfLondonDay, Temporal } from '@accord/calendar/rules';
import { PlaceQueries } from '@accord/directory/api';
import type { AddRoom, MeetingRooms, RoomDay } from '@accord/mediation/contract';
import { Database, found } from '@accord/platform/api';
import type { Made } from '@accord/platform/contract';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Bookings } from './bookings';
import { PeopleAndRooms } from './people.queries';

const insert = `
  INSERT INTO accord.meeting_room (organisation_id, id, site_id, name, step_free, hearing_loop) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING`;

/** The rooms that meetings are booked in, and their days: free or busy, never for whom. */
@Injectable()
export class Rooms {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly sites: PlaceQueries,
    private readonly places: PeopleAndRooms,
    private readonly bookings: Bookings,
  ) {}

  async list(): Promise<MeetingRooms> {
    return { items: await this.places.rooms() };
  }

  async day(date: string): Promise<RoomDay> {
    const rooms = await this.places.rooms();
    const day = Temporal.PlainDate.from(date);
    const [from, to] = [day, day.add({ days: 1 })].map((edge) => new Date(startOfLondonDay(edge).epochMilliseconds));
    const busy = await this.bookings.busy(rooms.map(({ id }) => id), from ?? new Date(0), to ?? new Date(0), null);
    const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
    return { day: date, rooms: rooms.map(({ id, name }) => ({ id, name, busy: (busy.get(id) ?? []).map((time) => ({ from: iso(time.from), to: iso(time.to) })) })) };
  }

  async add({ siteId, name, stepFree, hearingLoop }: AddRoom): Promise<Made | Refusal> {
    found(await this.sites.siteById(siteId));
    const id = randomUUID();
    const added = await this.db.change(insert, [this.db.acting.organisationId, id, siteId, name, stepFree, hearingLoop]);
    if (added === 0) return refuse('name-taken', 'This site has a room of that name already.');
    this.audit.changed({ action: 'room.added', subjectKind: 'room', subjectId: id });
    return { id };
  }
}
