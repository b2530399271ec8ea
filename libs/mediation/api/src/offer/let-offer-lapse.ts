import { Keepings } from '@accord/platform/api';
import type { InwardKeeping, PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Advance } from '../way/advance';
import { Mediations } from '../way/mediations';

export const lapse = 'mediation.let-lapse';

/** The day after the reply date: an offer that somebody has not answered ends as "no reply". The complaint goes on. */
@Injectable()
export class LetOfferLapse implements InwardKeeping, OnModuleInit {
  readonly kind = lapse;
  readonly words = 'End an offer of mediation that nobody answered';

  constructor(
    private readonly keepings: Keepings,
    private readonly mediations: Mediations,
    private readonly advance: Advance,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  async keep({ subjectId }: PromiseRow): Promise<void> {
    const record = subjectId ? await this.mediations.byId(subjectId) : undefined;
    if (record?.state !== 'offered') return;
    await this.advance.run(record, { step: 'let-lapse', roles: [], changes: { reply: 'no-reply-by-date' } });
  }
}
