import { Audit, StaffQueries } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { workingDaysAfter } from '@accord/calendar/rules';
import { OrganisationQueries } from '@accord/directory/api';
import type { OfferChoices } from '@accord/mediation/contract';
import { offerWords } from '@accord/mediation/rules';
import { Database, found } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { Mediations } from '../way/mediations';

const people = `
  SELECT id AS "personId", name, roles, email IS NOT NULL AS "hasEmail" FROM accord.person
  WHERE organisation_id = $1 AND case_id = $2 AND died_on IS NULL ORDER BY name, id`;
/** Working days that an offer is left open unless another date is chosen. */
const daysToAnswer = 10;

/** Who could be a party, by when an answer is usual, and the words that each side would get. */
@Injectable()
export class ShowOfferChoices {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
    private readonly staff: StaffQueries,
    private readonly organisations: OrganisationQueries,
    private readonly mediations: Mediations,
  ) {}

  async run(caseId: string): Promise<OfferChoices> {
    found(await this.mediations.caseById(caseId));
    const rows = await this.db.query<OfferChoices['people'][number]>(people, [this.db.acting.organisationId, caseId]);
    this.audit.read({ action: 'mediation.choices-read', caseId, subjectKind: 'case', subjectId: caseId, shown: rows.map(({ personId }) => personId) });
    const { name } = await this.organisations.own();
    const today = this.calendar.today();
    const colleagues = await this.staff.activeNames();
    return {
      people: rows, staff: colleagues.map(({ id, name: called, jobTitle }) => ({ staffId: id, name: called, jobTitle })),
      earliestReplyBy: today.add({ days: 1 }).toString(), suggestedReplyBy: workingDaysAfter(today, daysToAnswer, await this.calendar.load()).toString(),
      words: { patient: offerWords('patient', name), staff: offerWords('staff', name) },
    };
  }
}
