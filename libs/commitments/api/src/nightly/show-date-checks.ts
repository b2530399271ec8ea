import { Audit, type Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import type { DateCheckList } from '@accord/commitments/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseProviders } from '../redating/case-providers';

const latest = `
  SELECT id, on_date AS "onDate", started_at AS "startedAt", ended_at AS "endedAt", open_cases AS "openCases", closed_cases AS "closedCases",
    (SELECT count(*)::int FROM accord.date_difference d WHERE d.organisation_id = c.organisation_id AND d.check_id = c.id AND d.mended_at IS NULL) AS differing
  FROM accord.date_check c WHERE organisation_id = $1 ORDER BY on_date DESC LIMIT 30`;
const differing = `
  SELECT d.check_id AS "checkId", d.case_id AS "caseId", d.codes, d.mended_at AS "mendedAt", s.name AS "mendedBy" FROM accord.date_difference d
  LEFT JOIN accord.staff s ON s.organisation_id = d.organisation_id AND s.id = d.mended_by
  WHERE d.organisation_id = $1 AND d.check_id = ANY ($2) ORDER BY d.mended_at IS NOT NULL, d.case_id LIMIT 200`;

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
  readonly mendedAt: Date | null;
  readonly mendedBy: string | null;
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
    const found = may(me.roles, 'dates.read') ? await this.db.query<Differing>(differing, [organisationId, checks.map(({ id }) => id)]) : [];
    const references = await this.cases.references(found.map(({ caseId }) => caseId));
    if (found.length > 0) this.audit.read({ action: 'date-checks.read', subjectKind: 'check', shown: found.map(({ caseId }) => caseId) });
    return {
      items: checks.map(({ id, startedAt, endedAt, ...check }) => ({
        ...check,
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        cases: found.filter(({ checkId }) => checkId === id).map(({ caseId, codes, mendedAt, mendedBy }) => ({ caseId, codes, reference: references.get(caseId) ?? '', mended: mendedAt && { at: mendedAt.toISOString(), by: mendedBy ?? '' } })),
      })),
    };
  }
}
