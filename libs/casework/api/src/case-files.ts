import type { Standing } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { CaseFileRow } from './case-file.entity';

/** What every act on a case looks at first. */
export type KnownFile = Pick<
  CaseFileRow,
  'id' | 'reference' | 'type' | 'state' | 'title' | 'nation' | 'funding' | 'stage' | 'madeOrally' | 'receivedOn' | 'receivedAt' | 'whatHappened' | 'wants' | 'ownerId' | 'version' | 'ageBand' | 'complainantStatus' | 'siteId' | 'serviceId'
> & { readonly issues: number };

const byId = `
  SELECT c.id, c.reference, c.type, c.state, c.title, c.nation, c.funding, c.stage, c.made_orally AS "madeOrally", c.received_on AS "receivedOn", c.received_at AS "receivedAt",
    c.what_happened AS "whatHappened", c.wants, c.owner_id AS "ownerId", c.version, c.age_band AS "ageBand", c.complainant_status AS "complainantStatus",
    c.site_id AS "siteId", c.service_id AS "serviceId",
    (SELECT count(*) FROM accord.issue i WHERE i.organisation_id = c.organisation_id AND i.case_id = c.id AND i.state = 'open') AS issues
  FROM accord.case_file c WHERE c.organisation_id = $1 AND c.id = $2`;

const hold = 'SELECT id FROM accord.case_file WHERE organisation_id = $1 AND id = $2 FOR UPDATE';

/** The case files that the asking person may see. */
@Injectable()
export class CaseFiles {
  constructor(private readonly db: Database) {}

  /** Undefined for a file that is missing or hidden: the two cannot be told apart. */
  byId(id: string): Promise<KnownFile | undefined> {
    return this.db.one(byId, [this.db.acting.organisationId, id]);
  }

  /** Until the end of the transaction: two who add to a case at once take their turns, so that no number is given twice. */
  async hold(id: string): Promise<void> {
    await this.db.query(hold, [this.db.acting.organisationId, id]);
  }
}

/** The file as the table of transitions asks about it. */
export const standingOf = (file: Omit<Standing, 'unmet' | 'stageOne'>, unmet: Refusal | null = null): Standing => ({
  id: file.id, state: file.state, type: file.type, nation: file.nation, funding: file.funding, stage: file.stage, issues: file.issues, unmet, stageOne: null,
});
