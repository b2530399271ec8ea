import { calendarOf, londonDay, Temporal, type CalendarChange, type NationCalendarKey, type WorkingCalendar } from '@accord/calendar/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const read = `
  SELECT o.nation, c.kind, c.on_date AS date, c.title
  FROM accord.organisation o LEFT JOIN accord.calendar_change c ON c.organisation_id = o.organisation_id
  WHERE o.organisation_id = $1 ORDER BY c.on_date`;
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

interface CalendarRow {
  readonly nation: Nation;
  readonly kind: CalendarChange['kind'] | null;
  readonly date: string;
  readonly title: string;
}

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
    return (this.held.calendar ??= this.read());
  }

  /** The local day in London of the time this work believes it is. */
  today(): Temporal.PlainDate {
    return londonDay(this.now());
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
  }

  /** Closes a day or marks a holiday as worked. Dates already computed stay as they are until each case is recomputed. */
  async change({ kind, date, title }: CalendarChange): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(add, [organisationId, date, kind, title, staffId, this.clock.now()]);
    this.held.calendar = undefined;
  }

  private get held(): { calendar?: Promise<WorkingCalendar> } {
    return this.db.kept(kept, () => ({}));
  }

  private async read(): Promise<WorkingCalendar> {
    const rows = await this.db.query<CalendarRow>(read, [this.db.acting.organisationId]);
    const own = rows.flatMap(({ kind, date, title }) => (kind ? [{ kind, date, title }] : []));
    return calendarOf(keys[rows[0]?.nation ?? 'england'], own);
  }
}
