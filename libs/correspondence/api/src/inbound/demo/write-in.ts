import type { AnswerCaught, WriteIn as Request, WrittenIn } from '@accord/correspondence/contract';
import { readCalendar, whyWords } from '@accord/correspondence/rules';
import { Clock, found } from '@accord/platform/api';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { readMessage } from '../reading/read-message';
import { Mailboxes } from '../taking/mailboxes';
import { TakeInMail } from '../taking/take-in-mail';
import { CaughtQueries } from './caught.queries';
import type { CaughtMail } from './caught.queries';
import { calendarReply, composed, quoted, returned } from './compose';
import { ShowCaught } from './show-caught';

/** The demo's other side: what people write to the organisation, by the same way as all other mail. */
@Injectable()
export class WriteIn {
  constructor(
    private readonly clock: Clock,
    private readonly show: ShowCaught,
    private readonly caught: CaughtQueries,
    private readonly mailboxes: Mailboxes,
    private readonly takeIn: TakeInMail,
  ) {}

  /** Somebody writes in. */
  async anew({ name, address, subject, text }: Request): Promise<WrittenIn> {
    this.show.onlyInDemo();
    return this.arrives(await composed({ from: { name, address }, to: await this.mailbox(), subject, text, date: this.clock.now() }));
  }

  /** Whoever got the caught mail answers it, answers its invitation, or their server sends it back. */
  async answer(id: string, said: AnswerCaught): Promise<WrittenIn | Refusal> {
    this.show.onlyInDemo();
    const mail = found(await this.caught.byId(id));
    const { text, message } = readMessage(mail.bytes);
    const to = await this.mailbox();
    const date = this.clock.now();
    if (said.act === 'reply') {
      const words = `${said.text}\n\n${quoted(text)}`;
      return this.arrives(await composed({ from: recipient(mail), to, subject: `Re: ${mail.subject}`, text: words, date, answers: mail.messageId }));
    }
    if (said.act === 'return') {
      return this.arrives(returned({ messageId: mail.messageId ?? '', recipient: recipient(mail).address, by: 'mail.example', to, date }));
    }
    const invitation = message.calendars.map(readCalendar).find(({ method }) => method === 'REQUEST');
    if (!invitation) return refuse('no-invitation', 'This mail holds no invitation. Reply to it instead.');
    const calendar = calendarReply(invitation.uid, recipient(mail).address, said.answer, date);
    return this.arrives(await composed({ from: recipient(mail), to, subject: `${said.answer}: ${mail.subject}`, text: '', date, calendar }));
  }

  private async arrives(raw: Buffer): Promise<WrittenIn> {
    const taken = await this.takeIn.run(raw, { via: 'demo', mailboxes: await this.mailboxes.all(), otherwise: null });
    const { result, reference, reason, id } = found(taken);
    return { result, reference, why: whyWords(result, reason), mailId: result === 'calendar-reply' ? null : id };
  }

  private async mailbox(): Promise<string> {
    return found((await this.mailboxes.own()).mailboxes[0]);
  }
}

const recipient = ({ mailTo }: CaughtMail) => ({ name: '', address: mailTo[0] ?? 'nobody@example.com' });
