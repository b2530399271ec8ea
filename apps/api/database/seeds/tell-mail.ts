import { composed, LetterQueries, Mailboxes, returned, TakeInMail } from '@accord/correspondence/api';
import { Database } from '@accord/platform/api';
import type { INestApplicationContext } from '@nestjs/common';
import type { Ending } from './courses';
import type { Teller } from './teller';
import type { Told } from './told';

const partyOf = `
  SELECT c.reference, p.name, p.email FROM accord.case_file c JOIN accord.person p ON p.organisation_id = c.organisation_id AND p.case_id = c.id
  WHERE c.organisation_id = $1 AND c.id = $2 AND 'complainant' = ANY (p.roles)`;
const hour = 3_600_000;

/** Mail that reached the organisation, by the way of all other mail: answers, a bounce, and some that a person must sort. */
export class TellMail {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly teller: Teller,
    private readonly now: Date,
  ) {}

  /** What came in about one case, after it was told. */
  async about(told: Told, ending: Ending): Promise<void> {
    if (ending === 'letter-came-back') await this.comesBack(told);
    if (ending === 'acknowledged-by-letter' || ending === 'reopened') await this.answers(told);
    if (ending === 'answered') await this.answers(told, { 'Auto-Submitted': 'auto-replied' });
  }

  /** What nobody but a person can put in its place. */
  async fromStrangers(): Promise<void> {
    const agency = { name: 'Harbour Recruitment', address: 'offers@harbour-recruitment.example' };
    await this.arrives(30, { from: agency, subject: 'Our newsletter for November', text: 'Temporary staff at short notice.', headers: { 'List-Id': '<news.harbour-recruitment.example>' } });
    await this.arrives(5, { from: { name: 'J Whitcombe', address: 'j.whitcombe@post.example' }, subject: 'About XX-26-00001', text: 'You wrote to my neighbour about this. I saw it all and want to tell you.' });
    await this.arrives(3, { from: { name: 'Elsie Marlow', address: 'elsie.marlow@post.example' }, subject: 'The car park', text: 'The machine swallowed my card and nobody came for an hour. I missed my appointment.' });
    await this.arrives(1, { from: { name: 'Ravi Nambiar', address: 'ravi.nambiar@post.example' }, subject: '', text: '' });
  }

  private async comesBack(told: Told): Promise<void> {
    const [letter] = await this.teller.tell(() => told.act('manager', this.now, LetterQueries, (letters) => letters.ofCase(told.id)));
    if (!letter) return;
    const date = told.soon(3);
    const raw = returned({ messageId: letter.messageId.replace(/[<>]/g, ''), recipient: letter.recipientEmail ?? '', by: 'mail.example', to: this.mailbox, date });
    await this.takeIn(raw, date);
  }

  private async answers(told: Told, headers: Readonly<Record<string, string>> = {}): Promise<void> {
    const party = await this.teller.tell(() => told.act('manager', this.now, Database, (db) => db.one<{ reference: string; name: string; email: string }>(partyOf, [this.teller.filled.organisationId, told.id])));
    if (!party) return;
    const text = headers['Auto-Submitted'] ? 'I am away until Monday.' : 'Thank you for your letter. Please ring me after six, I am at work until then.';
    const date = told.soon(50);
    const raw = await composed({ from: { name: party.name, address: party.email }, to: this.mailbox, subject: `Re: Our reference ${party.reference}`, text, date, headers });
    await this.takeIn(raw, date);
  }

  private async arrives(hoursAgo: number, { from, subject, text, headers }: { from: { name: string; address: string }; subject: string; text: string; headers?: Readonly<Record<string, string>> }): Promise<void> {
    const date = new Date(this.now.getTime() - hoursAgo * hour);
    const reference = subject.replace('XX', this.teller.filled.organisation.code);
    await this.takeIn(await composed({ from, to: this.mailbox, subject: reference, text, date, ...(headers ? { headers } : {}) }), date);
  }

  private async takeIn(raw: Buffer, at: Date): Promise<void> {
    await this.app.get(TakeInMail, { strict: false }).run(raw, { via: 'demo', mailboxes: await this.app.get(Mailboxes, { strict: false }).all(), otherwise: null, at });
  }

  private get mailbox(): string {
    return this.teller.filled.organisation.mailbox;
  }
}
