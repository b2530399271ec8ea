import { Audit, StaffQueries } from '@accord/access/api';
import type { StaffRecord } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Timeline } from '../timeline/timeline';

/** Who may be given cases, and the lines that are written when cases change hands. */
@Injectable()
export class ChangeOfHands {
  constructor(
    private readonly staff: StaffQueries,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  /** The colleague if they may have cases, or the sentence why not; null stands for nobody. */
  async receiver(ownerId: string | null): Promise<StaffRecord | null | Refusal> {
    if (ownerId === null) return null;
    const colleague = await this.staff.byId(ownerId);
    if (!colleague) return notTo('no-such-colleague', 'That colleague is not in the list. Choose one.');
    if (colleague.state === 'disabled') return notTo('colleague-left', 'This account is switched off. Choose another colleague.');
    return may(colleague.roles, 'case.work') ? colleague : notTo('colleague-cannot-work-cases', 'This colleague’s role does not work on cases. Choose another.');
  }

  /** Somebody took a case that nobody had. */
  async taken(caseId: string, staffId: string): Promise<void> {
    await this.write('case.taken', [caseId], (await this.staff.byId(staffId)) ?? null);
  }

  /** Cases were given to a colleague, or given back. */
  async given(caseIds: readonly string[], receiver: StaffRecord | null): Promise<void> {
    await this.write(receiver ? 'case.given' : 'case.given-back', caseIds, receiver);
  }

  private async write(action: string, caseIds: readonly string[], owner: StaffRecord | null): Promise<void> {
    const subjectId = owner?.id ?? null;
    const what = owner ? `Given to ${owner.name}` : 'Given back: nobody has it';
    await this.timeline.addAll(caseIds.map((caseId) => ({ caseId, kind: 'assignment', what, subjectId })));
    for (const caseId of caseIds) this.audit.changed({ action, caseId, subjectKind: 'case', subjectId: caseId, facts: { ownerId: subjectId } });
  }
}

/** A refusal beside the field that names the colleague. */
export const notTo = (code: string, because: string): Refusal => ({ ...refuse(code, because), field: 'ownerId' });
