import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import type { Saved, SetComplexity as Request } from '@accord/casework/contract';
import { whyNot } from '@accord/casework/rules';
import { complexityWords } from '@accord/commitments/rules';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';

/** Says how complex a complaint is, or that it is not what it was thought to be: the local target alone follows from it. */
@Injectable()
export class SetComplexity {
  constructor(
    private readonly files: CaseFiles,
    private readonly steps: CaseSteps,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run(id: string, { version, complexity, because }: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const refusal = whyNot('set-complexity', standingOf(file), me.roles);
    if (refusal) return refusal;
    const saved = await this.steps.save.run(file, version, { complexity });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const refused = await this.steps.recordFact.run(file, { kind: 'complexity-set', complexity, happenedOn: this.calendar.today(), reason: because });
    if (refused) return refused;
    await this.steps.timeline.add({ caseId: id, kind: 'course', what: `Complexity: ${complexityWords[complexity].toLowerCase()}`, detail: because });
    this.audit.changed({ action: 'case.complexity-set', caseId: id, subjectKind: 'case', subjectId: id, facts: { complexity } });
    return { id, version: saved };
  }
}
