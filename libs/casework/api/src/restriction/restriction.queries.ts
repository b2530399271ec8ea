import type { RestrictionView } from '@accord/casework/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const ofCase = `
  SELECT r.reason, r.review_on AS "reviewOn", s.name AS "setBy", r.set_at AS "setAt",
    (SELECT json_agg(json_build_object('id', f.id, 'name', f.name) ORDER BY f.name, f.id)
     FROM accord.case_named_person n JOIN accord.staff f ON f.organisation_id = n.organisation_id AND f.id = n.staff_id
     WHERE n.organisation_id = r.organisation_id AND n.case_id = r.case_id) AS people
  FROM accord.case_restriction r JOIN accord.staff s ON s.organisation_id = r.organisation_id AND s.id = r.set_by
  WHERE r.organisation_id = $1 AND r.case_id = $2`;

/** Who alone may see a case. */
@Injectable()
export class RestrictionQueries {
  constructor(private readonly db: Database) {}

  /** Null for a case that everybody with the permission may see. */
  async of(caseId: string): Promise<RestrictionView | null> {
    const kept = await this.db.one<Omit<RestrictionView, 'setAt'> & { setAt: Date }>(ofCase, [this.db.acting.organisationId, caseId]);
    return kept ? { ...kept, setAt: kept.setAt.toISOString(), people: kept.people ?? [] } : null;
  }
}
