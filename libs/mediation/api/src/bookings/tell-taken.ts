import { dayInRow, london, londonDay, Temporal } from '@accord/calendar/rules';
import { refuseWithChoices } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { Slot, Wanted } from './bookings';
import { FindSessionTimes } from './find-session-times';
import { PeopleAndRooms } from './people.queries';

export interface Clash {
  readonly taken: readonly Wanted[];
  readonly wanted: readonly Wanted[];
  readonly slot: Slot;
}

/** Tells the loser of a race what was taken, in a sentence that betrays nothing, with three other times. */
@Injectable()
export class TellTaken {
  constructor(
    private readonly times: FindSessionTimes,
    private readonly places: PeopleAndRooms,
  ) {}

  async run({ taken, wanted, slot }: Clash): Promise<Refusal> {
    const people = wanted.filter(({ kind }) => kind !== 'room');
    const { times } = await this.times.run({
      people, minutes: (slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000, roomsWanted: wanted.length - people.length,
      stepFree: false, from: slot.startsAt, movingSessionId: slot.sessionId, most: 3,
    });
    const others = times.map(({ from }) => ({ value: new Date(from).toISOString(), words: timeInWords(from) }));
    return refuseWithChoices('taken', `${await this.whatIsTaken(taken)} ${others.length > 0 ? 'Choose another time.' : 'Find another time.'}`, others);
  }

  private async whatIsTaken(taken: readonly Wanted[]): Promise<string> {
    const room = taken.find(({ kind }) => kind === 'room');
    const name = room && (await this.places.rooms()).find(({ id }) => id === room.id)?.name;
    if (name) return `${name} was booked a moment ago.`;
    if (taken.some(({ kind }) => kind === 'mediator')) return 'The mediator is busy at that time.';
    return 'One of the people is busy at that time.';
  }
}

/** `Thu 3 Dec 14:00`, local time. */
export function timeInWords(epochMilliseconds: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
  return `${dayInRow(londonDay(instant))} ${instant.toZonedDateTimeISO(london).toPlainTime().toString().slice(0, 5)}`;
}
