import type { CaseView } from '@accord/casework/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

type Stored = Omit<CaseView, 'today' | 'byHand' | 'people' | 'restriction' | 'stages' | 'commitments' | 'prompts' | 'next' | 'actions' | 'triage' | 'grade' | 'receivedAt' | 'closedAt' | 'counts'>;

/** A row of the case as it is stored, with the names beside its ids. */
export interface StoredCase extends Stored {
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
  readonly issues: number;
  readonly triage: { sentence: string; at: string; by: string } | null;
}

const named = (table: string, id: string) => `(SELECT json_build_object('id', n.id, 'name', n.name) FROM accord.${table} n WHERE n.organisation_id = c.organisation_id AND n.id = c.${id})`;
const owner = `(SELECT json_build_object('id', n.id, 'name', n.name, 'left', n.disabled_at IS NOT NULL) FROM accord.staff n WHERE n.organisation_id = c.organisation_id AND n.id = c.owner_id)`;
const byId = `
  SELECT c.id, c.reference, c.title, c.type, c.state, c.version, c.nation, c.funding, c.stage, c.complexity, c.channel, c.made_orally AS "madeOrally",
    c.received_at AS "receivedAt", c.received_on AS "receivedOn", c.urgency, c.what_happened AS "whatHappened", c.wants, c.want_note AS "wantNote",
    c.anonymous, c.place_note AS "placeNote", c.age_band AS "ageBand", c.complainant_status AS "complainantStatus", c.outcome,
    c.closed_at AS "closedAt", c.closed_as AS "closedAs",
    ${named('site', 'site_id')} AS site, ${named('service', 'service_id')} AS service, ${owner} AS owner,
    (SELECT count(*) FROM accord.issue i WHERE i.organisation_id = c.organisation_id AND i.case_id = c.id AND i.state = 'open') AS issues,
    (SELECT count(*) FROM accord.case_reopening r WHERE r.organisation_id = c.organisation_id AND r.case_id = c.id) AS reopened,
    (SELECT json_build_object('sentence', t.sentence, 'at', t.at, 'by', f.name) FROM accord.triage_path t
     JOIN accord.staff f ON f.organisation_id = t.organisation_id AND f.id = t.by_id
     WHERE t.organisation_id = c.organisation_id AND t.case_id = c.id ORDER BY t.number DESC LIMIT 1) AS triage
  FROM accord.case_file c WHERE c.organisation_id = $1 AND c.id = $2`;

/** The case as its page needs it: one statement. */
@Injectable()
export class CasePageQueries {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<StoredCase | undefined> {
    return this.db.one(byId, [this.db.acting.organisationId, id]);
  }
}
