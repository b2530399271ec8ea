import { Audit, type Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import type { DateCheckList } from '@accord/commitments/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseProviders } from '../redating/case-providers';

const latest = `
  SELECT id, on_date AS "onDate", started_at AS "startedAt", ended_at AS "endedAt", open_cases AS "openCases", closed_cases AS "closedCases",
    (SELECT count(*)::int FROM accord.date_difference d WHERE d.organisation_id = c.organisation_id AND d.check_id = c.id) AS differing
  FROM accord.date_check c WHERE organisation_id = $1 ORDER BY on_date DESC LIMIT 30`;
const differing = `SELECT check_id AS "checkId", case_id AS "caseId", codes FROM accord.date_difference WHERE organisation_id = $1 AND check_id = ANY ($2) ORDER BY case_id LIMIT 200`;

interface CheckListed {
  readonly id: string;
  readonly onDate: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly openCases: number;
  readonly closedCases: number;
  readonly differing: number;
}
interface Differing {
  readonly checkId: string;
  readonly caseId: string;
  readonly codes: string[];
}

@Injectable()
export class ShowDateChecks {
  constructor(
    private readonly db: Database,
    private readonly cases: CaseProviders,
    private readonly audit: Audit,
  ) {}

  async run(me: Staff): Promise<DateCheckList> {
    const { organisationId } = this.db.acting;
    const checks = await this.db.query<CheckListed>(latest, [organisationId]);
    const found = may(me.roles, 'dates.read') ? await this.db.query<Differing>(differing, [organisationId, checks.filter((check) => check.differing > 0).map(({ id }) => id)]) : [];
    const references = await this.cases.references(found.map(({ caseId }) => caseId));
    if (found.length > 0) this.audit.read({ action: 'date-checks.read', subjectKind: 'check', shown: found.map(({ caseId }) => caseId) });
    return {
      items: checks.map(({ id, startedAt, endedAt, ...check }) => ({
        ...check,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        cases: found.filter(({ checkId }) => checkId === id).map(({ caseId, codes }) => ({ caseId, codes, reference: references.get(caseId) ?? '' })),
      })),
    };
  }
}
