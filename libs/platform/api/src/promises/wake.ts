import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../log';
import { SETTINGS } from '../settings';
import type { Settings } from '../settings';
import { Keepings } from './keeping';
import { openQueue } from './queue';
import type { QueuedWakeUp, WakeQueue } from './queue';

export interface Due {
  readonly id: string;
  readonly organisationId: string;
  readonly dueAt: Date;
  /** Of promises of one kind that are kept many at a time, one wake-up does for all that fall due at one moment. */
  readonly kind?: string;
}

const anHour = 3_600_000;

/** Wakes a worker for a promise. It only saves waiting: whatever is lost here, the sweeper finds in the table. */
@Injectable()
export class Wake implements OnApplicationShutdown {
  private queue: WakeQueue | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly log: Log,
    private readonly keepings: Keepings,
  ) {}

  /** Queues a wake-up if the promise is due within the hour; never throws and never waits. */
  soon(due: Due): void {
    this.all([due]);
  }

  /** The same for many: what lies beyond the hour is queued by the sweeper when its hour comes. */
  all(due: readonly Due[]): void {
    if (this.settings.ACCORD_QUIET) return;
    const now = Date.now();
    const jobs = new Map<string, QueuedWakeUp>();
    for (const one of due) {
      const delay = Math.max(0, one.dueAt.getTime() - now);
      if (delay <= anHour) jobs.set(this.jobOf(one), { id: one.id, organisationId: one.organisationId, delay });
    }
    if (jobs.size === 0) return;
    this.queue ??= openQueue(this.settings, this.log);
    this.queue.addAll([...jobs].map(([jobId, job]) => ({ ...job, jobId }))).catch(() => this.log.warn('wake-ups not queued; the sweeper will find them', { promises: jobs.size }));
  }

  /** Keeps two wake-ups of one promise, or of one batch, apart from two promises. */
  private jobOf({ id, organisationId, dueAt, kind }: Due): string {
    const isBatched = kind !== undefined && this.keepings.batched.includes(kind);
    return isBatched ? `${organisationId}-${this.keepings.batched.indexOf(kind)}-${dueAt.getTime()}` : id;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }
}
