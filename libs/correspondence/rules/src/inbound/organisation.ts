import { addressesIn, withoutTag } from './addresses';
import type { Headers } from './headers';
import { valuesOf } from './headers';

/** Where the mail server says it delivered to; the sender cannot write these. */
const deliveryHeaders = ['delivered-to', 'x-original-to', 'envelope-to'];
const recipientHeaders = ['to', 'cc', 'bcc', 'resent-to', 'resent-cc', 'resent-bcc'];

/** The mailboxes of one organisation: its address and its aliases, in lower case. */
export interface Mailboxes {
  readonly organisationId: string;
  readonly addresses: readonly string[];
}

/** Whose message this is: the first organisation named, and whether another is named beside it. */
export interface Addressed {
  readonly organisationId: string | null;
  readonly namesAnother: boolean;
}

/**
 * Chooses the organisation by the address the mail server delivered to; failing that by To, Cc, Bcc and Resent-*.
 * Any case; a plus tag is ignored. Null when no mailbox is named: then the importer's own choice holds.
 */
export function addressedTo(headers: Headers, all: readonly Mailboxes[]): Addressed {
  const delivered = named(headers, deliveryHeaders, all);
  const ids = delivered.length > 0 ? delivered : named(headers, recipientHeaders, all);
  return { organisationId: ids[0] ?? null, namesAnother: ids.length > 1 };
}

function named(headers: Headers, names: readonly string[], all: readonly Mailboxes[]): string[] {
  const addresses = recipientsOf(headers, names).map(withoutTag);
  const ids = addresses.map((address) => all.find((each) => each.addresses.includes(address))?.organisationId);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

const recipientsOf = (headers: Headers, names: readonly string[]): string[] =>
  names.flatMap((name) => valuesOf(headers, name).flatMap(addressesIn)).map(({ address }) => address);

/** Every address the message was sent or delivered to, tags and all, in lower case. */
export const allRecipientsOf = (headers: Headers): string[] => recipientsOf(headers, [...deliveryHeaders, ...recipientHeaders]);
