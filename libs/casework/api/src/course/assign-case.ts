import { Audit, StaffQueries } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { may } from '@accord/access/rules';
import type { AssignCase as Request, Saved } from '@accord/casework/contract';
import { whyNot } from '@accord/casework/rules';
import { found } from '@accord/platform/api';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { SaveCase } from '../case-page/save-case';
import { RestrictionQueries } from '../restriction/restriction.queries';
import { Timeline } from '../timeline/timeline';

/** Gives a case to a colleague who can work on it and may see it, takes it oneself, or hands it back to nobody. */
@Injectable()
export class AssignCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly staff: StaffQueries,
    private readonly restrictions: RestrictionQueries,
    private readonly save: SaveCase,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  async run(id: string, { version, ownerId }: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const refusal = whyNot('assign', standingOf(file), me.roles) ?? (await this.unfit(id, ownerId));
    if (refusal) return refusal;
    const saved = await this.save.run(file, version, { ownerId });
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const owner = ownerId ? await this.staff.byId(ownerId) : undefined;
    await this.timeline.add({ caseId: id, kind: 'assignment', what: owner ? `Given to ${owner.name}` : 'Given back: nobody has it', subjectId: ownerId });
    this.audit.changed({ action: 'case.assigned', caseId: id, subjectKind: 'case', subjectId: id, facts: { from: file.ownerId, to: ownerId } });
    return { id, version: saved };
  }

  private async unfit(id: string, ownerId: string | null): Promise<Refusal | null> {
    if (ownerId === null) return null;
    const owner = await this.staff.byId(ownerId);
    if (!owner || owner.state === 'disabled') return refuse('no-such-colleague', 'Choose a colleague from the list.');
    if (!may(owner.roles, 'case.work')) return refuse('cannot-work-cases', `${owner.name} cannot work on cases. Choose an officer or a manager.`);
    const restriction = await this.restrictions.of(id);
    const named = !restriction || restriction.people.some((person) => person.id === ownerId);
    return named ? null : refuse('not-named', `${owner.name} is not among the named people of this case. Add them first.`, `/cases/${id}/restrict`);
  }
}
