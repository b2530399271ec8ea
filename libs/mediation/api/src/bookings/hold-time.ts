import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MediationRecord } from '../way/mediation.record';
import { Bookings } from './bookings';
import type { Slot, Wanted } from './bookings';
import { PeopleAndRooms } from './people.queries';
import { TellTaken } from './tell-taken';
import { WhoComes } from './who-comes';
import type { Coming } from './who-comes';

export interface Held extends Coming {
  readonly roomIds: readonly string[];
}

/** Keeps everybody and every room for a meeting, or refuses with other times. Null when all is kept. */
@Injectable()
export class HoldTime {
  constructor(
    private readonly people: WhoComes,
    private readonly places: PeopleAndRooms,
    private readonly bookings: Bookings,
    private readonly tell: TellTaken,
  ) {}

  async run(record: MediationRecord, slot: Slot, { roomIds, ...coming }: Held): Promise<Refusal | null> {
    const people = await this.people.run(record, coming);
    if (isRefused(people)) return people;
    const known = new Set((await this.places.rooms()).map(({ id }) => id));
    if (roomIds.some((id) => !known.has(id))) return refuse('no-such-room', 'Choose a room from the list.');
    const wanted = [...people, ...roomIds.map((id): Wanted => ({ id, kind: 'room' }))];
    const taken = await this.bookings.keep(slot, wanted);
    return taken.length > 0 ? this.tell.run({ taken, wanted, slot }) : null;
  }
}
