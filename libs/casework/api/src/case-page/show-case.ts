import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import type { CaseView } from '@accord/casework/contract';
import { endingKindOf, usualWay, whyNot, whyNotClose } from '@accord/casework/rules';
import type { Standing } from '@accord/casework/rules';
import { PeopleQueries } from '@accord/people/api';
import { found } from '@accord/platform/api';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { standingOf } from '../case-files';
import { ClosingRecords } from '../course/closing-records';
import { GradingQueries } from '../grading/grading.queries';
import { RestrictionQueries } from '../restriction/restriction.queries';
import { actionsOf } from './actions-of';
import { CasePageQueries } from './case-page.queries';
import { DatesOfPage } from './dates-of-page';

/** One sentence is enough on the page of the case: the list stands where it is closed. */
const firstOf = (refusal: Refusal | null): Refusal | null => refusal && { ...refusal, because: refusal.unmet?.[0]?.because ?? refusal.because };

/** What the page reads beside the case itself. */
@Injectable()
export class CasePageParts {
  constructor(
    readonly people: PeopleQueries,
    readonly restrictions: RestrictionQueries,
    readonly gradings: GradingQueries,
    readonly dates: DatesOfPage,
    readonly closing: ClosingRecords,
  ) {}
}

/** The page of a case: who, what, where it stands, its dates, what is next and what may be done. */
@Injectable()
export class ShowCase {
  constructor(
    private readonly cases: CasePageQueries,
    private readonly parts: CasePageParts,
    private readonly audit: Audit,
  ) {}

  async run(id: string, me: Staff): Promise<CaseView> {
    const { receivedAt, closedAt, issues, triage, ...stored } = found(await this.cases.byId(id));
    const { people, restrictions, gradings, dates } = this.parts;
    const restriction = await restrictions.of(id);
    const file = standingOf({ ...stored, stage: stored.stage === 1 || stored.stage === 2 ? stored.stage : null, issues });
    const shown = await people.ofCase(id);
    // An owner who left is none: the next step is to give the case to somebody.
    const { stageOne, ...dated } = await dates.of({ caseId: id, state: stored.state, nation: stored.nation, receivedOn: stored.receivedOn, reviewOn: restriction?.reviewOn ?? null, owner: stored.owner && !stored.owner.left ? stored.owner.name : null });
    this.audit.read({ action: 'case.read', caseId: id, subjectKind: 'case', subjectId: id, shown: shown.map((person) => person.id) });
    return {
      ...stored,
      ...dated,
      receivedAt: receivedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      triage: triage && { ...triage, at: new Date(triage.at).toISOString() },
      people: shown,
      restriction,
      grade: (await gradings.of(id))[0] ?? null,
      counts: { issues },
      actions: actionsOf({ ...file, unmet: await this.unmet(file, me), stageOne }, me.roles),
    };
  }

  /** What the usual way of closing still asks for; read for those alone who may close it now. */
  private async unmet(file: Standing, { roles }: Staff): Promise<Refusal | null> {
    if (whyNot('close', file, roles)) return null;
    const record = await this.parts.closing.of(file.id, roles);
    return firstOf(whyNotClose(usualWay[endingKindOf(file)], file, record));
  }
}
