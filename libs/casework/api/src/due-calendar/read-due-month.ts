import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, holidayOn, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { AskDueMonth, DueDay, DueMonth } from '@accord/casework/contract';
import { daysOf, dueWords, earlierWords, scopesOf, weeksOf, type DateScope } from '@accord/casework/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { countSql, earlierSql, mostEarlier } from './due-calendar.sql';
import { WhoseDates } from './whose-dates';

/** A month of the calendar: how many open dates fall on each day, and which days are not worked. */
@Injectable()
export class ReadDueMonth {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly whose: WhoseDates,
    private readonly audit: Audit,
  ) {}

  async run({ month, scope }: AskDueMonth, roles: readonly string[]): Promise<DueMonth> {
    const first = day(`${month}-01`);
    const weeks = weeksOf(first);
    const [today, calendar] = [this.calendar.today(), await this.calendar.load()];
    const asked = this.whose.of(scope, roles);
    const counted = await this.db.query<{ dueOn: string; n: number }>(countSql(scope), [...asked, weeks.from.toString(), weeks.to.toString()]);
    const counts = new Map(counted.map(({ dueOn, n }) => [dueOn, n]));
    const days = daysOf(weeks).map((date) => dayOf(date, counts.get(date.toString()) ?? 0, { today, calendar }));
    const own = days.filter(({ date }) => date.startsWith(month));
    const [due, overdue] = [sum(own.map((one) => one.due)), sum(own.map((one) => one.overdue))];
    // Counts tell of cases too, though of none by its name: that they were looked at is recorded.
    this.audit.read({ action: 'calendar.counted', subjectKind: 'commitment', facts: { month, scope } });
    return {
      today: today.toString(), month, scope, scopes: [...scopesOf(roles)], calendar: calendar.name, days, due,
      words: dueWords(due - overdue, overdue), earlier: await this.earlier(scope, asked, first, today),
    };
  }

  private async earlier(scope: DateScope, asked: readonly unknown[], first: Temporal.PlainDate, today: Temporal.PlainDate): Promise<DueMonth['earlier']> {
    const row = await this.db.one<{ first: string | null; n: number }>(earlierSql(scope), [...asked, first.toString(), today.toString()]);
    return row?.first ? { words: earlierWords(Math.min(row.n, mostEarlier), row.n > mostEarlier), month: row.first.slice(0, 7) } : null;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function dayOf(date: Temporal.PlainDate, n: number, { today, calendar }: { today: Temporal.PlainDate; calendar: WorkingCalendar }): DueDay {
  const overdue = date.since(today).sign < 0 ? n : 0;
  return { date: date.toString(), due: n, overdue, words: dueWords(n - overdue, overdue), closed: holidayOn(date, calendar), weekend: date.dayOfWeek > 5 };
}
