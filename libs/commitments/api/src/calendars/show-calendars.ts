import { OrganisationCalendar } from '@accord/calendar/api';
import { dayFromNumber, nationCalendarKeys, nationHolidays, ownChanges, type WorkingCalendar } from '@accord/calendar/rules';
import type { CalendarsView } from '@accord/commitments/contract';
import { Injectable } from '@nestjs/common';
import { Acts } from './acts';

/** The calendar of one year as it is known now, with every act on it. */
@Injectable()
export class ShowCalendars {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly acts: Acts,
  ) {}

  async run(asked: number | undefined, cursor: string | undefined): Promise<CalendarsView> {
    const { calendars } = await this.calendar.history();
    const { latest } = calendars;
    const own = ownChanges(calendars);
    const year = asked ?? this.calendar.today().year;
    const { items, next } = await this.acts.page('calendar', cursor);
    return {
      nation: latest.name,
      knownUntil: latest.knownUntil.toString(),
      year,
      years: { first: 2012, last: Math.max(latest.knownUntil.year, year) },
      notWorked: daysOf(latest.closed, year).map((one) => ({ ...one, own: own.some(({ date }) => date === one.date) })),
      worked: daysOf(latest.worked, year),
      own: own.map(({ kind, date, title }) => ({ kind, date, title })),
      others: nationCalendarKeys.filter((nation) => nation !== calendars.nation).flatMap((nation) =>
        ownChanges(calendars, nation).map(({ kind, date, title }) => ({ kind, date, title, nation: nationHolidays[nation].name }))),
      acts: items,
      nextActs: next,
    };
  }
}

function daysOf(days: WorkingCalendar['closed'], year: number): { date: string; title: string }[] {
  const named = [...days].map(([number, title]) => ({ date: dayFromNumber(number).toString(), title }));
  return named.filter(({ date }) => date.startsWith(`${year}-`)).sort((one, other) => (one.date < other.date ? -1 : 1));
}
