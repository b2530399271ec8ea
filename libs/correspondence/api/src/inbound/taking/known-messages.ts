import { createHash } from 'node:crypto';
import type { Known } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { ReadMessage } from '../reading/read-message';

const sameBytes = 'SELECT 1 AS found FROM accord.inbound_message WHERE organisation_id = $1 AND sha256 = $2';
const sameId = `
  SELECT count(*)::int AS known, count(*) FILTER (WHERE content_hash = $3)::int AS same
  FROM accord.inbound_message WHERE organisation_id = $1 AND message_key = $2`;
// One message at a time in an organisation: each decision sees what the one before it did.
const oneAtATime = `SELECT pg_advisory_xact_lock(hashtextextended('accord.inbound-mail ' || $1::text, 0))`;

/** The key a Message-ID is found by; ids may be longer than an index allows. */
export const messageKey = (messageId: string | null): string | null => (messageId === null ? null : createHash('sha256').update(messageId).digest('hex'));

/** The messages that we have already. */
@Injectable()
export class KnownMessages {
  constructor(private readonly db: Database) {}

  /** Waits until no other message of this organisation is being taken in; held until the commit. */
  async wait(): Promise<void> {
    await this.db.query(oneAtATime, [this.db.acting.organisationId]);
  }

  async of({ sha256, messageId, contentHash }: ReadMessage): Promise<Pick<Known, 'sameBytes' | 'sameId'>> {
    const { organisationId } = this.db.acting;
    const bytes = await this.db.one(sameBytes, [organisationId, sha256]);
    if (bytes || messageId === null) return { sameBytes: bytes !== undefined, sameId: 'new' };
    const { known = 0, same = 0 } = (await this.db.one<{ known: number; same: number }>(sameId, [organisationId, messageKey(messageId), contentHash])) ?? {};
    return { sameBytes: false, sameId: known === 0 ? 'new' : same > 0 ? 'same-content' : 'different-content' };
  }
}
