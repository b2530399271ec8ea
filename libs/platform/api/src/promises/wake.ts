import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../log';
import { SETTINGS } from '../settings';
import type { Settings } from '../settings';
import { openQueue } from './queue';
import type { WakeQueue } from './queue';

export interface Due {
  readonly id: string;
  readonly organisationId: string;
  readonly dueAt: Date;
}

const anHour = 3_600_000;

/** Wakes a worker for a promise. It only saves waiting: whatever is lost here, the sweeper finds in the table. */
@Injectable()
export class Wake implements OnApplicationShutdown {
  private queue: WakeQueue | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  /** Queues a wake-up if the promise is due within the hour; never throws and never waits. */
  soon(due: Due): void {
    const delay = Math.max(0, due.dueAt.getTime() - Date.now());
    if (delay > anHour || this.settings.ACCORD_QUIET) return;
    this.queue ??= openQueue(this.settings, this.log);
    // The jobId keeps two wake-ups of one promise apart from two promises; ids only, no personal data.
    const added = this.queue.add('keep', { id: due.id, organisationId: due.organisationId }, { jobId: due.id, delay, removeOnComplete: true, removeOnFail: true });
    added.catch(() => this.log.warn('wake-up not queued; the sweeper will find it', { promise: due.id }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }
}
