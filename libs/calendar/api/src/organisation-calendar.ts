import { calendarHistory, londonDay, startOfLondonDay, Temporal, type CalendarAct, type CalendarChange, type CalendarHistory, type NationCalendarKey, type WorkingCalendar } from '@accord/calendar/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { KnowledgeChanges } from './knowledge-changes';

const read = `
  SELECT o.nation, k.number, k.known_until AS "knownUntil", d.days
  FROM accord.organisation o
  LEFT JOIN accord.knowledge_change k ON k.organisation_id = o.organisation_id
  LEFT JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'date', c.on_date, 'title', c.title, 'nation', c.nation) ORDER BY c.on_date), '[]') AS days
    FROM accord.calendar_change c WHERE c.organisation_id = k.organisation_id AND c.number = k.number
  ) d ON true
  WHERE o.organisation_id = $1 ORDER BY k.number`;
const add = `
  INSERT INTO accord.calendar_change (organisation_id, number, on_date, kind, title, nation)
  SELECT $1, $2, on_date, kind, title, nation FROM jsonb_to_recordset($3) AS added (on_date date, kind text, title text, nation text)`;

type Nation = 'england' | 'scotland' | 'wales' | 'northern-ireland';
const keys: Readonly<Record<Nation, NationCalendarKey>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

interface ActRow {
  readonly nation: Nation;
  readonly number: number | null;
  readonly knownUntil: string | null;
  readonly days: readonly CalendarChange[];
}

/** The calendar through all its changes, and the number of the last act on calendar or rules that is in it. */
export interface KnownCalendar {
  readonly number: number;
  readonly calendars: CalendarHistory;
}

/** One act on the calendar: a day or several, under one name. */
export interface NewCalendarAct {
  readonly title: string;
  readonly days: readonly CalendarChange[];
  readonly reason?: string | null;
  /** Last holiday of a file that was taken in, `YYYY-MM-DD`. */
  readonly knownUntil?: string | null;
}

const kept = Symbol('the calendar of this transaction');

/** The working days of the organisation at work: its nation's bank holidays with its own changes. */
@Injectable()
export class OrganisationCalendar {
  private readonly latest = new Map<string, { readonly number: number; readonly calendar: WorkingCalendar }>();
  /** The day that was asked for last, and its first and last millisecond: every list asks, and it is the same all day. */
  private day: { readonly day: Temporal.PlainDate; readonly from: number; readonly until: number } | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changes: KnowledgeChanges,
  ) {}

  /**
   * As it is known now. Read once a transaction at most, and not at all where this process has read it before and the
   * number of the last act, looked up with the session, is still the same.
   */
  async load(): Promise<WorkingCalendar> {
    const { organisationId, knows } = this.db.acting;
    const seen = this.latest.get(organisationId);
    if (seen && seen.number === knows && !this.held.changed) return seen.calendar;
    const { number, calendars } = await this.history();
    if (!this.held.changed) this.latest.set(organisationId, { number, calendar: calendars.latest });
    return calendars.latest;
  }

  /** As it was known at any time: what the dates of a case are counted with. */
  history(): Promise<KnownCalendar> {
    return (this.held.calendar ??= this.read());
  }

  /** The local day in London of the time this work believes it is. */
  today(): Temporal.PlainDate {
    const now = this.clock.now().getTime();
    if (!this.day || now < this.day.from || now >= this.day.until) {
      const day = londonDay(this.now());
      this.day = { day, from: startOfLondonDay(day).epochMilliseconds, until: startOfLondonDay(day.add({ days: 1 })).epochMilliseconds };
    }
    return this.day.day;
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
  }

  /** Closes a day or marks a holiday as worked. */
  change(day: CalendarChange): Promise<number> {
    return this.act({ title: day.title, days: [day] });
  }

  /** Writes one act down and answers its number. Dates already counted stay: each follows from what was known when its fact was written. */
  async act({ title, days, reason = null, knownUntil = null }: NewCalendarAct): Promise<number> {
    const { organisationId } = this.db.acting;
    const number = await this.changes.add({ kind: 'calendar', title, reason, knownUntil });
    await this.db.change(add, [organisationId, number, JSON.stringify(days.map((day) => ({ ...day, on_date: day.date })))]);
    this.forget();
    return number;
  }

  /** After a change within this transaction: what follows reads again. */
  forget(): void {
    this.held.calendar = undefined;
    this.held.changed = true;
  }

  private get held(): { calendar?: Promise<KnownCalendar>; changed?: boolean } {
    return this.db.kept(kept, () => ({}));
  }

  private async read(): Promise<KnownCalendar> {
    const rows = await this.db.query<ActRow>(read, [this.db.acting.organisationId]);
    const acts = rows.flatMap(({ number, days, knownUntil }): CalendarAct[] => (number === null || (days.length === 0 && !knownUntil) ? [] : [{ number, days, knownUntil }]));
    return { number: rows.at(-1)?.number ?? 0, calendars: calendarHistory(keys[rows[0]?.nation ?? 'england'], acts) };
  }
}
