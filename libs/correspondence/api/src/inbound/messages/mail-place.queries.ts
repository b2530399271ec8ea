import type { MailboxReached } from '@accord/correspondence/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const places = 'SELECT max("reachedAt") AS "reachedAt", max("failedAt") AS "failedAt", count(*)::int AS mailboxes FROM accord.imap_places()';

/** When the mailbox was last reached. */
@Injectable()
export class MailboxPlaces {
  constructor(private readonly db: Database) {}

  /** Null when no mailbox is polled. */
  async reached(): Promise<MailboxReached | null> {
    const row = await this.db.one<{ reachedAt: Date | null; failedAt: Date | null; mailboxes: number }>(places);
    if (!row || row.mailboxes === 0) return null;
    return { reachedAt: row.reachedAt?.toISOString() ?? null, failedAt: row.failedAt?.toISOString() ?? null };
  }
}
