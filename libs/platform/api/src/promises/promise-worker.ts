import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Log } from '../log';
import { SETTINGS } from '../settings';
import type { Settings } from '../settings';
import { Keeper } from './keeper';
import { openWorker } from './queue';
import { Sweeper } from './sweeper';

/** The worker's part: woken by the queue, and by the sweeper for what the queue lost. */
@Injectable()
export class PromiseWorker implements OnApplicationShutdown {
  private worker: { close(): Promise<void> } | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly keeper: Keeper,
    private readonly sweeper: Sweeper,
    private readonly log: Log,
  ) {}

  start(): void {
    this.worker = openWorker(this.settings, this.log, (wakeUp) => this.keeper.keep(wakeUp));
    this.sweeper.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.worker?.close(), this.sweeper.stop()]);
  }
}
