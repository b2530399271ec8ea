import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { day } from '@accord/calendar/rules';
import type { CloseCase as Request, Saved } from '@accord/casework/contract';
import { closingNames, howClosed, whyNot, whyNotClose, whyNotTold } from '@accord/casework/rules';
import type { ClosingRecord } from '@accord/casework/rules';
import type { NewFact } from '@accord/commitments/api';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { CaseSteps } from '../case-steps';
import { ClosingRecords } from './closing-records';
import { WriteCourse } from './write-course';

/** Closes a case in a way whose demands the record meets, with what was wanted beside what was given. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly closing: ClosingRecords,
    private readonly steps: CaseSteps,
    private readonly write: WriteCourse,
    private readonly audit: Audit,
  ) {}

  async run(id: string, said: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const record = await this.closing.of(id, me.roles);
    const refusal = whyNot('close', standingOf(file), me.roles) ?? whyNotClose(said.closedAs, file, record) ?? whyNotTold(said.closedAs, said, file, record);
    if (refusal) return refusal;
    const saved = await this.steps.save.run(file, said.version, { state: 'closed', closedAs: said.closedAs, closedAt: this.steps.clock.now(), outcome: await this.closing.outcomeOf(file), nextStep: '', nextOn: null });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const refused = await this.steps.recordFact.run(file, ...factsOfClosing(said, record));
    if (refused) return refused;
    await this.write.closing(id, file.wants, said);
    await this.steps.timeline.add({ caseId: id, kind: 'course', what: `Closed: ${closingNames[said.closedAs]}`, detail: said.note });
    this.audit.changed({ action: 'case.closed', caseId: id, subjectKind: 'case', subjectId: id, facts: { closedAs: said.closedAs } });
    return { id, version: saved };
  }
}

/** Settling is a fact of its own day; the closing says how it ended, so that what was promised and not kept is not lost. */
function factsOfClosing({ closedAs, toldOn }: Request, { today, settledOn }: ClosingRecord): NewFact[] {
  const settled = closedAs === 'settled' && toldOn !== null && settledOn === null;
  return [...(settled ? [{ kind: 'settled' as const, happenedOn: day(toldOn) }] : []), { kind: 'closed', how: howClosed[closedAs], happenedOn: today }];
}
