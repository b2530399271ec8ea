/**
 * An e-mail address as it is compared: lower case, no spaces. The part before a `+` stays: two addresses that differ in it
 * are two addresses, and joining them would let a stranger pass for a party. Null when there is no address in it.
 */
export function emailKey(typed: string): string | null {
  const address = typed.normalize('NFC').trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/u.test(address) ? address : null;
}
