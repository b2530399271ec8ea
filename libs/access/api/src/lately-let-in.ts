import { Injectable } from '@nestjs/common';
import type { Staff } from './signed-in';

/** A session as it stands in the database. */
export interface SessionRow extends Staff {
  readonly lastSeenAt: Date;
  readonly knows: number;
}

/** Milliseconds for which a session is remembered after it was seen, and after which it is written down that it was seen again. */
export const lately = 60_000;
const most = 2_000;

/**
 * Who was let in a moment ago, by the hash of their token: for whom a request probably is, so that its first question may
 * leave together with the look-up of the session. Never a proof: the database looks each time.
 */
@Injectable()
export class LatelyLetIn {
  private readonly sessions = new Map<string, SessionRow>();

  find(tokenHash: Buffer, now: Date): SessionRow | undefined {
    const session = this.sessions.get(tokenHash.toString('latin1'));
    return session && now.getTime() - session.lastSeenAt.getTime() <= lately ? session : undefined;
  }

  remember(tokenHash: Buffer, session: SessionRow): void {
    const [oldest] = this.sessions.keys();
    if (this.sessions.size >= most && oldest !== undefined) this.sessions.delete(oldest);
    this.sessions.set(tokenHash.toString('latin1'), session);
  }

  forget(tokenHash: Buffer): void {
    this.sessions.delete(tokenHash.toString('latin1'));
  }
}
