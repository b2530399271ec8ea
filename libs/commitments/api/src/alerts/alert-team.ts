import { Absences, StaffQueries } from '@accord/access/api';
import type { AlertPolicy, Team } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const barred = `SELECT * FROM accord.barred_of($1, $2)`;
const choices = `SELECT staff_id AS "staffId" FROM accord.alert_choice WHERE organisation_id = $1 AND mail = 'single'`;

/** Whom the organisation has today, who is away, who may not see which case, and who wants a mail for each alert. */
@Injectable()
export class AlertTeam {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffQueries,
    private readonly absences: Absences,
  ) {}

  async of({ deputyId }: AlertPolicy): Promise<Team> {
    const people = await this.staff.all();
    return { people: new Map(people.map((one) => [one.id, one])), absences: await this.absences.toCome(), deputyId };
  }

  /** By case, the people for whom it does not exist. */
  async barredOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await this.db.query<{ caseId: string; staffId: string }>(barred, [this.db.acting.organisationId, [...caseIds]]);
    const byCase = new Map<string, Set<string>>();
    for (const { caseId, staffId } of rows) byCase.set(caseId, (byCase.get(caseId) ?? new Set()).add(staffId));
    return byCase;
  }

  async wantSingle(): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ staffId: string }>(choices, [this.db.acting.organisationId]);
    return new Set(rows.map(({ staffId }) => staffId));
  }
}
