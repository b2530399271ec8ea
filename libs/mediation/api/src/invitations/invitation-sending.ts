import { endOfClaim, Post } from '@accord/correspondence/api';
import type { Envelope } from '@accord/correspondence/api';
import { Clock, Keepings } from '@accord/platform/api';
import type { Attempt, OutwardKeeping, PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { invitationMail } from './invitation-mail';
import { InvitationQueries } from './invitations.queries';
import { invite } from './invite-people';

/** Keeps `mediation.invite`: one calendar entry, handed over once; in doubt a person decides. */
@Injectable()
export class InvitationSending implements OutwardKeeping<Envelope>, OnModuleInit {
  readonly kind = invite;
  readonly words = 'Send a calendar entry for a meeting';

  constructor(
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly invitations: InvitationQueries,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  async prepare(promise: PromiseRow): Promise<Envelope | null> {
    const invitation = promise.subjectId ? await this.invitations.toSend(promise.subjectId) : undefined;
    // An entry that moved on since has a promise of its own: the old time is not sent after the new one.
    if (!invitation?.email || invitation.state !== 'waiting' || invitation.sequence !== sequenceOf(promise)) return null;
    const now = this.clock.now();
    return { from: invitation.mailbox, to: invitation.email, bytes: await invitationMail(invitation, now), until: endOfClaim(promise, now) };
  }

  perform(envelope: Envelope): Promise<Attempt> {
    return this.post.deliver(envelope);
  }

  async settle(promise: PromiseRow, { ended }: Attempt): Promise<void> {
    if (ended === 'accepted') await this.mark(promise, 'sent');
    if (ended === 'never') await this.mark(promise, 'failed');
  }

  doubt(promise: PromiseRow): Promise<void> {
    return this.mark(promise, 'doubt');
  }

  private async mark(promise: PromiseRow, state: 'sent' | 'failed' | 'doubt'): Promise<void> {
    if (promise.subjectId) await this.invitations.mark({ attendeeId: promise.subjectId, sequence: sequenceOf(promise) }, state, this.clock.now());
  }
}

const sequenceOf = ({ dedupeKey }: PromiseRow): number => Number(dedupeKey.split(':').at(-1));
