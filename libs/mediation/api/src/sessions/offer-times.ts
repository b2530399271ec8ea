import { OrganisationCalendar } from '@accord/calendar/api';
import { startOfLondonDay, Temporal } from '@accord/calendar/rules';
import type { FindTimes, FoundTimes } from '@accord/mediation/contract';
import { isRefused } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { FindSessionTimes } from '../bookings/find-session-times';
import { WhoComes } from '../bookings/who-comes';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';

const most = 5;

/** Five times that fit everybody, from tomorrow on unless a day is given. */
@Injectable()
export class OfferTimes {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly open: OpenMediation,
    private readonly who: WhoComes,
    private readonly times: FindSessionTimes,
  ) {}

  async run(id: string, request: FindTimes, me: Asking): Promise<FoundTimes | Refusal> {
    const record = await this.open.toSee(id, me);
    const people = await this.who.run(record, request);
    if (isRefused(people)) return people;
    const { minutes, roomsWanted, stepFree, movingSessionId = null } = request;
    const found = await this.times.run({ people, minutes, roomsWanted, stepFree, from: this.from(request.fromDay), movingSessionId, most });
    const names = new Map(found.rooms.map((room) => [room.id, room.name]));
    const items = found.times.map(({ from, to, rooms }) => ({
      startsAt: new Date(from).toISOString(), endsAt: new Date(to).toISOString(), rooms: rooms.map((roomId) => ({ id: roomId, name: names.get(roomId) ?? '' })),
    }));
    return { items, helps: found.helps };
  }

  private from(fromDay: string | undefined): Date {
    const tomorrow = this.calendar.today().add({ days: 1 });
    return new Date(startOfLondonDay(fromDay ? Temporal.PlainDate.from(fromDay) : tomorrow).epochMilliseconds);
  }
}
