import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { ReopenCase as Request, Saved } from '@accord/casework/contract';
import { reopenReasonNames, whyNot } from '@accord/casework/rules';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';
import { WriteCourse } from './write-course';

/** Opens a closed case again, with a reason; how often is counted. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly steps: CaseSteps,
    private readonly write: WriteCourse,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run(id: string, said: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const refusal = whyNot('reopen', standingOf(file), me.roles);
    if (refusal) return refusal;
    const saved = await this.steps.save.run(file, said.version, { state: 'open', closedAs: null, closedAt: null, outcome: null });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const refused = await this.steps.recordFact.run(file, { kind: 'reopened', happenedOn: this.calendar.today(), reason: said.why });
    if (refused) return refused;
    await this.write.reopening(id, said);
    await this.steps.timeline.add({ caseId: id, kind: 'course', what: `Opened again: ${reopenReasonNames[said.reason]}`, detail: said.why });
    this.audit.changed({ action: 'case.reopened', caseId: id, subjectKind: 'case', subjectId: id, facts: { reason: said.reason } });
    return { id, version: saved };
  }
}
