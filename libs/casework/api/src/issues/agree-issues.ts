import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { day } from '@accord/calendar/rules';
import type { AgreeIssues as Request } from '@accord/casework/contract';
import { whyNot } from '@accord/casework/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';
import { AgreedIssueRow, IssueAgreementRow } from './issue.entities';
import { IssueQueries } from './issue.queries';

/** The issues were agreed with the complainant: their words are fixed as a version that is never changed. */
@Injectable()
export class AgreeIssues {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: CaseFiles,
    private readonly issues: IssueQueries,
    private readonly steps: CaseSteps,
    private readonly audit: Audit,
  ) {}

  /** @returns the number of the agreement, from 1 */
  async run(caseId: string, said: Request, me: Staff): Promise<{ number: number } | Refusal> {
    const file = found(await this.files.byId(caseId));
    const refusal = whyNot('agree-issues', standingOf(file), me.roles);
    if (refusal) return refusal;
    const refused = await this.steps.recordFact.run(file, { kind: 'issues-agreed', happenedOn: day(said.agreedOn) });
    if (refused) return refused;
    const number = await this.write(caseId, said);
    await this.steps.timeline.add({ caseId, kind: 'issues', what: number === 1 ? 'Issues agreed with the complainant' : `Issues agreed again, version ${number}`, detail: said.note });
    this.audit.changed({ action: 'issues.agreed', caseId, subjectKind: 'case', subjectId: caseId, facts: { number, agreedOn: said.agreedOn } });
    return { number };
  }

  private async write(caseId: string, { agreedOn, how, note }: Request): Promise<number> {
    const { organisationId, staffId } = this.db.acting;
    const [agreementId, number] = [randomUUID(), (await this.issues.agreementsOf(caseId)).length + 1];
    await this.db.insert(IssueAgreementRow, { organisationId, caseId, id: agreementId, number, agreedOn, how, note, byId: staffId ?? '', at: this.clock.now() });
    const open = (await this.issues.of(caseId)).filter(({ state }) => state === 'open');
    const rows = open.map(({ id: issueId, version: issueVersion, number: own, text, question }) => ({ organisationId, caseId, agreementId, issueId, issueVersion, number: own, text, question }));
    await this.db.insert(AgreedIssueRow, rows);
    return number;
  }
}
