import { Database } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Bookings } from './bookings';
import type { Slot, Wanted } from './bookings';
import { PeopleAndRooms } from './people.queries';
import { TellTaken } from './tell-taken';

const people = `SELECT resource_id AS id, kind FROM accord.booking WHERE organisation_id = $1 AND session_id = $2 AND kind <> 'room' ORDER BY resource_id`;

/** Keeps the same people, and the given rooms, at another time. Null when all is kept. */
@Injectable()
export class Rebook {
  constructor(
    private readonly db: Database,
    private readonly places: PeopleAndRooms,
    private readonly bookings: Bookings,
    private readonly tell: TellTaken,
  ) {}

  async run(slot: Slot, roomIds: readonly string[]): Promise<Refusal | null> {
    const known = new Set((await this.places.rooms()).map(({ id }) => id));
    if (roomIds.some((id) => !known.has(id))) return refuse('no-such-room', 'Choose a room from the list.');
    const kept = await this.db.query<Wanted>(people, [this.db.acting.organisationId, slot.sessionId]);
    const wanted = [...kept, ...roomIds.map((id): Wanted => ({ id, kind: 'room' }))];
    await this.bookings.free(slot.sessionId);
    const taken = await this.bookings.keep(slot, wanted);
    return taken.length > 0 ? this.tell.run({ taken, wanted, slot }) : null;
  }
}
