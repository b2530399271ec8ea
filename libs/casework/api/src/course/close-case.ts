import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { CloseCase as Request, Saved } from '@accord/casework/contract';
import { closingNames, whyNot } from '@accord/casework/rules';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';
import { ClosingGates } from './closing-gates';
import { WriteCourse } from './write-course';

/** Closes a case when no room objects, with what was wanted beside what was given. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly gates: ClosingGates,
    private readonly steps: CaseSteps,
    private readonly write: WriteCourse,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run(id: string, said: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const refusal = whyNot('close', standingOf(file, await this.gates.ask(id)), me.roles);
    if (refusal) return refusal;
    const saved = await this.steps.save.run(file, said.version, { state: 'closed', closedAs: said.closedAs, closedAt: this.steps.clock.now(), outcome: await this.gates.outcomeOf(id), nextStep: '', nextOn: null });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const refused = await this.steps.recordFact.run(file, { kind: 'closed', happenedOn: this.calendar.today() });
    if (refused) return refused;
    await this.write.closing(id, file.wants, said);
    await this.steps.timeline.add({ caseId: id, kind: 'course', what: `Closed: ${closingNames[said.closedAs]}`, detail: said.note });
    this.audit.changed({ action: 'case.closed', caseId: id, subjectKind: 'case', subjectId: id, facts: { closedAs: said.closedAs } });
    return { id, version: saved };
  }
}
