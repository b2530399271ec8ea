import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Log } from '../log';
import { SETTINGS } from '../settings';
import type { Settings } from '../settings';
import { Keeper } from './keeper';
import { Keepings } from './keeping';
import type { WakeUp } from './queue';
import { Wake } from './wake';
import type { Due } from './wake';

const atOnce = 4;
const anHour = 3_600_000;

/**
 * Every 30 s (PROMISE_SWEEP_SECONDS) finds what the queue lost: promises that are due and claims that nobody settled.
 * It also queues what falls due within the coming hour, once.
 */
@Injectable()
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private underWay = 0;
  /** What it has queued, by the moment it is due: the queue is filled once, and what is lost is found when it is due. */
  private queued = new Map<string, number>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly db: Database,
    private readonly keeper: Keeper,
    private readonly log: Log,
    private readonly keepings: Keepings,
    private readonly wake: Wake,
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
    await this.lookAhead(now);
  }

  private async lookAhead(now: Date): Promise<void> {
    const coming = await this.db.across<Due>('SELECT * FROM accord.promises_ahead($1, $2, $3)', [now, new Date(now.getTime() + anHour), [...this.keepings.batched]]);
    this.wake.all(coming.filter(({ id }) => !this.queued.has(id)));
    for (const { id, dueAt } of coming) this.queued.set(id, dueAt.getTime());
    for (const [id, dueAt] of this.queued) if (dueAt <= now.getTime()) this.queued.delete(id);
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
