import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { day } from '@accord/calendar/rules';
import type { Escalate as Request, Saved } from '@accord/casework/contract';
import { whyNot, whyNotStageTwo } from '@accord/casework/rules';
import { CaseFacts } from '@accord/commitments/api';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';

/** Stage 1 did not settle it: stage 2 runs from the day of escalation; after its answer only because they asked (S12 reg 6A(3)). */
@Injectable()
export class Escalate {
  constructor(
    private readonly files: CaseFiles,
    private readonly steps: CaseSteps,
    private readonly facts: CaseFacts,
    private readonly audit: Audit,
  ) {}

  async run(id: string, { version, on, because, handDate }: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const refusal = whyNot('escalate', { ...standingOf(file), stageOne: whyNotStageTwo(id, await this.facts.of(id)) }, me.roles);
    if (refusal) return refusal;
    const saved = await this.steps.save.run(file, version, { stage: 2 });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const byHand = handDate ? [{ kind: 'date-set-by-hand', what: 'answer', due: day(handDate.due), source: handDate.source, setBy: handDate.setBy, happenedOn: day(on) } as const] : [];
    const refused = await this.steps.recordFact.run(file, { kind: 'escalated', happenedOn: day(on), reason: because }, ...byHand);
    if (refused) return refused;
    await this.steps.timeline.add({ caseId: id, kind: 'course', what: 'Moved to stage 2', detail: because });
    this.audit.changed({ action: 'case.escalated', caseId: id, subjectKind: 'case', subjectId: id, facts: { on } });
    return { id, version: saved };
  }
}
