import { OrganisationQueries } from '@accord/directory/api';
import { Clock, Keepings } from '@accord/platform/api';
import type { Attempt, OutwardKeeping, PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DayOfSending } from './day-of-sending';
import { LetterOutcome } from './letter-outcome';
import { endOfClaim, Post } from './post';
import type { Envelope } from './post';

/** Keeps `letter.send`: the claimed letter's kept bytes, handed over once. */
@Injectable()
export class LetterSending implements OutwardKeeping<Envelope>, OnModuleInit {
  readonly kind = 'letter.send';
  readonly words = 'Send a letter by e-mail';

  constructor(
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly organisations: OrganisationQueries,
    private readonly post: Post,
    private readonly outcome: LetterOutcome,
    private readonly day: DayOfSending,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  async prepare(promise: PromiseRow): Promise<Envelope | null> {
    const ready = promise.subjectId ? await this.day.toSend(promise.subjectId) : null;
    if (!ready) return null;
    return { from: (await this.organisations.own()).mailbox, ...ready, until: endOfClaim(promise, this.clock.now()) };
  }

  perform(envelope: Envelope): Promise<Attempt> {
    return this.post.deliver(envelope);
  }

  async settle({ subjectId }: PromiseRow, attempt: Attempt): Promise<void> {
    if (!subjectId) return;
    if (attempt.ended === 'accepted') await this.outcome.accepted(subjectId, attempt.answer);
    if (attempt.ended === 'never') await this.outcome.refused(subjectId, attempt.because);
  }

  async doubt({ subjectId }: PromiseRow): Promise<void> {
    if (subjectId) await this.outcome.inDoubt(subjectId);
  }
}
