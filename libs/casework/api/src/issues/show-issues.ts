import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { CodeLists, IssuesOfCase } from '@accord/casework/contract';
import { caution, codeLists, codesOn, subSubjects, whyNot } from '@accord/casework/rules';
import type { CodeRow } from '@accord/casework/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { IssueQueries } from './issue.queries';

/** The issues of a case, and the codes they may carry today. */
@Injectable()
export class ShowIssues {
  constructor(
    private readonly files: CaseFiles,
    private readonly issues: IssueQueries,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run(caseId: string, me: Staff): Promise<IssuesOfCase> {
    const file = found(await this.files.byId(caseId));
    const items = await this.issues.of(caseId);
    const refusal = whyNot('agree-issues', standingOf(file), me.roles);
    this.audit.read({ action: 'issues.read', caseId, subjectKind: 'case', subjectId: caseId, shown: items.map(({ id }) => id) });
    return { caseId, items, agreements: await this.issues.agreementsOf(caseId), notYet: refusal && { code: refusal.refused, because: refusal.because } };
  }

  /** Codes in force today. */
  lists(): CodeLists {
    const today = this.calendar.today();
    const of = (rows: readonly CodeRow[]) => codesOn(rows, today).map((row) => ({ code: row.code, label: row.label, caution: caution(row) }));
    const { serviceArea, subject, clinicalGroup, profession, ageBand, complainantStatus } = codeLists;
    const inForce = new Set(codesOn(subSubjects, today).map(({ code }) => code));
    return {
      serviceArea: of(serviceArea), subject: of(subject), clinicalGroup: of(clinicalGroup), profession: of(profession), ageBand: of(ageBand), complainantStatus: of(complainantStatus),
      subSubject: subSubjects.filter(({ code }) => inForce.has(code)).map((row) => ({ code: row.code, label: row.label, caution: caution(row), subject: row.subject })),
    };
  }
}
