import { OrganisationCalendar } from '@accord/calendar/api';
import { ruleBook, type Knowledge } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';

const book = ruleBook();

/** What the organisation at work knows: its calendar and its rules through all their changes. Cases are computed with it. */
@Injectable()
export class OrganisationKnowledge {
  constructor(private readonly calendar: OrganisationCalendar) {}

  /** Read once a transaction. */
  async load(): Promise<Knowledge> {
    const { number, calendars } = await this.calendar.history();
    return { number, calendars, book };
  }
}
