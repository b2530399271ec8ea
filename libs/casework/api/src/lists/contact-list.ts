import { Audit } from '@accord/access/api';
import type { CasePage, ListContacts } from '@accord/casework/contract';
import { Clock, Database, newestFirst, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseRows } from './case-rows';
import type { CaseListed } from './case-rows';
import { listedColumns, listedJoins } from './listed.sql';

const pageSize = 50;
const ofState: Readonly<Record<ListContacts['state'], string>> = {
  'not-closed': 'AND f.closed_at IS NULL',
  'to-triage': `AND f.state = 'to-triage'`,
  open: `AND f.closed_at IS NULL AND f.state = 'open'`,
  closed: 'AND f.closed_at IS NOT NULL',
  any: '',
};
const ofKind: Readonly<Record<ListContacts['kind'], string>> = { contacts: `AND f.type <> 'complaint'`, complaints: `AND f.type = 'complaint'`, all: '' };

/**
 * The text of a list's query. Each filter is a fragment of constant text and the values are parameters, so that every
 * combination is one prepared statement on the index of its order, planned once.
 */
export function contactListSql({ kind, state, type, owner, urgency }: ListContacts): string {
  const given = [
    ofKind[kind], ofState[state],
    type ? 'AND f.type = $4' : 'AND $4::text IS NULL',
    owner === undefined ? 'AND $5::uuid IS NULL' : owner === 'nobody' ? 'AND f.owner_id IS NULL AND $5::uuid IS NULL' : 'AND f.owner_id = $5',
    urgency ? 'AND f.urgency = $6' : 'AND $6::text IS NULL',
  ];
  return `
    SELECT ${listedColumns} FROM (
      SELECT * FROM accord.case_file f
      WHERE f.organisation_id = $1 AND (f.received_at, f.id) < ($2::timestamptz, $3::uuid) ${given.filter((part) => part !== '').join(' ')}
      ORDER BY f.received_at DESC, f.id DESC LIMIT ${pageSize + 1}) f ${listedJoins}
    ORDER BY f.received_at DESC, f.id DESC`;
}

/** Contacts and cases, newest first, narrowed to what the person may see. */
@Injectable()
export class ContactList {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly rows: CaseRows,
  ) {}

  async run(asked: ListContacts): Promise<CasePage> {
    const { organisationId, staffId } = this.db.acting;
    const after = placeOf(asked.after, newestFirst);
    const owner = asked.owner === 'me' ? staffId : asked.owner === 'nobody' ? null : (asked.owner ?? null);
    const found = await this.db.query<CaseListed>(contactListSql(asked), [organisationId, after.at, after.id, asked.type ?? null, owner, asked.urgency ?? null]);
    const { shown: page, next } = pageOf(found, pageSize, (last) => ({ at: last.receivedAt, id: last.id }));
    if (page.length > 0) this.audit.read({ action: 'contacts.listed', subjectKind: 'case', shown: page.map(({ id }) => id) });
    return { items: await this.rows.of(page), next, asAt: this.clock.now().toISOString() };
  }
}
