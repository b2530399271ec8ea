import { Log, SETTINGS } from '@accord/platform/api';
import type { Settings } from '@accord/platform/api';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Mailboxes } from '../taking/mailboxes';
import type { OrganisationMailbox } from '../taking/mailboxes';
import { TakeInMail } from '../taking/take-in-mail';
import { imapAccount } from './imap-account';
import type { ImapAccount } from './imap-account';
import { readMailbox } from './imap-mailbox';
import type { Place } from './imap-mailbox';
import { ImapPlaces } from './imap-places';
import { oneAtATime } from './one-at-a-time';

/** Fetches new mail from the mailbox that IMAP_URL names, in the worker, by a new connection each time. */
@Injectable()
export class MailboxPoller implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private polling: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly mailboxes: Mailboxes,
    private readonly takeIn: TakeInMail,
    private readonly places: ImapPlaces,
    private readonly log: Log,
  ) {}

  /** Does nothing without IMAP_URL. Throws one sentence when the address cannot be right. */
  start(): void {
    if (!this.settings.IMAP_URL) return;
    const account = imapAccount(this.settings.IMAP_URL);
    const again = async () => {
      await this.poll(account);
      if (!this.stopping.signal.aborted) this.timer = setTimeout(() => (this.polling = again()), this.settings.IMAP_POLL_SECONDS * 1_000);
    };
    this.polling = again();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.polling;
  }

  /** One look at the mailbox; whatever goes wrong is noted, and the next look begins where this one ended. */
  async poll(account: ImapAccount): Promise<void> {
    try {
      await oneAtATime(this.settings.DATABASE_URL, `mailbox ${account.name}`, () => this.look(account));
    } catch (fault) {
      // Stopped on purpose: nothing is amiss with the mailbox.
      if (this.stopping.signal.aborted) return;
      this.log.fault('the mailbox could not be read', fault);
      await this.places.of(account.name).then((place) => this.places.failed(account.name, place)).catch(() => this.log.warn('nor could that be noted', {}));
    }
  }

  private async look(account: ImapAccount): Promise<void> {
    const mailboxes = await this.mailboxes.all();
    if (mailboxes.length === 0) return;
    const otherwise = otherwiseOf(account, mailboxes);
    const take = async (raw: Buffer) => {
      const taken = await this.takeIn.run(raw, { via: 'mailbox', mailboxes, otherwise });
      if (!taken) this.log.warn('a message names no organisation and stays in the mailbox: give IMAP_URL ?organisation=CODE', {});
    };
    const taken = async (now: Place) => void (await this.places.reached(account.name, now));
    const place = await readMailbox(account, await this.places.of(account.name), { take, taken, signal: this.stopping.signal });
    await this.places.reached(account.name, place);
  }
}

/** The organisation for mail that names none: the one the URL says, the one whose mailbox signs in, or the only one. */
function otherwiseOf({ organisation, user }: ImapAccount, all: readonly OrganisationMailbox[]): string | null {
  const said = all.find(({ code }) => code === organisation) ?? all.find(({ addresses }) => addresses.includes(user.toLowerCase()));
  return said?.organisationId ?? (all.length === 1 ? (all[0]?.organisationId ?? null) : null);
}
