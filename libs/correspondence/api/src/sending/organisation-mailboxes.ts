import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const own = 'SELECT mailbox, name FROM accord.organisation WHERE organisation_id = $1';

/** The address that the organisation writes from, and that returns come back to. */
@Injectable()
export class OrganisationMailboxes {
  constructor(private readonly db: Database) {}

  async own(): Promise<string> {
    return (await this.named()).address;
  }

  async named(): Promise<{ name: string; address: string }> {
    const row = await this.db.one<{ mailbox: string; name: string }>(own, [this.db.acting.organisationId]);
    if (!row) throw new Error('The organisation has no mailbox');
    return { name: row.name, address: row.mailbox };
  }
}
