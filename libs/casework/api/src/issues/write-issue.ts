import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { ChangeIssue, IssueInput, SettleIssue } from '@accord/casework/contract';
import { wrongIssueCodes } from '@accord/casework/rules';
import { Clock, Database, found } from '@accord/platform/api';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import { MustBeOpen } from './must-be-open';
import { IssueRow } from './issue.entities';
import { IssueQueries } from './issue.queries';
import { WrongPlace } from './wrong-place';

const lastNumber = 'SELECT coalesce(max(number), 0) AS last FROM accord.issue WHERE organisation_id = $1 AND case_id = $2';

interface Written {
  readonly id: string;
  readonly version: number;
}

/** What writing needs beside the row itself. */
@Injectable()
export class IssueChecks {
  constructor(
    readonly files: CaseFiles,
    readonly open: MustBeOpen,
    readonly place: WrongPlace,
    readonly calendar: OrganisationCalendar,
    readonly issues: IssueQueries,
  ) {}

  /** Why these words, codes and place cannot stand, or null. */
  async refuse(caseId: string, said: IssueInput): Promise<Refusal | null> {
    return (await this.open.run(caseId)) ?? wrongIssueCodes(said, this.calendar.today()) ?? (await this.place.run(said));
  }
}

/** Adds, changes and settles the numbered issues of a case. A number is given once and never again. */
@Injectable()
export class WriteIssue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly checks: IssueChecks,
    private readonly audit: Audit,
  ) {}

  async add(caseId: string, said: IssueInput): Promise<Written | Refusal> {
    const refusal = await this.checks.refuse(caseId, said);
    if (refusal) return refusal;
    const { organisationId, staffId } = this.db.acting;
    await this.checks.files.hold(caseId);
    const number = ((await this.db.one<{ last: number }>(lastNumber, [organisationId, caseId]))?.last ?? 0) + 1;
    const [id, now] = [randomUUID(), this.clock.now()];
    await this.db.insert(IssueRow, { ...said, organisationId, caseId, id, number, state: 'open', stateReason: '', version: 1, createdBy: staffId ?? '', createdAt: now, updatedAt: now });
    this.audit.changed({ action: 'issue.added', caseId, subjectKind: 'issue', subjectId: id, facts: { number } });
    return { id, version: 1 };
  }

  async change(caseId: string, id: string, { version, ...said }: ChangeIssue): Promise<Written | Refusal | Conflict> {
    const issue = found(await this.checks.issues.byId(caseId, id));
    const refusal = await this.checks.refuse(caseId, said);
    if (refusal) return refusal;
    if (!(await this.db.update(IssueRow, id, version, { ...said, updatedAt: this.clock.now() }))) return this.lost(caseId, id);
    this.audit.changed({ action: 'issue.changed', caseId, subjectKind: 'issue', subjectId: id, facts: { number: issue.number } });
    return { id, version: version + 1 };
  }

  async settle(caseId: string, id: string, { version, state, reason }: SettleIssue): Promise<Written | Refusal | Conflict> {
    const issue = found(await this.checks.issues.byId(caseId, id));
    const refusal = (await this.checks.open.run(caseId)) ?? (issue.state === state ? refuse('already-so', `Issue ${issue.number} stands so already.`) : null);
    if (refusal) return refusal;
    if (!(await this.db.update(IssueRow, id, version, { state, stateReason: state === 'open' ? '' : reason, updatedAt: this.clock.now() }))) return this.lost(caseId, id);
    this.audit.changed({ action: `issue.${state}`, caseId, subjectKind: 'issue', subjectId: id, facts: { number: issue.number } });
    return { id, version: version + 1 };
  }

  private async lost(caseId: string, id: string): Promise<Conflict> {
    return conflictWith(found((await this.checks.issues.of(caseId)).find((one) => one.id === id)));
  }
}
