import { randomUUID } from 'node:crypto';
import { Links, StaffQueries } from '@accord/access/api';
import { Keepings } from '@accord/platform/api';
import type { OutwardKeeping, PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Post } from '../sending/post';
import type { Envelope } from '../sending/post';
import { linkWords } from './link-words';
import type { LinkWords } from './link-words';
import { StaffEnvelopes } from './staff-envelopes';

/**
 * Sends members of staff one-use links. A link is made for its sending and lives in memory alone: its secret is stored
 * as a hash, so a second sending is a second link. In doubt nothing is done: whoever waits asks again.
 */
@Injectable()
export class LinkSending implements OnModuleInit {
  constructor(
    private readonly keepings: Keepings,
    private readonly links: Links,
    private readonly staff: StaffQueries,
    private readonly envelopes: StaffEnvelopes,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    for (const words of linkWords) this.keepings.register(this.keeping(words));
  }

  private keeping(words: LinkWords): OutwardKeeping<Envelope> {
    const nothing = async (): Promise<void> => undefined;
    return { kind: words.kind, words: words.purpose === 'invitation' ? 'Send an invitation to a colleague' : 'Send a link for a new password', prepare: (promise) => this.prepare(promise, words), perform: (envelope) => this.post.deliver(envelope), settle: nothing, doubt: nothing };
  }

  private async prepare(promise: PromiseRow, { purpose, subject, words }: LinkWords): Promise<Envelope | null> {
    const member = promise.subjectId ? await this.staff.byId(promise.subjectId) : undefined;
    if (!member || member.state === 'disabled') return null;
    const { link } = await this.links.make(member.id, purpose);
    return this.envelopes.of(promise, { email: member.email, id: randomUUID(), words: (organisation) => ({ subject, text: words(link, organisation) }) });
  }
}
