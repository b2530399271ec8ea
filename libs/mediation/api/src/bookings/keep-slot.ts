import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Bookings } from './bookings';
import type { Slot, Wanted } from './bookings';
import { PeopleAndRooms } from './people.queries';
import { TellTaken } from './tell-taken';

/** Keeps people and rooms for a meeting, or refuses with other times. Null when all is kept. */
@Injectable()
export class KeepSlot {
  constructor(
    private readonly places: PeopleAndRooms,
    private readonly bookings: Bookings,
    private readonly tell: TellTaken,
  ) {}

  async run(slot: Slot, people: readonly Wanted[], roomIds: readonly string[]): Promise<Refusal | null> {
    const known = new Set((await this.places.rooms()).map(({ id }) => id));
    if (roomIds.some((id) => !known.has(id))) return refuse('no-such-room', 'Choose a room from the list.');
    const wanted = [...people, ...roomIds.map((id): Wanted => ({ id, kind: 'room' }))];
    const taken = await this.bookings.keep(slot, wanted);
    return taken.length > 0 ? this.tell.run({ taken, wanted, slot }) : null;
  }
}
