import { randomUUID } from 'node:crypto';
import { OrganisationCalendar } from '@accord/calendar/api';
import { sixMonthsToo, type Fact } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts, portal } from '../facts/case-facts';
import type { NewFact } from '../facts/new-fact';
import { OrganisationKnowledge } from '../organisation-knowledge';
import type { FormFact } from './write-facts';

/** The fact by which an agreement beyond the six months lengthens them as well, for whoever writes the agreement down. */
@Injectable()
export class LongerSixMonths {
  constructor(
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** None where they stay as they are. `field` is where the form shows the date that was agreed. */
  async by({ evidenceId = null, reason = null, ...detail }: NewFact, caseId: string, field: string): Promise<readonly FormFact[]> {
    const log = await this.facts.of(caseId);
    const known = await this.knowledge.load();
    const agreed: Fact = { ...detail, evidenceId, reason, id: randomUUID(), place: log.length + 1, recordedAt: this.calendar.now(), knew: known.number, recordedBy: portal };
    const longer = sixMonthsToo(agreed, log, known);
    if (!longer) return [];
    const fact = (follows: string): NewFact => ({ ...longer, follows, happenedOn: detail.happenedOn, reason: reason ?? 'Agreed with the date of the answer' });
    return [{ fact, fields: { until: field, happenedOn: 'agreedOn' } }];
  }
}
