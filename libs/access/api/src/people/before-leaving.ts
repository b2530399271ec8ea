import type { BeforeLeaving as View } from '@accord/access/contract';
import { leavingSentence } from '@accord/access/rules';
import { found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Absences } from '../absence/absences';
import { Audit } from '../record/audit';
import { StaffQueries } from './staff.queries';
import { WorkInHand } from './work-in-hand';

/** What stands open when somebody leaves: said before the account is switched off. It hinders nothing. */
@Injectable()
export class BeforeLeaving {
  constructor(
    private readonly staff: StaffQueries,
    private readonly absences: Absences,
    private readonly inHand: WorkInHand,
    private readonly audit: Audit,
  ) {}

  async of(staffId: string): Promise<View> {
    const { name } = found(await this.staff.byId(staffId));
    const cases = await this.inHand.cases(staffId);
    const covers = (await this.absences.toCome()).filter(({ coverId }) => coverId === staffId);
    this.audit.read({ action: 'absence.read', subjectKind: 'staff', subjectId: staffId });
    return { cases, sentence: leavingSentence(name, cases, covers.map(({ staffName, to }) => ({ name: staffName, to }))) };
  }
}
