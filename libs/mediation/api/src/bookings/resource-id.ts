import { createHash } from 'node:crypto';

/** What is known of somebody, enough to know them again on another case. */
export interface Identity {
  readonly staffId?: string | null;
  readonly nhsNumber?: string | null;
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** Their id on this case: all there is when nothing else is known. */
  readonly fallback: string;
}

/**
 * One id for one human being in an organisation, so that nobody is booked twice by being on two cases: the account of
 * a colleague, else the NHS number, else name and contact together. Without any of them, the person of this case.
 */
export function resourceIdOf({ staffId, nhsNumber, name, email, phone, fallback }: Identity): string {
  if (staffId) return staffId;
  if (nhsNumber) return uuidOf(`nhs:${nhsNumber}`);
  const contact = email || phone;
  return contact ? uuidOf(`known:${plain(name)}:${plain(contact)}`) : fallback;
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** A version 8 UUID of a text: the same text, the same id. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
