import { randomUUID } from 'node:crypto';
import { addressedTo } from '@accord/correspondence/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { readMessage } from '../reading/read-message';
import type { OrganisationMailbox } from './mailboxes';
import { TakeInMessage } from './take-in-message';
import type { Arrival, TakenIn } from './take-in-message';

/** Where a message may go, and how it came. */
export interface Way {
  readonly via: Arrival['via'];
  readonly mailboxes: readonly OrganisationMailbox[];
  /** The organisation for messages that name none of our mailboxes; null when none can be chosen. */
  readonly otherwise: string | null;
  /** The time this is believed to happen at; now when absent. */
  readonly at?: Date;
}

export interface Taken extends TakenIn {
  readonly sha256: string;
  readonly messageId: string | null;
  readonly organisationId: string;
}

/** Takes in one message from its bytes: finds its organisation, and does the rest in one transaction of that alone. */
@Injectable()
export class TakeInMail {
  constructor(
    private readonly db: Database,
    private readonly takeIn: TakeInMessage,
  ) {}

  /** What became of the message; null when no organisation can be chosen for it. */
  async run(raw: Buffer, way: Way): Promise<Taken | null> {
    const read = readMessage(raw);
    const { organisationId: named, namesAnother } = addressedTo(read.message.headers, way.mailboxes);
    const organisationId = named ?? way.otherwise;
    if (organisationId === null) return null;
    const acting = { organisationId, staffId: null, requestId: randomUUID(), ...(way.at ? { at: way.at } : {}) };
    const taken = await this.db.runApart(acting, () => this.takeIn.run({ raw, read, via: way.via, namesAnotherOrganisation: namesAnother }));
    return { ...taken, organisationId, sha256: read.sha256, messageId: read.messageId };
  }
}

