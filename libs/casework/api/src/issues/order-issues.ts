import { Audit } from '@accord/access/api';
import type { OrderIssues as Request } from '@accord/casework/contract';
import { Database } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { IssueQueries } from './issue.queries';
import { MustBeOpen } from './must-be-open';

const order = `
  UPDATE accord.issue i SET number = o.number FROM unnest($3::uuid[]) WITH ORDINALITY AS o(id, number)
  WHERE i.organisation_id = $1 AND i.case_id = $2 AND i.id = o.id`;

/** Numbers the issues anew, before they were agreed: letters and findings name them by number afterwards. */
@Injectable()
export class OrderIssues {
  constructor(
    private readonly db: Database,
    private readonly open: MustBeOpen,
    private readonly issues: IssueQueries,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, { order: wanted }: Request): Promise<Done | Refusal> {
    const refusal = await this.open.run(caseId);
    if (refusal) return refusal;
    const items = await this.issues.of(caseId);
    if (items.some(({ agreed }) => agreed !== null)) return refuse('numbers-agreed', 'The issues were agreed under these numbers, so they stay.');
    const whole = wanted.length === items.length && items.every(({ id }) => wanted.includes(id));
    if (!whole) return refuse('issues-changed', 'A colleague added or removed an issue. Look at the list again.');
    await this.db.change(order, [this.db.acting.organisationId, caseId, wanted]);
    this.audit.changed({ action: 'issues.ordered', caseId, subjectKind: 'case', subjectId: caseId });
    return { done: true };
  }
}
