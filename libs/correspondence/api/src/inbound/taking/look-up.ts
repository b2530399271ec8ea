import { questionsOf } from '@accord/correspondence/rules';
import type { Known } from '@accord/correspondence/rules';
import { Injectable } from '@nestjs/common';
import type { ReadMessage } from '../reading/read-message';
import { Invitations } from './invitations';
import type { Inviter } from './invitations';
import { KnownCases } from './known-cases';
import { KnownMessages } from './known-messages';
import { Mailboxes } from './mailboxes';

export interface LookedUp {
  readonly known: Known;
  /** Whoever sent the invitation that the message answers. */
  readonly inviter: Inviter | null;
}

/** Finds out what the organisation knows that bears on one message. */
@Injectable()
export class LookUp {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly messages: KnownMessages,
    private readonly cases: KnownCases,
    private readonly invitations: Invitations,
  ) {}

  async run(read: ReadMessage, namesAnotherOrganisation: boolean): Promise<LookedUp> {
    await this.messages.wait();
    const settings = await this.mailboxes.own();
    const asked = questionsOf(read.message, settings);
    const invitation = asked.invitation === null ? null : await this.invitations.under(asked.invitation);
    const known: Known = {
      settings,
      namesAnotherOrganisation,
      ...(await this.messages.of(read)),
      invited: invitation?.invited ?? null,
      named: await this.cases.named(asked),
      ofSender: await this.cases.ofSender(asked),
    };
    return { known, inviter: invitation?.inviter ?? null };
  }
}
