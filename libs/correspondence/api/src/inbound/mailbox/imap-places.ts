import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { Place } from './imap-mailbox';

/** How far each mailbox has been read, and when it was last reached. Numbers and times, of no organisation. */
@Injectable()
export class ImapPlaces {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(account: string): Promise<Place | null> {
    const places = await this.db.across<Place & { account: string }>('SELECT account, "uidValidity", "lastUid" FROM accord.imap_places() WHERE account = $1', [account]);
    return places[0] ?? null;
  }

  reached(account: string, place: Place): Promise<unknown> {
    return this.note(account, place, true);
  }

  failed(account: string, place: Place | null): Promise<unknown> {
    return this.note(account, place ?? { uidValidity: 0, lastUid: 0 }, false);
  }

  private note(account: string, { uidValidity, lastUid }: Place, good: boolean): Promise<unknown> {
    return this.db.across('SELECT accord.note_imap_place($1, $2, $3, $4, $5)', [account, uidValidity, lastUid, good, this.clock.now()]);
  }
}
