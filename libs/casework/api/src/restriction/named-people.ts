import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

interface Restriction {
  readonly reason: string;
  readonly reviewOn: string;
  readonly list: readonly string[];
}

const name = 'INSERT INTO accord.case_named_person (organisation_id, case_id, staff_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING';
const unname = 'DELETE FROM accord.case_named_person WHERE organisation_id = $1 AND case_id = $2 AND staff_id <> ALL ($3::uuid[])';
const restrict = `
  INSERT INTO accord.case_restriction (organisation_id, case_id, reason, review_on, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (organisation_id, case_id) DO UPDATE SET reason = excluded.reason, review_on = excluded.review_on, set_by = excluded.set_by, set_at = excluded.set_at`;
const lift = 'DELETE FROM accord.case_restriction WHERE organisation_id = $1 AND case_id = $2';

/** The rows from which the database's triggers put up and take down the barrier of a restricted case. */
@Injectable()
export class NamedPeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Names come before the restriction, and those left out go last: at no moment is the acting person shut out. */
  async restrict(caseId: string, { reason, reviewOn, list }: Restriction): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(name, [organisationId, caseId, list]);
    await this.db.change(restrict, [organisationId, caseId, reason, reviewOn, staffId, this.clock.now()]);
    await this.db.change(unname, [organisationId, caseId, list]);
  }

  /** False when the case was not restricted. */
  async lift(caseId: string): Promise<boolean> {
    const { organisationId } = this.db.acting;
    if ((await this.db.change(lift, [organisationId, caseId])) === 0) return false;
    await this.db.change(unname, [organisationId, caseId, []]);
    return true;
  }
}
