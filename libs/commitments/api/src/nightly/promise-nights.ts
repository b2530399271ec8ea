import { instantInLondon, londonDay, Temporal } from '@accord/calendar/rules';
import { Clock, Database, Log, Promises } from '@accord/platform/api';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

export const dateCheck = 'dates.check';

/** At night, when nobody works; local time, so that it stays there through the changes of the clock. */
const atNight = '03:00';
const anHour = 3_600_000;

/**
 * Promises the coming night's check of every organisation. Each check promises the next; this finds an organisation that
 * has none yet: at start, and once an hour for those that were set up meanwhile.
 */
@Injectable()
export class PromiseNights implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly promises: Promises,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.all();
    this.timer = setInterval(() => void this.all(), anHour).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** In the transaction of whoever calls: the next night after now, once. */
  async next(): Promise<void> {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    const today = londonDay(now);
    const tonight = instantInLondon(today, atNight);
    const due = Temporal.Instant.compare(tonight, now) > 0 ? tonight : instantInLondon(today.add({ days: 1 }), atNight);
    await this.promises.make({ kind: dateCheck, caseId: null, subjectId: null, dueAt: new Date(due.epochMilliseconds), dedupeKey: `${dateCheck}:${londonDay(due).toString()}` });
  }

  private async all(): Promise<void> {
    try {
      const organisations = await this.db.across<{ organisationId: string }>('SELECT "organisationId" FROM accord.organisations()');
      for (const { organisationId } of organisations) await this.db.runApart({ organisationId, staffId: null, requestId: 'nights' }, () => this.next());
    } catch (fault) {
      // A database that is away now is asked again in an hour; the portal starts all the same.
      this.log.fault('the coming night could not be promised', fault);
    }
  }
}
