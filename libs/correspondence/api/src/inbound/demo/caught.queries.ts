import { Database, type ListPlace } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { pageSize } from '../messages/mail.queries';
import type { CaughtMailRow } from './caught.entity';

export type CaughtMail = Omit<CaughtMailRow, 'organisationId' | 'bytes'>;

const columns = `id, caught_at AS "caughtAt", mail_from AS "mailFrom", mail_to AS "mailTo", subject, message_id AS "messageId"`;
const newest = `
  SELECT ${columns} FROM accord.caught_mail WHERE organisation_id = $1 AND (caught_at, id) < ($2, $3)
  ORDER BY caught_at DESC, id DESC LIMIT ${pageSize + 1}`;
const byId = `SELECT ${columns}, bytes FROM accord.caught_mail WHERE organisation_id = $1 AND id = $2`;

/** The demo's caught mail. */
@Injectable()
export class CaughtQueries {
  constructor(private readonly db: Database) {}

  newest({ at, id }: ListPlace): Promise<CaughtMail[]> {
    return this.db.query(newest, [this.db.acting.organisationId, at, id]);
  }

  byId(id: string): Promise<(CaughtMail & Pick<CaughtMailRow, 'bytes'>) | undefined> {
    return this.db.one(byId, [this.db.acting.organisationId, id]);
  }
}
