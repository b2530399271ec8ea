import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { GiveRemedy, SaveApology } from '@accord/outcomes/contract';
import { Clock, Database } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { ReadOutcome } from './read-outcome';

const first = `
  INSERT INTO accord.apology (organisation_id, case_id, text, version, saved_by, saved_at) VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT DO NOTHING`;
const again = `
  UPDATE accord.apology SET text = $3, version = version + 1, saved_by = $4, saved_at = $5
  WHERE organisation_id = $1 AND case_id = $2 AND version = $6`;
const give = `
  INSERT INTO accord.remedy (organisation_id, case_id, id, kind, detail, pence, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Writes the apology and notes what is given to put things right. */
@Injectable()
export class WriteOutcome {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outcome: ReadOutcome,
  ) {}

  async apology(caseId: string, { text, version }: SaveApology): Promise<Done | Conflict> {
    const { organisationId, staffId } = this.db.acting;
    const values = [organisationId, caseId, JSON.stringify(text), staffId, this.clock.now()];
    const saved = version === 0 ? await this.db.change(first, values) : await this.db.change(again, [...values, version]);
    if (saved === 0) return conflictWith(await this.outcome.apologyOf(caseId));
    this.audit.changed({ action: 'apology.saved', caseId, subjectKind: 'case', subjectId: caseId, facts: { version: version + 1 } });
    return { done: true };
  }

  async remedy(caseId: string, { kind, detail, pounds }: GiveRemedy): Promise<{ id: string }> {
    const { organisationId, staffId } = this.db.acting;
    const id = randomUUID();
    const pence = pounds === null ? null : Math.round(pounds * 100);
    await this.db.change(give, [organisationId, caseId, id, kind, detail, pence, staffId, this.clock.now()]);
    this.audit.changed({ action: 'remedy.given', caseId, subjectKind: 'remedy', subjectId: id, facts: { kind } });
    return { id };
  }
}
