import { day } from '@accord/calendar/rules';
import { AlertMails } from '@accord/commitments/api';
import type { StaffMail } from '@accord/commitments/api';
import { Keepings, Later, publicUrl, SETTINGS } from '@accord/platform/api';
import type { Attempt, OutwardKeeping, PromiseRow, Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Post } from '../sending/post';
import type { Envelope } from '../sending/post';
import { alertWords, digestWords } from './alert-words';
import { StaffEnvelopes } from './staff-envelopes';
import type { StaffWords } from './staff-envelopes';

/**
 * Sends alerts (`alert.send`) and the mail of the morning (`digest.send`): in working time only, once, under a Message-ID
 * that belongs to the promise. In doubt an operator decides (decision 0007).
 */
@Injectable()
export class AlertSending implements OnModuleInit {
  constructor(
    private readonly keepings: Keepings,
    private readonly mails: AlertMails,
    private readonly envelopes: StaffEnvelopes,
    private readonly post: Post,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this.single());
    this.keepings.register(this.digest());
  }

  private single(): OutwardKeeping<Envelope> {
    return {
      kind: 'alert.send',
      words: 'Send an alert to a colleague',
      prepare: async (promise) => this.envelope(promise, promise.subjectId ? await this.mails.ofNotice(promise.subjectId) : null, alertWords),
      perform: (envelope) => this.post.deliver(envelope),
      settle: async ({ subjectId }, attempt) => {
        if (subjectId && attempt.ended !== 'not-now') await this.mails.mark(subjectId, stateAfter(attempt));
      },
      doubt: async ({ subjectId }) => {
        if (subjectId) await this.mails.mark(subjectId, 'doubt');
      },
    };
  }

  private digest(): OutwardKeeping<Envelope> {
    return {
      kind: 'digest.send',
      words: 'Send the mail of the morning to a colleague',
      prepare: async (promise) => this.envelope(promise, promise.subjectId ? await this.mails.ofMorning(promise.subjectId, morningOf(promise)) : null, digestWords),
      perform: (envelope) => this.post.deliver(envelope),
      settle: async ({ subjectId }, attempt) => {
        if (subjectId && attempt.ended === 'accepted') await this.mails.morningSent(subjectId);
      },
      doubt: async () => undefined,
    };
  }

  private async envelope(promise: PromiseRow, mail: StaffMail | Later | null, words: (mail: StaffMail, linkTo: (path: string) => string) => StaffWords): Promise<Envelope | Later | null> {
    if (mail === null || mail instanceof Later) return mail;
    const linkTo = (path: string) => `${publicUrl(this.settings)}${path}`;
    const envelope = await this.envelopes.of(promise, { email: mail.email, id: `accord-${promise.id}`, words: () => words(mail, linkTo) });
    return { ...envelope, until: new Date(Math.min(envelope.until.getTime(), mail.before.getTime())) };
  }
}

/** The working day for which it was promised: the last part of its key. */
const morningOf = ({ dedupeKey }: PromiseRow) => day(dedupeKey.slice(dedupeKey.lastIndexOf(':') + 1));

const stateAfter = ({ ended }: Attempt): 'sent' | 'failed' | 'doubt' => (ended === 'accepted' ? 'sent' : ended === 'never' ? 'failed' : 'doubt');
