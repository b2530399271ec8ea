import { londonDay, Temporal } from '@accord/calendar/rules';
import { AlertMails } from '@accord/commitments/api';
import type { StaffMail } from '@accord/commitments/api';
import { OrganisationQueries } from '@accord/directory/api';
import { Clock, Keepings, Later, publicUrl, SETTINGS } from '@accord/platform/api';
import type { Attempt, OutwardKeeping, PromiseRow, Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { mailBytes } from '../documents/mail';
import { longestAttempt, Post } from '../sending/post';
import type { Envelope } from '../sending/post';
import { alertWords, digestWords } from './alert-words';
import type { StaffWords } from './alert-words';

/**
 * Sends alerts (`alert.send`) and the mail of the morning (`digest.send`): in working time only, once, under a Message-ID
 * that belongs to the promise. In doubt an operator decides (decision 0007).
 */
@Injectable()
export class AlertSending implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly mails: AlertMails,
    private readonly organisations: OrganisationQueries,
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
      prepare: async (promise) => this.envelope(promise, promise.subjectId ? await this.mails.ofMorning(promise.subjectId, dayOf(promise)) : null, digestWords),
      perform: (envelope) => this.post.deliver(envelope),
      settle: async ({ subjectId }, attempt) => {
        if (subjectId && attempt.ended === 'accepted') await this.mails.morningSent(subjectId);
      },
      doubt: async () => undefined,
    };
  }

  private async envelope({ id, claimedAt }: PromiseRow, mail: StaffMail | Later | null, words: (mail: StaffMail, linkTo: (path: string) => string) => StaffWords): Promise<Envelope | Later | null> {
    if (mail === null || mail instanceof Later) return mail;
    const { name, mailbox } = await this.organisations.own();
    const now = this.clock.now();
    const { subject, text } = words(mail, (path) => `${publicUrl(this.settings)}${path}`);
    const bytes = await mailBytes({
      from: { name: `Accord, ${name}`, address: mailbox }, to: mail.email, subject, text, isAutomatic: true,
      messageId: `<accord-${id}@${mailbox.split('@').at(-1) ?? 'accord.invalid'}>`, date: now,
    });
    const lease = (claimedAt ?? now).getTime() + longestAttempt;
    return { from: mailbox, to: mail.email, bytes, until: new Date(Math.min(lease, mail.before.getTime())) };
  }
}

/** The working day for which it was promised: the last part of its key. */
const dayOf = ({ dedupeKey }: PromiseRow): Temporal.PlainDate => {
  const written = dedupeKey.split(':').at(-1);
  return written ? Temporal.PlainDate.from(written) : londonDay(Temporal.Now.instant());
};

const stateAfter = ({ ended }: Attempt): 'sent' | 'failed' | 'doubt' => (ended === 'accepted' ? 'sent' : ended === 'never' ? 'failed' : 'doubt');
