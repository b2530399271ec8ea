import { Audit } from '@accord/access/api';
import { Clock, Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseProviders } from '../redating/case-providers';
import { CompareStored } from './compare-stored';

const mended = `
  UPDATE accord.date_difference SET mended_at = $3, mended_by = $4 WHERE organisation_id = $1 AND case_id = $2 AND mended_at IS NULL`;

/** The remedy for a difference: the dates of the case, and what else is kept of it, are stored as they follow from its facts. */
@Injectable()
export class WorkOutAgain {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cases: CaseProviders,
    private readonly stored: CompareStored,
    private readonly audit: Audit,
  ) {}

  /** 404 for a case that is missing or hidden. Done again, it changes nothing. */
  async run(caseId: string): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    found((await this.cases.references([caseId])).get(caseId));
    const codes = await this.stored.mend(caseId);
    await this.db.change(mended, [organisationId, caseId, this.clock.now(), staffId]);
    this.audit.changed({ action: 'dates.worked-out-again', caseId, subjectKind: 'case', subjectId: caseId, facts: { codes: [...codes] } });
  }
}
