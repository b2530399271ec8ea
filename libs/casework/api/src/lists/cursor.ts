/** The place of a row in a list that is newest first. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** Before the first row: every row comes after it. */
export const start = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

const written = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Opaque to the browser; holds a time and a random id, nothing about a person. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/** Reads a cursor; a mangled one begins the list again rather than failing. */
export function readCursor(cursor: string | undefined): Place | typeof start {
  const [, at, id] = written.exec(Buffer.from(cursor ?? '', 'base64url').toString()) ?? [];
  return at && id ? { at: new Date(Number(at)), id } : start;
}
