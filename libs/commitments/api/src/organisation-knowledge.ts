import { OrganisationCalendar } from '@accord/calendar/api';
import { ruleBook, type Knowledge } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { RuleVersions } from './rule-book/rule-versions';

const kept = Symbol('what is known in this transaction');
const houseBook = ruleBook();
const none = { rules: [], receipts: [] };

/** What the organisation at work knows: its calendar and its rules through all their changes. Cases are computed with it. */
@Injectable()
export class OrganisationKnowledge {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly versions: RuleVersions,
  ) {}

  /** Read once a transaction. The calendar is read first and says the number; of the rules, only what was known by then counts. */
  async load(): Promise<Knowledge> {
    const { number, calendars } = await this.calendar.history();
    const held = this.db.kept<{ knowledge?: Knowledge }>(kept, () => ({}));
    if (held.knowledge?.number === number) return held.knowledge;
    const { rules, receipts } = number === 0 ? none : await this.versions.adopted(number);
    return (held.knowledge = { number, calendars, book: rules.length === 0 ? houseBook : ruleBook(rules), receipts });
  }
}
