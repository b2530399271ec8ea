import { Audit } from '@accord/access/api';
import { OrganisationCalendar, type NewCalendarAct } from '@accord/calendar/api';
import { countOf, dayInSentence, day, nationHolidays, readHolidayFile, wrongChange, type HolidayFile } from '@accord/calendar/rules';
import type { ActMade, ChangeDay, HolidayFileView } from '@accord/commitments/contract';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { ReplanAlerts } from '../alerts/replan-alerts';
import { StartRedating } from '../redating/start-redating';

/** An act on the organisation's calendar. Nothing moves by it: it begins the preview of what it would move. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly calendar: OrganisationCalendar,
    private readonly redating: StartRedating,
    private readonly alerts: ReplanAlerts,
    private readonly audit: Audit,
  ) {}

  async day({ kind, date, title, nation, reason }: ChangeDay): Promise<ActMade | Refusal> {
    const { calendars } = await this.calendar.history();
    const other = nation === calendars.nation ? null : nation;
    const wrong = wrongChange({ kind, date, title, nation: other }, calendars);
    if (wrong) return { refused: wrong.refused, because: wrong.sentence, field: wrong.field };
    const where = other ? `, in the calendar of ${nationHolidays[other].name}` : '';
    return this.act({ title: `${title}, ${dayInSentence(day(date))}${where}`, days: [{ kind, date, title, nation: other }], reason });
  }

  async check(text: string): Promise<HolidayFileView> {
    const file = await this.read(text);
    return { ...file, problems: [...file.problems], notes: [...file.notes], added: [...file.added], notInFile: [...file.notInFile] };
  }

  async takeIn(text: string): Promise<ActMade | Refusal> {
    const { problems, added, knownUntil } = await this.read(text);
    if (problems.length > 0) return { refused: 'file-with-problems', because: problems.map(({ where, sentence }) => `${where}: ${sentence}`).join(' '), field: 'text' };
    return this.act({ title: `File of bank holidays: ${countOf(added.length, 'day')} added`, days: added, reason: null, knownUntil });
  }

  private async read(text: string): Promise<HolidayFile> {
    return readHolidayFile(text, (await this.calendar.history()).calendars);
  }

  private async act(act: NewCalendarAct): Promise<ActMade> {
    const number = await this.calendar.act(act);
    const made = await this.redating.run(number);
    // Working days before and after a date may be others now, although the date itself stands.
    await this.alerts.ask(`calendar:${number}`);
    this.audit.changed({ action: 'calendar.changed', subjectKind: 'act', subjectId: made.id, facts: { number, days: act.days.map(({ date }) => date) } });
    return made;
  }
}
