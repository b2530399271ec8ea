import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MediationRecord } from '../way/mediation.record';
import type { Slot } from './bookings';
import { KeepSlot } from './keep-slot';
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
    private readonly slots: KeepSlot,
  ) {}

  async run(record: MediationRecord, slot: Slot, { roomIds, ...coming }: Held): Promise<Refusal | null> {
    const people = await this.people.run(record, coming);
    return isRefused(people) ? people : this.slots.run(slot, people, roomIds);
  }
}
