import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Log } from '../log';
import { Keeper } from './keeper';
import type { WakeUp } from './queue';

const everyMilliseconds = 30_000;
/** A claim this old was left by a worker that died: no attempt at the outside world may last longer. */
const leaseSeconds = 120;

/** Every 30 s finds what the queue lost: promises that are due and claims that nobody settled. */
@Injectable()
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly keeper: Keeper,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.sweep(), everyMilliseconds);
    void this.sweep();
  }

  /** Stops after the sweep that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** One sweep; returns when all that was found has been tried. */
  sweep(now = new Date()): Promise<void> {
    this.sweeping = this.sweeping.then(() => this.once(now)).catch((fault) => this.log.fault('a sweep failed', fault));
    return this.sweeping;
  }

  private async once(now: Date): Promise<void> {
    for (const left of await this.find('SELECT * FROM accord.promises_left_claimed($1, $2)', [now, leaseSeconds])) await this.keeper.recover(left);
    let due = await this.find('SELECT * FROM accord.promises_due($1)', [now]);
    while (due.length > 0) {
      for (const wakeUp of due) await this.keeper.keep(wakeUp);
      due = due.length < 100 ? [] : await this.find('SELECT * FROM accord.promises_due($1)', [now]);
    }
  }

  private find(sql: string, params: readonly unknown[]): Promise<WakeUp[]> {
    return this.db.across<{ organisationId: string; id: string }>(sql, params);
  }
}
