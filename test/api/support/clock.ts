import { Clock, openScope, Sweeper } from '@accord/platform/api';
import type { World } from './world';

/** A clock that a test sets: everything in this portal believes it. Times are written with their offset. */
export class SetClock {
  private moment: Date;

  constructor(
    private readonly world: World,
    at: string,
  ) {
    this.moment = new Date(at);
    world.app.get(Clock).now = () => openScope()?.acting.at ?? this.moment;
  }

  get now(): Date {
    return this.moment;
  }

  /** Time passes until then, and nobody works meanwhile. */
  set(at: string): void {
    this.moment = new Date(at);
  }

  /** The worker wakes then and does what is due, twice, so that what that promised is done too. */
  async work(at: string): Promise<void> {
    this.set(at);
    for (let round = 0; round < 3; round += 1) await this.world.app.get(Sweeper).sweep(this.moment);
  }
}
