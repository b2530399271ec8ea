import { OrganisationCalendar } from '@accord/calendar/api';
import type { Knowing, Temporal } from '@accord/calendar/rules';
import { CaseFacts, OrganisationKnowledge } from '@accord/commitments/api';
import type { Knowledge } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';

/** What holds for a contact: today, what the organisation knows, and what of it its arrival knew. */
export interface Holds {
  readonly today: Temporal.PlainDate;
  readonly knowledge: Knowledge;
  readonly known: Knowing;
}

/** The rules and the calendar that count for a contact: those known when it was written down that it reached us. */
@Injectable()
export class WhatHolds {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly knowledge: OrganisationKnowledge,
    private readonly facts: CaseFacts,
  ) {}

  async of(caseId: string): Promise<Holds> {
    const knowledge = await this.knowledge.load();
    const arrived = (await this.facts.of(caseId)).find(({ kind }) => kind === 'received' || kind === 'made-orally');
    return { today: this.calendar.today(), knowledge, known: { upTo: arrived?.knew ?? knowledge.number, also: [] } };
  }
}
