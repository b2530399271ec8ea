import { OrganisationQueries } from '@accord/directory/api';
import { Clock } from '@accord/platform/api';
import type { PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { domainOf, mailBytes } from '../documents/mail';
import { endOfClaim } from '../sending/post';
import type { Envelope } from '../sending/post';

/** What a mail to a colleague says: no name of a person and no case. */
export interface StaffWords {
  readonly subject: string;
  readonly text: string;
}

/** A mail to a colleague. */
export interface ToColleague {
  readonly email: string;
  /** What its Message-ID begins with: belongs to the promise where the same mail may be looked up again. */
  readonly id: string;
  words(organisation: string): StaffWords;
}

/** Puts mails to colleagues into their envelopes: from the portal of their organisation, and said to be automatic. */
@Injectable()
export class StaffEnvelopes {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: OrganisationQueries,
  ) {}

  async of(promise: PromiseRow, { email, id, words }: ToColleague): Promise<Envelope> {
    const { name, mailbox } = await this.organisations.own();
    const now = this.clock.now();
    const messageId = `<${id}@${domainOf(mailbox)}>`;
    const bytes = await mailBytes({ from: { name: `Accord, ${name}`, address: mailbox }, to: email, ...words(name), messageId, date: now, isAutomatic: true });
    return { from: mailbox, to: email, bytes, until: endOfClaim(promise, now) };
  }
}
