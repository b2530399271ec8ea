/** Failed tries to sign in in the last 15 minutes, and the seconds since the last of each kind. */
export interface Tries {
  /** This account from this place: a browser that signed in to it before, else the network address. Since the last good one from there. */
  readonly here: Failed;
  /** This account from all other places. */
  readonly elsewhere: Failed;
  /** Other accounts, and this one, from this place. */
  readonly place: Failed;
}

export interface Failed {
  readonly count: number;
  /** Seconds since the last; of no meaning when there is none. */
  readonly secondsAgo: number;
}

/**
 * Seconds still to wait. Five free tries, then 2, 4, 8 … seconds after the last, at most 15 minutes for one account at one
 * place. Tries from elsewhere slow an unknown browser by 30 seconds; one that signed in to the account before (`known`) is
 * held by its own tries alone, so nobody can lock a colleague out, at the same address neither.
 */
export function secondsToWait({ here, elsewhere, place }: Tries, known: boolean): number {
  const own = left(here, here.count < 5 ? 0 : Math.min(900, 2 ** (here.count - 4)));
  if (known) return own;
  const others = left(elsewhere, elsewhere.count < 20 ? 0 : 30);
  return Math.max(own, others, left(place, place.count < 50 ? 0 : Math.min(60, place.count - 49)));
}

// Of two at one moment one may have read its clock later: the other is not kept waiting for that.
const left = ({ secondsAgo }: Failed, wait: number): number => Math.max(0, Math.ceil(wait - Math.max(0, secondsAgo)));
