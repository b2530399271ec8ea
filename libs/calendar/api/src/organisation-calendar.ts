import { calendarOf, londonDay, Temporal, type CalendarChange, type NationCalendarKey, type WorkingCalendar } from '@accord/calendar/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const changes = `
  SELECT kind, on_date AS date, title FROM accord.calendar_change WHERE organisation_id = $1 ORDER BY on_date`;
const nation = `SELECT nation FROM accord.organisation WHERE organisation_id = $1`;
const add = `
  INSERT INTO accord.calendar_change (organisation_id, on_date, kind, title, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (organisation_id, on_date) DO UPDATE SET kind = $3, title = $4, recorded_by = $5, recorded_at = $6`;

type Nation = 'england' | 'scotland' | 'wales' | 'northern-ireland';
const keys: Readonly<Record<Nation, NationCalendarKey>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};
const kept = Symbol('the calendar of this transaction');

/** The working days of the organisation at work: its nation's bank holidays with its own changes. */
@Injectable()
export class OrganisationCalendar {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Read once a transaction, however often it is asked for. */
  load(): Promise<WorkingCalendar> {
    return this.db.kept(kept, () => ({ calendar: this.read() })).calendar;
  }

  /** The local day in London of the time this work believes it is. */
  today(): Temporal.PlainDate {
    return londonDay(this.now());
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
  }

  /** The organisation's own days, in order. */
  async changes(): Promise<CalendarChange[]> {
    return this.db.query<CalendarChange>(changes, [this.db.acting.organisationId]);
  }

  /** Closes a day or marks a holiday as worked. Dates already computed stay as they are until each case is recomputed. */
  async change({ kind, date, title }: CalendarChange): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(add, [organisationId, date, kind, title, staffId, this.clock.now()]);
    this.db.kept(kept, () => ({ calendar: this.read() })).calendar = this.read();
  }

  private async read(): Promise<WorkingCalendar> {
    const { organisationId } = this.db.acting;
    const organisation = await this.db.one<{ nation: Nation }>(nation, [organisationId]);
    return calendarOf(keys[organisation?.nation ?? 'england'], await this.changes());
  }
}
