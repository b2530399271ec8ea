import { Audit } from '@accord/access/api';
import { LogContact } from '@accord/casework/api';
import { AddPerson } from '@accord/people/api';
import { found } from '@accord/platform/api';
import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MailRecord } from '../messages/mail.queries';
import { ActOnMail } from '../taking/act-on-mail';
import { contactOfMail } from '../taking/contact-of-mail';
import { Mailboxes } from '../taking/mailboxes';
import { LikelyCases } from './likely-cases';

/** The case that a message belongs to from now on. */
export interface Home {
  readonly caseId: string;
  readonly reference: string;
}

/** Where a waiting message finds its home. */
@Injectable()
export class MailHomes {
  constructor(
    private readonly audit: Audit,
    private readonly logContact: LogContact,
    private readonly addPerson: AddPerson,
    private readonly act: ActOnMail,
    private readonly likely: LikelyCases,
    private readonly mailboxes: Mailboxes,
  ) {}

  /** A new contact in the writer's own words, as if there had been no doubt. */
  async newContact(row: MailRecord): Promise<Home | Refusal> {
    const { webForms } = await this.mailboxes.own();
    const { senderName, senderAddress, replyTo, subject, bodyText, receivedAt } = row;
    const sender = senderAddress === null ? null : { name: senderName, address: senderAddress };
    const contact = contactOfMail({ sender, replyTo, subject, text: bodyText, hasFiles: true }, { isWebForm: webForms.includes(senderAddress ?? ''), receivedAt });
    const logged = await this.logContact.run(contact);
    if (isRefused(logged)) return logged;
    this.audit.changed({ action: 'mail.filed', caseId: logged.id, subjectKind: 'mail', subjectId: row.id });
    return { caseId: logged.id, reference: logged.reference };
  }

  /** A case that the sorting person may see. Whether the sender becomes a party must be said when they are none. */
  async ofCase(row: MailRecord, caseId: string, senderBecomesParty: boolean | null): Promise<Home | Refusal> {
    const file = found(await this.likely.byId(caseId, row));
    const isStranger = row.senderAddress !== null && !file.senderIsParty;
    if (isStranger && senderBecomesParty === null) return refuse('party-or-not', 'Say whether the sender becomes a known party of this case.');
    if (isStranger && senderBecomesParty) await this.becomeParty(caseId, row);
    await this.act.join(caseId, { id: row.id, subject: row.subject, text: row.bodyText, receivedAt: row.receivedAt });
    return { caseId, reference: file.reference };
  }

  private async becomeParty(caseId: string, { senderName, senderAddress }: MailRecord): Promise<void> {
    const details = { name: senderName || (senderAddress ?? ''), phone: '', email: senderAddress ?? '', address: '', nhsNumber: '', bornOn: '', diedOn: '' };
    const personId = await this.addPerson.run(caseId, { roles: ['representative'], relation: 'other', details, needs: [] });
    this.audit.changed({ action: 'mail.sender-known', caseId, subjectKind: 'person', subjectId: personId });
  }
}
