import type { MailSettings, Mailboxes as Addressed } from '@accord/correspondence/rules';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** The mailboxes of one organisation, and the code that people choose it by. */
export interface OrganisationMailbox extends Addressed {
  readonly code: string;
}

const all = 'SELECT "organisationId", code, addresses FROM accord.mailboxes()';
const own = `
  SELECT coalesce(o.reference_prefix, o.code) AS prefix, ARRAY[lower(o.mailbox)] || ARRAY(SELECT a.address FROM accord.mailbox_alias a WHERE a.organisation_id = o.organisation_id) AS mailboxes,
    coalesce(s.web_forms, '{}') AS "webForms", s.authserv_id AS "authservId"
  FROM accord.organisation o LEFT JOIN accord.mail_setting s ON s.organisation_id = o.organisation_id
  WHERE o.organisation_id = $1`;

/** How each organisation's mail is set up. */
@Injectable()
export class Mailboxes {
  constructor(private readonly db: Database) {}

  /** Every organisation of this installation, in the order of their codes. */
  all(): Promise<OrganisationMailbox[]> {
    return this.db.across<OrganisationMailbox>(all);
  }

  /** The settings of the organisation of this unit of work. */
  async own(): Promise<MailSettings> {
    return found(await this.db.one<MailSettings>(own, [this.db.acting.organisationId]));
  }
}
