import { randomUUID } from 'node:crypto';
import { Links, StaffQueries } from '@accord/access/api';
import { OrganisationQueries } from '@accord/directory/api';
import { Clock, Keepings } from '@accord/platform/api';
import type { OutwardKeeping, PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { mailBytes } from '../documents/mail';
import { longestAttempt, Post } from '../sending/post';
import type { Envelope } from '../sending/post';
import { linkWords } from './link-words';
import type { LinkWords } from './link-words';

/**
 * Sends members of staff one-use links. A link is made for its sending and lives in memory alone: its secret is stored
 * as a hash, so a second sending is a second link. In doubt nothing is done: whoever waits asks again.
 */
@Injectable()
export class LinkSending implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly links: Links,
    private readonly staff: StaffQueries,
    private readonly organisations: OrganisationQueries,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    for (const words of linkWords) this.keepings.register(this.keeping(words));
  }

  private keeping(words: LinkWords): OutwardKeeping<Envelope> {
    const nothing = async (): Promise<void> => undefined;
    return { kind: words.kind, words: words.purpose === 'invitation' ? 'Send an invitation to a colleague' : 'Send a link for a new password', prepare: (promise) => this.prepare(promise, words), perform: (envelope) => this.post.deliver(envelope), settle: nothing, doubt: nothing };
  }

  private async prepare({ subjectId, claimedAt }: PromiseRow, { purpose, subject, words }: LinkWords): Promise<Envelope | null> {
    const member = subjectId ? await this.staff.byId(subjectId) : undefined;
    if (!member || member.state === 'disabled') return null;
    const { name, mailbox } = await this.organisations.own();
    const { link } = await this.links.make(member.id, purpose);
    const now = this.clock.now();
    const bytes = await mailBytes({
      from: { name: `Accord, ${name}`, address: mailbox }, to: member.email, subject, text: words(link, name), isAutomatic: true,
      messageId: `<${randomUUID()}@${mailbox.split('@').at(-1) ?? 'accord.invalid'}>`, date: now,
    });
    return { from: mailbox, to: member.email, bytes, until: new Date((claimedAt ?? now).getTime() + longestAttempt) };
  }
}
