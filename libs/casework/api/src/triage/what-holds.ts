import { OrganisationCalendar } from '@accord/calendar/api';
import type { Knowing, Temporal } from '@accord/calendar/rules';
import { CaseFacts, OrganisationKnowledge } from '@accord/commitments/api';
import { knownAtArrival, type Knowledge } from '@accord/commitments/rules';
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
    return { today: this.calendar.today(), knowledge, known: knownAtArrival(await this.facts.of(caseId), knowledge) };
  }
}
