import type { Guest } from '@accord/mediation/contract';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MediationRecord } from '../way/mediation.record';
import type { Wanted } from './bookings';
import { PeopleAndRooms } from './people.queries';
import { resourceIdOf } from './resource-id';

export interface Coming {
  readonly partyIds: readonly string[];
  readonly guests: readonly Guest[];
}

/** Turns those who come into what must be free: parties, guests, and always the mediator. */
@Injectable()
export class WhoComes {
  constructor(private readonly people: PeopleAndRooms) {}

  async run({ id, mediator }: MediationRecord, { partyIds, guests }: Coming): Promise<Wanted[] | Refusal> {
    if (!mediator) return refuse('no-mediator', 'Choose a mediator first.');
    const resources = await this.people.partyResources(id);
    const parties = partyIds.flatMap((partyId) => resources.get(partyId) ?? []);
    if (parties.length < partyIds.length) return refuse('not-a-party', 'Choose who comes from the parties of this mediation.');
    const guestIds = guests.map((guest) => resourceIdOf({ name: guest.name, email: guest.email, fallback: '' })).filter((guestId) => guestId !== '');
    return [
      ...[...parties, ...guestIds].map((resource): Wanted => ({ id: resource, kind: 'person' })),
      { id: mediator.staffId ?? mediator.id, kind: 'mediator' },
    ];
  }
}
