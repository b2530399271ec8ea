import { Database } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Bookings } from './bookings';
import type { Slot, Wanted } from './bookings';
import { KeepSlot } from './keep-slot';

const people = `SELECT resource_id AS id, kind FROM accord.booking WHERE organisation_id = $1 AND session_id = $2 AND kind <> 'room' ORDER BY resource_id`;

/** Keeps the same people, and the given rooms, at another time. Null when all is kept. */
@Injectable()
export class Rebook {
  constructor(
    private readonly db: Database,
    private readonly bookings: Bookings,
    private readonly slots: KeepSlot,
  ) {}

  async run(slot: Slot, roomIds: readonly string[]): Promise<Refusal | null> {
    const kept = await this.db.query<Wanted>(people, [this.db.acting.organisationId, slot.sessionId]);
    await this.bookings.free(slot.sessionId);
    return this.slots.run(slot, kept, roomIds);
  }
}
