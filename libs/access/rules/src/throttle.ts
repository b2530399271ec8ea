/** Failed tries to sign in since the last good one, in the last 15 minutes. */
export interface Tries {
  /** This account from this network address. */
  readonly accountHere: number;
  /** This account from anywhere. */
  readonly accountAnywhere: number;
  /** Any account from this network address. */
  readonly addressAny: number;
}

/**
 * Seconds to wait after the last failed try. Five free tries, then 2, 4, 8 … seconds, at most 15 minutes for one account
 * at one address. Tries from elsewhere slow an account by 30 seconds at most, so nobody can lock a colleague out for good.
 */
export function secondsToWait({ accountHere, accountAnywhere, addressAny }: Tries): number {
  const here = accountHere < 5 ? 0 : Math.min(900, 2 ** (accountHere - 4));
  const elsewhere = accountAnywhere - accountHere < 20 ? 0 : 30;
  const address = addressAny < 50 ? 0 : Math.min(60, addressAny - 49);
  return Math.max(here, elsewhere, address);
}

/** What a password must be: 12 characters at least (NCSC: length over rules), 200 at most. */
export const passwordLength = { least: 12, most: 200 } as const;
