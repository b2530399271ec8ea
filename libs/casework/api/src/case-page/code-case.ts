import { Audit } from '@accord/access/api';
import type { Staff } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { CodeCase as Request, Saved } from '@accord/casework/contract';
import { jurisdictionOf, whyNot, wrongCode } from '@accord/casework/rules';
import { found } from '@accord/platform/api';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFiles, standingOf } from '../case-files';
import { RecordCaseFact } from '../facts/record-case-fact';
import { WrongPlace } from '../issues/wrong-place';
import { SaveCase } from './save-case';

/** Codes the case for the yearly returns: nation, who paid, age band, status of the complainant, place. Whose rules hold follows. */
@Injectable()
export class CodeCase {
  constructor(
    private readonly files: CaseFiles,
    private readonly save: SaveCase,
    private readonly recordFact: RecordCaseFact,
    private readonly calendar: OrganisationCalendar,
    private readonly wrongPlace: WrongPlace,
    private readonly audit: Audit,
  ) {}

  async run(id: string, { version, ...said }: Request, me: Staff): Promise<Saved | Refusal | Conflict> {
    const file = found(await this.files.byId(id));
    const today = this.calendar.today();
    const refusal =
      whyNot('code', standingOf(file), me.roles) ?? wrongCode('ageBand', said.ageBand, today) ?? wrongCode('complainantStatus', said.complainantStatus, today) ?? (await this.wrongPlace.run(said));
    if (refusal) return refusal;
    const saved = await this.save.run(file, version, said);
    if (saved === null) return conflictWith(found(await this.files.byId(id)));
    const jurisdiction = jurisdictionOf(said.nation, said.funding);
    if (said.nation !== file.nation || jurisdiction !== jurisdictionOf(file.nation, file.funding)) {
      const refused = await this.recordFact.run(file, { kind: 'jurisdiction-set', jurisdiction, nation: said.nation, happenedOn: day(file.receivedOn) });
      if (refused) return refused;
    }
    this.audit.changed({ action: 'case.coded', caseId: id, subjectKind: 'case', subjectId: id, facts: { nation: said.nation, funding: said.funding, ageBand: said.ageBand, status: said.complainantStatus } });
    return { id, version: saved };
  }
}
