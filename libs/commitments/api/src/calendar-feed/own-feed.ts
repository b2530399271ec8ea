import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { CalendarFeedMade, CalendarFeedView } from '@accord/commitments/contract';
import { Clock, Database, publicUrl, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { Inject, Injectable } from '@nestjs/common';
import { CalendarFeedRow } from './calendar-feed.entity';

const own = `SELECT made_at AS "madeAt", last_read_at AS "lastReadAt" FROM accord.calendar_feed WHERE organisation_id = $1 AND staff_id = $2 AND ended_at IS NULL`;
const end = `UPDATE accord.calendar_feed SET ended_at = $3 WHERE organisation_id = $1 AND staff_id = $2 AND ended_at IS NULL`;
/** Two presses at once take their turns. */
const hold = `SELECT pg_advisory_xact_lock(hashtextextended($1, 32))`;

/** 256 random bits: nobody guesses them, so their plain hash is enough to find them by. */
export const secretForm = /^[A-Za-z0-9_-]{43}$/;
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The address by which a person's own calendar reads their dates: one at a time, ended by the next or by hand. */
@Injectable()
export class OwnFeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async show(staffId: string): Promise<CalendarFeedView> {
    const row = await this.db.one<{ madeAt: Date; lastReadAt: Date | null }>(own, [this.db.acting.organisationId, staffId]);
    return { madeAt: row?.madeAt.toISOString() ?? null, lastReadAt: row?.lastReadAt?.toISOString() ?? null };
  }

  /** The secret leaves here once and is stored as a hash alone. */
  async make(staffId: string): Promise<CalendarFeedMade> {
    const secret = randomBytes(32).toString('base64url');
    const [{ organisationId }, now] = [this.db.acting, this.clock.now()];
    await this.db.query(hold, [staffId]);
    const ended = await this.db.change(end, [organisationId, staffId, now]);
    await this.db.insert(CalendarFeedRow, { organisationId, id: randomUUID(), staffId, tokenHash: hashOfSecret(secret), madeAt: now, endedAt: null, lastReadAt: null, hourBegan: null, readsThisHour: 0 });
    this.audit.changed({ action: 'calendar-feed.made', subjectKind: 'staff', subjectId: staffId, facts: { ended } });
    return { address: `${publicUrl(this.settings)}/feeds/${secret}.ics`, madeAt: now.toISOString() };
  }

  async end(staffId: string): Promise<Done> {
    const ended = await this.db.change(end, [this.db.acting.organisationId, staffId, this.clock.now()]);
    if (ended > 0) this.audit.changed({ action: 'calendar-feed.ended', subjectKind: 'staff', subjectId: staffId });
    return { done: true };
  }
}
