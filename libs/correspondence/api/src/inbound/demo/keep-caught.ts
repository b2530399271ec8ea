import { randomUUID } from 'node:crypto';
import { withoutTag } from '@accord/correspondence/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { readMessage } from '../reading/read-message';
import { Mailboxes } from '../taking/mailboxes';
import { CaughtMailRow } from './caught.entity';

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** Keeps a caught mail with the organisation it was sent by. */
@Injectable()
export class KeepCaught {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailboxes: Mailboxes,
  ) {}

  /** False when it was sent by none of the organisations: then there is nobody to show it to. */
  async run(bytes: Buffer, { from, to }: Envelope): Promise<boolean> {
    const { subject, messageId, sender } = readMessage(bytes);
    const senders = [from, sender?.address ?? ''].map(withoutTag);
    const organisation = (await this.mailboxes.all()).find(({ addresses }) => senders.some((address) => addresses.includes(address)));
    if (!organisation) return false;
    const { organisationId } = organisation;
    const id = randomUUID();
    // Asked before the transaction of its own: told in the past (the demo's filling), it was caught then.
    const caughtAt = this.clock.now();
    await this.db.runApart({ organisationId, staffId: null, requestId: id }, () =>
      this.db.insert(CaughtMailRow, { organisationId, id, caughtAt, mailFrom: from, mailTo: [...to], subject, messageId, bytes }));
    return true;
  }
}
