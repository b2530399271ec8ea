import type { AttachMail, MailSorted } from '@accord/correspondence/contract';
import { isRefused } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { MailRecord } from '../messages/mail.queries';
import { MailHomes } from './mail-homes';
import type { Home } from './mail-homes';
import { goesOn, Sortable } from './sortable';

/** Gives a waiting message its home: a new contact, or a case that is there already. */
@Injectable()
export class FileMail {
  constructor(
    private readonly sortable: Sortable,
    private readonly homes: MailHomes,
  ) {}

  asContact(id: string, version: number): Promise<MailSorted | Refusal | Conflict> {
    return this.into(id, version, (row) => this.homes.newContact(row));
  }

  attach(id: string, { version, caseId, senderBecomesParty }: AttachMail): Promise<MailSorted | Refusal | Conflict> {
    return this.into(id, version, (row) => this.homes.ofCase(row, caseId, senderBecomesParty));
  }

  private async into(id: string, version: number, homeOf: (row: MailRecord) => Promise<Home | Refusal>): Promise<MailSorted | Refusal | Conflict> {
    const row = await this.sortable.seen(id, version);
    if (!goesOn(row)) return row;
    const home = await homeOf(row);
    if (isRefused(home)) return home;
    const saved = await this.sortable.settle(row, 'filed', home.caseId);
    return goesOn(saved) ? { id, state: 'filed', ...home, version: saved } : saved;
  }
}
