import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OrganisationRow } from './organisation.entity';

export type Organisation = Pick<OrganisationRow, 'organisationId' | 'code' | 'name' | 'nation' | 'kind' | 'mailbox' | 'letterhead' | 'telephone'> & {
  /** What references begin with: the code, where nothing else was chosen. */
  readonly prefix: string;
};

const own = `
  SELECT organisation_id AS "organisationId", code, name, nation, kind, mailbox, letterhead, telephone,
    coalesce(reference_prefix, code) AS prefix
  FROM accord.organisation WHERE organisation_id = $1`;

/** The organisation of this unit of work. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly db: Database) {}

  async own(): Promise<Organisation> {
    return found(await this.db.one<Organisation>(own, [this.db.acting.organisationId]));
  }
}
