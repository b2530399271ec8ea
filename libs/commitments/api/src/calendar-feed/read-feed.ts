import { createHash } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import { Clock, Database, notFound, ProblemException, publicUrl, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import { feedEntries, type FedDate } from './feed-entries';
import { hashOfSecret, secretForm } from './own-feed';

/** Calendars ask every few minutes at most; more than this in an hour is a fault or a nuisance. */
export const readsAnHour = 60;
/** Secrets nobody has, tried from one address in ten minutes. */
export const missesAllowed = 20;
const tenMinutes = 600_000;
const mostDates = 500;

/** What its rule holds for consent falls on no day yet. */
const dates = `
  SELECT c.id, c.case_id AS "caseId", c.rule_id AS "ruleId", c.what, c.due_on AS "dueOn", c.act_by AS "actBy" FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.owner_id = $2 AND c.state IN ('running', 'waiting') AND c.waiting_for IS DISTINCT FROM 'consent-hold' ORDER BY c.due_on, c.id LIMIT ${mostDates}`;
const count = `
  UPDATE accord.calendar_feed SET last_read_at = $3,
    reads_this_hour = CASE WHEN hour_began > $3::timestamptz - interval '1 hour' THEN reads_this_hour + 1 ELSE 1 END,
    hour_began = CASE WHEN hour_began > $3::timestamptz - interval '1 hour' THEN hour_began ELSE $3 END
  WHERE organisation_id = $1 AND id = $2 RETURNING reads_this_hour AS "reads"`;

interface FoundFeed {
  readonly organisationId: string;
  readonly id: string;
  readonly staffId: string;
  readonly roles: readonly string[];
}

export interface FeedRead {
  readonly etag: string;
  /** Null where the calendar has it already. */
  readonly text: string | null;
}

/**
 * What a calendar gets for a secret: the person's own open dates as they may be seen now. It runs as that person, so a
 * case that is hidden from them since is left out. A secret that is ended, unknown or of a disabled account is not found.
 */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** `had`: the entity tags the calendar has. `from`: its network address, kept as a hash alone. */
  async run(secret: string, { had, from, requestId }: { had: string | undefined; from: string; requestId: string }): Promise<FeedRead> {
    if (!secretForm.test(secret)) throw notFound();
    const [address, now] = [createHash('sha256').update(`${this.settings.ACCORD_SECRET} feed ${from}`).digest(), this.clock.now()];
    const [tried] = await this.db.across<{ n: number }>('SELECT accord.feed_misses($1, $2) AS n', [address, new Date(now.getTime() - tenMinutes)]);
    if ((tried?.n ?? 0) >= missesAllowed) throw tooOften(600);
    const [feed] = await this.db.across<FoundFeed>('SELECT * FROM accord.feed_of($1)', [hashOfSecret(secret)]);
    if (!feed || !may(feed.roles, 'due-dates.read')) {
      await this.db.across('SELECT accord.note_feed_miss($1, $2)', [address, now]);
      throw notFound();
    }
    return this.db.run({ organisationId: feed.organisationId, staffId: feed.staffId, requestId }, () => this.read(feed, had, now));
  }

  private async read({ organisationId, id, staffId }: FoundFeed, had: string | undefined, now: Date): Promise<FeedRead> {
    const counted = await this.db.one<{ reads: number }>(count, [organisationId, id, now]);
    if ((counted?.reads ?? 0) > readsAnHour) throw tooOften(3600);
    const due = await this.db.query<FedDate>(dates, [organisationId, staffId]);
    const text = feedEntries({ dates: due, today: this.calendar.today().toString(), publicUrl: publicUrl(this.settings) });
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    if (had?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) return { etag, text: null };
    this.audit.read({ action: 'calendar.fed', subjectKind: 'staff', subjectId: staffId, shown: [...new Set(due.map(({ caseId }) => caseId))] });
    return { etag, text };
  }
}

const tooOften = (retryAfterSeconds: number) =>
  new ProblemException({ status: 429, title: 'Too many tries', detail: 'Wait a little and try again.', code: 'too-often', retryAfterSeconds });
