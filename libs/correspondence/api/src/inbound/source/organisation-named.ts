import { addressedTo } from '@accord/correspondence/rules';
import type { Mailboxes } from '@accord/correspondence/rules';
import { readHeaders } from '../reading/header-block';
import { openBytes } from '../reading/opened';

/** The organisation that a message names by one of its mailboxes; null when it names none. Reads the headers alone. */
export function organisationNamed(raw: Buffer, mailboxes: readonly Mailboxes[]): string | null {
  const { bytes, begins } = openBytes(raw);
  return addressedTo(readHeaders(bytes, begins, bytes.length).headers, mailboxes).organisationId;
}
