import { beforeAll as begin, newestFirst, pageOf, placeOf } from './keyset';

const id = '11111111-2222-4333-8444-555555555555';

describe('the place of a row in a list', () => {
  it.each(['2026-11-28', '2026-11-28T10:42:00Z', '2026-11-28T10:42:00.123Z', '2028-02-29'])('is read from a cursor at %s', (at) => {
    expect(placeOf(`${at}_${id}`, begin)).toEqual({ at, id });
  });

  it.each([undefined, '', 'nonsense', `nonsense_${id}`, '2026-11-28_nobody', `2026-02-30_${id}`, `2026-13-01_${id}`, `2026-11-28T25:00:00Z_${id}`, `infinity_${id}`])('is the beginning where the cursor is %s', (cursor) => {
    expect(placeOf(cursor, newestFirst)).toBe(newestFirst);
  });

  it('is written by a page that has another behind it', () => {
    const rows = [1, 2, 3].map((n) => ({ on: `2026-11-0${n}`, id }));
    const place = ({ on, id: its }: { on: string; id: string }) => ({ at: on, id: its });
    expect(pageOf(rows, 2, place)).toEqual({ shown: rows.slice(0, 2), next: `2026-11-02_${id}` });
    expect(pageOf(rows, 3, place).next).toBeNull();
    expect(pageOf([], 3, place)).toEqual({ shown: [], next: null });
    expect(pageOf([{ at: new Date(0) }, { at: new Date(1) }], 1, ({ at }) => ({ at, id })).next).toBe(`1970-01-01T00:00:00.000Z_${id}`);
  });
});
