import { Audit, StaffQueries } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, isAfter } from '@accord/calendar/rules';
import type { RestrictCase as Request, UnrestrictCase } from '@accord/casework/contract';
import { found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-files';
import type { KnownFile } from '../case-files';
import { Timeline } from '../timeline/timeline';
import { NamedPeople } from './named-people';

/** Restricts a case to named people, with a reason and a day to look at it again; or opens it to everybody again. */
@Injectable()
export class RestrictCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly staff: StaffQueries,
    private readonly calendar: OrganisationCalendar,
    private readonly named: NamedPeople,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  /** Again on a restricted case: the new list and reason hold. Who restricts is always on the list: else nobody could undo it. */
  async run(id: string, { reason, reviewOn, people }: Request, me: Staff): Promise<Done | Refusal> {
    const file = found(await this.files.byId(id));
    const list = [...new Set([...people, me.staffId])];
    const refusal = (await this.unfit(file, list)) ?? this.wrongReview(reviewOn);
    if (refusal) return refusal;
    await this.named.restrict(id, { reason, reviewOn, list });
    await this.timeline.add({ caseId: id, kind: 'course', what: `Restricted to ${list.length === 1 ? '1 named person' : `${list.length} named people`}`, detail: reason });
    this.audit.changed({ action: 'case.restricted', caseId: id, subjectKind: 'case', subjectId: id, facts: { people: list, reviewOn } });
    return { done: true };
  }

  async lift(id: string, { because }: UnrestrictCase): Promise<Done | Refusal> {
    found(await this.files.byId(id));
    if (!(await this.named.lift(id))) return refuse('not-restricted', 'This case is not restricted.');
    await this.timeline.add({ caseId: id, kind: 'course', what: 'No longer restricted', detail: because });
    this.audit.changed({ action: 'case.unrestricted', caseId: id, subjectKind: 'case', subjectId: id });
    return { done: true };
  }

  private async unfit({ ownerId }: KnownFile, list: readonly string[]): Promise<Refusal | null> {
    const known = new Map((await this.staff.activeNames()).map((one) => [one.id, one]));
    if (list.some((id) => !known.has(id))) return refuse('no-such-colleague', 'Choose colleagues from the list.');
    if (ownerId === null || list.includes(ownerId)) return null;
    return refuse('owner-not-named', `${(await this.staff.byId(ownerId))?.name ?? 'Its owner'} has this case. Name them, or give the case to somebody else first.`);
  }

  private wrongReview(reviewOn: string): Refusal | null {
    return isAfter(day(reviewOn), this.calendar.today()) ? null : refuse('review-not-ahead', 'Enter a review date after today.');
  }
}
