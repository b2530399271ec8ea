import { randomUUID } from 'node:crypto';
import { addressedTo, replyIn } from '@accord/correspondence/rules';
import { Database, Log } from '@accord/platform/api';
import type { Acting } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { bareReading, readMessage } from '../reading/read-message';
import type { ReadMessage } from '../reading/read-message';
import type { OrganisationMailbox } from './mailboxes';
import { isPassing } from './passing-fault';
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
    private readonly log: Log,
  ) {}

  /** What became of the message; null when no organisation can be chosen for it. */
  async run(raw: Buffer, way: Way): Promise<Taken | null> {
    const read = this.readSafely(raw);
    const { organisationId: named, namesAnother } = addressedTo(read.message.headers, way.mailboxes);
    const organisationId = named ?? way.otherwise;
    if (organisationId === null) return null;
    const acting = { organisationId, staffId: null, requestId: randomUUID(), ...(way.at ? { at: way.at } : {}) };
    const taken = await this.keepAnyhow(acting, { raw, read, via: way.via, namesAnotherOrganisation: namesAnother });
    return { ...taken, organisationId, sha256: read.sha256, messageId: read.messageId };
  }

  private readSafely(raw: Buffer): ReadMessage {
    try {
      return readMessage(raw);
    } catch (fault) {
      // Reading is written never to fail; if it does, a person still gets the message.
      this.log.fault('a message could not be read', fault);
      return bareReading(raw);
    }
  }

  /**
   * A message that makes the ordinary way fail is kept for a person instead: nothing is lost and nothing stands in the
   * way of the next. Not an answer to an invitation: its words must not be kept.
   */
  private async keepAnyhow(acting: Acting, arrival: Arrival): Promise<TakenIn> {
    try {
      return await this.db.runApart(acting, () => this.takeIn.run(arrival));
    } catch (fault) {
      if (isPassing(fault) || replyIn(arrival.read.message)) throw fault;
      this.log.fault('a message could not be taken in and waits for a person', fault);
      return this.db.runApart(acting, () => this.takeIn.forPerson({ ...arrival, read: bareReading(arrival.raw) }));
    }
  }
}

