import { day, instantInLondon, Temporal } from '@accord/calendar/rules';
import { changeThatHelps, findTimes } from './find-times';
import type { Search } from './find-times';
import { searchedHours } from './searched-hours';

const at = (text: string): number => instantInLondon(day(text.slice(0, 10)), text.slice(11)).epochMilliseconds;
const busy = (from: string, to: string) => ({ from: at(from), to: at(to) });
const long = Temporal.Instant.from('2026-01-01T00:00:00Z');
const shown = (found: ReturnType<typeof findTimes>): string[] => found.map(({ from }) => Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString().slice(0, 16));

const aSearch = (over: Partial<Search> = {}): Search => ({
  hours: searchedHours([day('2026-12-02'), day('2026-12-03')], long), minutes: 120, bufferMinutes: 15,
  people: [{ id: 'party', busy: [] }, { id: 'mediator', busy: [] }], rooms: [{ id: 'oak', busy: [] }, { id: 'elm', busy: [] }], roomsWanted: 1, most: 5, ...over,
});

describe('finding a time', () => {
  it('offers one time a half day, the earliest, when everybody is free', () => {
    expect(shown(findTimes(aSearch()))).toEqual(['2026-12-02T09:00', '2026-12-02T13:00', '2026-12-03T09:00', '2026-12-03T13:00']);
  });

  it('keeps the buffer on both sides free, for people and rooms', () => {
    const people = [{ id: 'party', busy: [busy('2026-12-02T09:00', '2026-12-02T09:30')] }];
    expect(shown(findTimes(aSearch({ people, most: 1 })))).toEqual(['2026-12-02T09:45']);
  });

  it('takes another room when the first is taken, and none when too few are free', () => {
    const rooms = [{ id: 'oak', busy: [busy('2026-12-02T08:00', '2026-12-03T18:00')] }, { id: 'elm', busy: [] }];
    expect(findTimes(aSearch({ rooms, most: 1 }))[0]?.rooms).toEqual(['elm']);
    expect(findTimes(aSearch({ rooms, roomsWanted: 2 }))).toEqual([]);
  });

  it('says which single change would help most when nothing fits', () => {
    const people = [{ id: 'party', busy: [busy('2026-12-01T00:00', '2026-12-31T00:00')] }, { id: 'mediator', busy: [] }];
    expect(changeThatHelps(aSearch({ people }))).toEqual({ without: 'party', times: 4 });
    expect(changeThatHelps(aSearch({ roomsWanted: 3 }))).toEqual({ without: 'rooms', times: 4 });
    expect(changeThatHelps(aSearch({ people, roomsWanted: 3 }))).toBeNull();
  });

  it('stays at local time over both changes of the clocks', () => {
    const hours = searchedHours([day('2026-10-23'), day('2026-10-26'), day('2027-03-26'), day('2027-03-29')], long);
    expect(shown(findTimes(aSearch({ hours, most: 8 }))).map((time) => time.slice(11))).toEqual(Array.from({ length: 4 }, () => ['09:00', '13:00']).flat());
  });

  it('looks at nothing before the given moment', () => {
    expect(shown(findTimes(aSearch({ hours: searchedHours([day('2026-12-02')], Temporal.Instant.from('2026-12-02T10:00:00Z')) })))).toEqual(['2026-12-02T13:00']);
  });

  it('finds no time for 6 people, 5 rooms and 3 interpreters over 8 full weeks', () => {
    const days = Array.from({ length: 40 }, (_, number) => day('2026-11-30').add({ days: number + 2 * Math.floor(number / 5) }));
    const diary = days.flatMap((one) => [busy(`${one}T09:30`, `${one}T10:15`), busy(`${one}T11:00`, `${one}T12:00`), busy(`${one}T14:15`, `${one}T16:00`)]);
    const people = Array.from({ length: 9 }, (_, number) => ({ id: String(number), busy: diary }));
    const rooms = Array.from({ length: 5 }, (_, number) => ({ id: `room ${number}`, busy: diary }));
    const search = aSearch({ hours: searchedHours(days, long), people, rooms, roomsWanted: 3 });
    expect(findTimes(search)).toEqual([]);
    expect(changeThatHelps(search)).toBeNull();
  });
});
