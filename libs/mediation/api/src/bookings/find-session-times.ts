import { OrganisationCalendar } from '@accord/calendar/api';
import { dayInLondon, Temporal, workingDay } from '@accord/calendar/rules';
import type { WorkingCalendar } from '@accord/calendar/rules';
import { bufferMinutes, changeThatHelps, findTimes, searchedHours } from '@accord/mediation/rules';
import type { FoundTime, Search } from '@accord/mediation/rules';
import { Clock } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Bookings } from './bookings';
import type { Wanted } from './bookings';
import { PeopleAndRooms } from './people.queries';
import type { RoomRecord } from './people.queries';

const weeks = 8;

export interface TimesWanted {
  readonly people: readonly Wanted[];
  readonly minutes: number;
  readonly roomsWanted: number;
  readonly stepFree: boolean;
  readonly from: Date;
  readonly movingSessionId: string | null;
  readonly most: number;
}

export interface TimesFound {
  readonly times: readonly FoundTime[];
  readonly rooms: readonly RoomRecord[];
  readonly helps: string | null;
}

/** Times in the next eight weeks of working days at which everybody and enough rooms are free. */
@Injectable()
export class FindSessionTimes {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly bookings: Bookings,
    private readonly places: PeopleAndRooms,
  ) {}

  async run(wanted: TimesWanted): Promise<TimesFound> {
    const calendar = await this.calendar.load();
    const rooms = (await this.places.rooms()).filter((room) => room.stepFree || !wanted.stepFree);
    const from = new Date(Math.max(wanted.from.getTime(), this.clock.now().getTime()));
    const until = new Date(from.getTime() + weeks * 7 * 86_400_000);
    const ids = [...wanted.people.map(({ id }) => id), ...rooms.map(({ id }) => id)];
    const busy = await this.bookings.busy(ids, new Date(from.getTime() - 86_400_000), until, wanted.movingSessionId);
    const search = this.searchOf(wanted, rooms, busy, workingDays(from, calendar));
    const times = findTimes(search);
    return { times, rooms, helps: times.length > 0 ? null : this.help(search) };
  }

  private searchOf({ people, minutes, roomsWanted, most, from }: TimesWanted, rooms: readonly RoomRecord[], busy: Map<string, { from: number; to: number }[]>, days: readonly Temporal.PlainDate[]): Search {
    const resource = ({ id }: { id: string }) => ({ id, busy: busy.get(id) ?? [] });
    const notBefore = Math.max(from.getTime(), this.clock.now().getTime());
    return { hours: searchedHours(days, Temporal.Instant.fromEpochMilliseconds(notBefore)), minutes, bufferMinutes, people: people.map(resource), rooms: rooms.map(resource), roomsWanted, most };
  }

  /** One change, and nobody's reason: it is not said whose diary is full. */
  private help(search: Search): string | null {
    const help = changeThatHelps(search);
    if (!help) return null;
    const times = help.times === 1 ? 'is 1 time' : `are ${help.times} times`;
    return help.without === 'rooms' ? `Without our rooms there ${times}. Meet elsewhere, or by video.` : `Without one of the people there ${times}. Ask them for other days.`;
  }
}

function workingDays(from: Date, calendar: WorkingCalendar): Temporal.PlainDate[] {
  const first = dayInLondon(from);
  return Array.from({ length: weeks * 7 }, (_, number) => first.add({ days: number })).filter((date) => workingDay(date, calendar));
}
