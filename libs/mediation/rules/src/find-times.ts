/** A stretch of time in epoch milliseconds, end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Somebody or something that must be free. Only when it is busy is known here, never why. */
export interface Resource {
  readonly id: string;
  readonly busy: readonly Stretch[];
}

export interface Search {
  /** The hours of the days that may be used, as stretches (working days in local time), in order. */
  readonly hours: readonly Stretch[];
  readonly minutes: number;
  readonly bufferMinutes: number;
  readonly people: readonly Resource[];
  readonly rooms: readonly Resource[];
  readonly roomsWanted: number;
  readonly most: number;
}

export interface FoundTime {
  readonly from: number;
  readonly to: number;
  /** The rooms to book, in the order in which they were given. */
  readonly rooms: readonly string[];
}

const step = 15 * 60_000;

/**
 * The first times, by quarter hours, at which all people and enough rooms are free with the buffer on both sides;
 * the buffer may lie outside the hours. At most one time a half day is offered, so that the choices differ.
 */
export function findTimes(search: Search): FoundTime[] {
  const found: FoundTime[] = [];
  const length = search.minutes * 60_000;
  for (const { from, to } of search.hours) {
    for (let start = from; start + length <= to; start += step) {
      const rooms = roomsAt(search, start);
      if (!rooms) continue;
      found.push({ from: start, to: start + length, rooms });
      if (found.length >= search.most) return found;
      break;
    }
  }
  return found;
}

/** When nothing fits: the one person or the rooms without which the most times would fit, or null when none helps. */
export function changeThatHelps(search: Search): { readonly without: string | 'rooms'; readonly times: number } | null {
  const tries = [
    ...search.people.map((person) => ({ without: person.id, search: { ...search, people: search.people.filter((other) => other !== person) } })),
    { without: 'rooms', search: { ...search, roomsWanted: 0 } },
  ].map(({ without, search: other }) => ({ without, times: findTimes({ ...other, most: Infinity }).length }));
  const best = tries.reduce((most, next) => (next.times > most.times ? next : most));
  return best.times > 0 ? best : null;
}

function roomsAt({ minutes, bufferMinutes, people, rooms, roomsWanted }: Search, start: number): string[] | null {
  const kept = { from: start - bufferMinutes * 60_000, to: start + (minutes + bufferMinutes) * 60_000 };
  if (!people.every((person) => isFree(person, kept))) return null;
  const free = rooms.filter((room) => isFree(room, kept)).slice(0, roomsWanted);
  return free.length < roomsWanted ? null : free.map((room) => room.id);
}

const isFree = ({ busy }: Resource, { from, to }: Stretch): boolean => busy.every((taken) => taken.to <= from || taken.from >= to);
