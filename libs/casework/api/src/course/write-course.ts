import { randomUUID } from 'node:crypto';
import type { CloseCase, ReopenCase } from '@accord/casework/contract';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseClosingRow, CaseReopeningRow } from './course.entities';

const closings = 'SELECT count(*) AS count FROM accord.case_closing WHERE organisation_id = $1 AND case_id = $2';
const reopenings = 'SELECT count(*) AS count FROM accord.case_reopening WHERE organisation_id = $1 AND case_id = $2';

/** Writes each closing and each reopening of a case down; none is ever changed. */
@Injectable()
export class WriteCourse {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What was wanted, as the file says it now, beside what was given. */
  async closing(caseId: string, wanted: readonly string[], { closedAs, given, note, satisfied, careAffected, toldOn, toldHow, withdrawnBy }: Omit<CloseCase, 'version'>): Promise<void> {
    await this.db.insert(CaseClosingRow, { ...(await this.line(caseId, closings)), closedAs, wanted: [...wanted], given, note, satisfied, careAffected, toldOn, toldHow, withdrawnBy });
  }

  async reopening(caseId: string, { reason, why }: ReopenCase): Promise<void> {
    await this.db.insert(CaseReopeningRow, { ...(await this.line(caseId, reopenings)), reason, why });
  }

  private async line(caseId: string, counted: string) {
    const { organisationId, staffId } = this.db.acting;
    const before = await this.db.one<{ count: number }>(counted, [organisationId, caseId]);
    return { organisationId, caseId, id: randomUUID(), number: (before?.count ?? 0) + 1, byId: staffId ?? '', at: this.clock.now() };
  }
}
