/** Where a row stands in a list that is turned by key: the day (`YYYY-MM-DD`) or moment (RFC 3339) it is ordered by, and its id. */
export interface ListPlace {
  readonly at: string;
  readonly id: string;
}

/** Before every row of a list that goes upwards. Fits a date and a moment. */
export const beforeAll: ListPlace = { at: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
/** Before every row of a list that is newest first. Fits a date and a moment. */
export const newestFirst: ListPlace = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const written = /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)?)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place that a cursor names. One that is missing or mangled, or names a day that is none, begins the list at `start`: it is never a fault. */
export function placeOf<Start extends ListPlace | null>(cursor: string | undefined, start: Start): ListPlace | Start {
  const [, at, id] = written.exec(cursor ?? '') ?? [];
  return at && id && isReal(at) ? { at, id } : start;
}

// 30 February is read as 2 March by `Date`, and refused by the database.
function isReal(at: string): boolean {
  const moment = new Date(at);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(at.slice(0, 10));
}

/** A page of `size` out of rows that were read one further, and the cursor of the next page; null on the last. */
export function pageOf<Row>(rows: readonly Row[], size: number, place: (last: Row) => { readonly at: Date | string; readonly id: string }): { readonly shown: Row[]; readonly next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { shown, next: last && rows.length > size ? cursorAt(place(last)) : null };
}

const cursorAt = ({ at, id }: { readonly at: Date | string; readonly id: string }): string => `${typeof at === 'string' ? at : at.toISOString()}_${id}`;
