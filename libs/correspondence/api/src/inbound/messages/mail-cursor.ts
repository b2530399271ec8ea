/** The place of a message in a list by time: opaque to others. */
export interface MailPlace {
  readonly at: string;
  readonly id: string;
}

/** Before everything: the first page begins here. */
const beginning: MailPlace = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/;

export const cursorAfter = ({ receivedAt, id }: { readonly receivedAt: Date; readonly id: string }): string => Buffer.from(`${receivedAt.toISOString()} ${id}`).toString('base64url');

/** Where a list goes on; from its beginning when the cursor is none of ours. */
export function placeAfter(cursor: string | undefined): MailPlace {
  const [, at, id] = form.exec(Buffer.from(cursor ?? '', 'base64url').toString()) ?? [];
  return at && id ? { at, id } : beginning;
}
