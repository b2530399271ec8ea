import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Log } from '../log';
import { SETTINGS } from '../settings';
import type { Settings } from '../settings';
import { Keeper } from './keeper';
import type { WakeUp } from './queue';

const atOnce = 4;

/** Every 30 s (PROMISE_SWEEP_SECONDS) finds what the queue lost: promises that are due and claims that nobody settled. */
@Injectable()
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private underWay = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly db: Database,
    private readonly keeper: Keeper,
    private readonly log: Log,
  ) {}

  start(): void {
    // A sweep that takes long (a slow mail server) is not followed by those it made late.
    this.timer = setInterval(() => void (this.underWay === 0 && this.sweep()), this.settings.PROMISE_SWEEP_SECONDS * 1000);
    void this.sweep();
  }

  /** Stops after the sweep that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** One sweep; returns when all that was found has been tried. */
  sweep(now = new Date()): Promise<void> {
    this.underWay += 1;
    const swept = this.sweeping.then(() => this.once(now)).catch((fault) => this.log.fault('a sweep failed', fault));
    this.sweeping = swept.finally(() => (this.underWay -= 1));
    return this.sweeping;
  }

  private async once(now: Date): Promise<void> {
    const left = await this.find('SELECT * FROM accord.promises_left_claimed($1, $2)', [now, this.settings.PROMISE_LEASE_SECONDS]);
    await each(left, (wakeUp) => this.keeper.recover(wakeUp));
    let due = await this.find('SELECT * FROM accord.promises_due($1)', [now]);
    while (due.length > 0) {
      await each(due, (wakeUp) => this.keeper.keep(wakeUp));
      due = due.length < 100 ? [] : await this.find('SELECT * FROM accord.promises_due($1)', [now]);
    }
  }

  private find(sql: string, params: readonly unknown[]): Promise<WakeUp[]> {
    return this.db.across<{ organisationId: string; id: string }>(sql, params);
  }
}

/** A few at a time, so that one slow mail server does not hold up every other promise. One that fails is left to the next sweep. */
async function each(found: readonly WakeUp[], work: (wakeUp: WakeUp) => Promise<void>): Promise<void> {
  const left = [...found];
  const faults: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await work(next).catch((fault: unknown) => faults.push(fault));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (faults.length > 0) throw faults[0];
}
