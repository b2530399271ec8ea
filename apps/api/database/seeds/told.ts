import type { Type } from '@nestjs/common';
import { CaseFiles } from '@accord/casework/api';
import type { Staff } from '@accord/access/api';
import type { Conflict, Refusal } from '@accord/platform/rules';
import type { Chance } from './chance';
import type { Story } from './stories';
import type { Teller } from './teller';

const day = 86_400_000;

/** What a telling begins with: a story, who takes it up, and when it reached the organisation. */
export interface Beginning {
  readonly story: Story;
  /** Logs and triages it. */
  readonly officer: string;
  /** Works on it when it is a complaint. */
  readonly handler: string;
  readonly at: Date;
}

/** One case as it is told: each act comes after the one before, in working hours, never in the future. */
export class Told {
  /** Its id, from the first act on. */
  id = '';
  private last: Date;

  constructor(
    readonly teller: Teller,
    readonly beginning: Beginning,
    readonly chance: Chance,
    readonly now: Date,
  ) {
    this.last = beginning.at;
  }

  /** The moment some days after it reached the organisation, or after what was told last when that was later. */
  on(days: number): Date {
    const wanted = this.working(new Date(this.beginning.at.getTime() + days * day + this.chance.whole(1, 40) * 60_000));
    return this.at(wanted);
  }

  /** A little after what was told last. */
  soon(minutes = 1): Date {
    return this.moveTo(new Date(this.last.getTime() + minutes * 60_000));
  }

  /** A moment counted back from today, after what was told last. */
  daysAgo(days: number): Date {
    const wanted = this.working(new Date(this.now.getTime() - days * day - this.chance.whole(1, 40) * 60_000));
    return this.at(wanted);
  }

  /** A moment that is fixed, after what was told last. */
  at(moment: Date): Date {
    return this.moveTo(moment > this.last ? moment : new Date(this.last.getTime() + 60_000));
  }

  act<U, T>(who: string, at: Date, useCase: Type<U>, deed: (useCase: U, me: Staff) => Promise<T | Refusal | Conflict>): Promise<T> {
    return this.teller.act(who, at, useCase, deed);
  }

  async version(): Promise<number> {
    return this.act('manager', this.last, CaseFiles, async (files) => (await files.byId(this.id))?.version ?? 0);
  }

  get isScottish(): boolean {
    return this.teller.filled.organisation.nation === 'scotland';
  }

  private moveTo(then: Date): Date {
    this.last = then > this.now ? this.now : then;
    return this.last;
  }

  private working(then: Date): Date {
    if (then.getUTCDay() === 6) then.setUTCDate(then.getUTCDate() + 2);
    if (then.getUTCDay() === 0) then.setUTCDate(then.getUTCDate() + 1);
    return then > this.now ? new Date(this.now.getTime() - this.chance.whole(5, 90) * 60_000) : then;
  }
}

/** `2026-11-28`, as the use cases take days. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What happens to a case in one go. */
export type Step = (told: Told) => Promise<void>;
