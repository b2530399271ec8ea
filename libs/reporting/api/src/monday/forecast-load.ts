import { Audit, StaffQueries } from '@accord/access/api';
import { may } from '@accord/access/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import { Clock, Database } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith } from '@accord/platform/rules';
import type { Conflict } from '@accord/platform/rules';
import type { Forecast, SetCapacity } from '@accord/reporting/contract';
import { forecastWeeks, loadSentence, usualCapacity, weekLoad } from '@accord/reporting/rules';
import type { ForecastWeek } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { binds } from '../board/board-sql';
import { Away } from './away';

// By the day to act by: that is the day on which somebody works.
const due = `
  SELECT c.owner_id AS "ownerId", c.act_by - $2::date AS "inDays", count(*)::int AS due FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.state IN ('running', 'waiting') AND ${binds} AND c.due_on >= $2 AND c.due_on <= $3::date + 31 AND c.act_by <= $3 GROUP BY 1, 2`;
const late = `
  SELECT c.owner_id AS "ownerId", count(*)::int AS overdue FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.state IN ('running', 'waiting') AND ${binds} AND c.due_on < $2 GROUP BY 1`;
const capacity = 'SELECT dates, version FROM accord.weekly_capacity WHERE organisation_id = $1';
const setFirst = 'INSERT INTO accord.weekly_capacity VALUES ($1, $2, 1, $3, $4) ON CONFLICT DO NOTHING';
const setAgain = 'UPDATE accord.weekly_capacity SET dates = $2, set_by = $3, set_at = $4, version = version + 1 WHERE organisation_id = $1 AND version = $5';

interface DueOfPerson {
  readonly ownerId: string | null;
  readonly inDays: number;
  readonly due: number;
}

/** What falls due in the next 20 working days, by person and week, against what they can do. */
@Injectable()
export class ForecastLoad {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly staff: StaffQueries,
    private readonly away: Away,
    private readonly audit: Audit,
  ) {}

  /** Counts alone: no case is shown. */
  async run(): Promise<Forecast> {
    const { organisationId } = this.db.acting;
    const [today, calendar] = [this.calendar.today(), await this.calendar.load()];
    const weeks = forecastWeeks(today, calendar);
    const until = weeks.at(-1)?.to ?? today;
    const dues = await this.db.query<DueOfPerson>(due, [organisationId, today.toString(), until.toString()]);
    const lates = new Map((await this.db.query<{ ownerId: string | null; overdue: number }>(late, [organisationId, today.toString()])).map((row) => [row.ownerId, row.overdue]));
    const { dates, version } = await this.capacity();
    const absences = await this.away.byPerson();
    // What should have been acted on before the first week is due in it.
    const inWeek = (ownerId: string | null, { from, to }: ForecastWeek, isFirst: boolean) => {
      const [first, last] = [isFirst ? Number.NEGATIVE_INFINITY : today.until(from).days, today.until(to).days];
      return dues.filter((row) => row.ownerId === ownerId && row.inDays >= first && row.inDays <= last).reduce((sum, row) => sum + row.due, 0);
    };
    const people = (await this.people([...dues.map(({ ownerId }) => ownerId), ...lates.keys()])).map(({ staffId, name, works }) => ({
      staffId, name, overdue: lates.get(staffId) ?? 0,
      weeks: weeks.map((week, place) => {
        const count = inWeek(staffId, week, place === 0);
        const load = weekLoad(count, week, dates, (staffId && absences.get(staffId)) || [], calendar);
        return !works ? { due: count, words: '', isOver: false } : { due: count, words: load.words, isOver: load.isOver };
      }),
    }));
    return {
      asAt: today.toString(), capacity: dates, capacityVersion: version, people, sentence: loadSentence(people),
      weeks: weeks.map(({ from, to, workingDays }) => ({ from: from.toString(), to: to.toString(), workingDays })),
    };
  }

  async setCapacity({ dates, version }: SetCapacity): Promise<Done | Conflict> {
    const { organisationId, staffId } = this.db.acting;
    const values = [organisationId, dates, staffId, this.clock.now()];
    const set = version === 0 ? await this.db.change(setFirst, values) : await this.db.change(setAgain, [...values, version]);
    if (set === 0) return conflictWith(await this.capacity());
    this.audit.changed({ action: 'capacity.set', subjectKind: 'organisation', subjectId: organisationId, facts: { dates } });
    return { done: true };
  }

  private async capacity(): Promise<{ dates: number; version: number }> {
    return (await this.db.one<{ dates: number; version: number }>(capacity, [this.db.acting.organisationId])) ?? { dates: usualCapacity, version: 0 };
  }

  /** Everybody who works on cases, whoever else has dates; then those who have left with dates, and nobody last: both without a capacity. */
  private async people(owners: readonly (string | null)[]): Promise<{ staffId: string | null; name: string; works: boolean }[]> {
    const all = await this.staff.all();
    const shown = all.filter(({ id, roles, state }) => owners.includes(id) || (state !== 'disabled' && may(roles, 'case.work')));
    const here = shown.filter(({ state }) => state !== 'disabled').map(({ id, name }) => ({ staffId: id, name, works: true }));
    const left = shown.filter(({ state }) => state === 'disabled').map(({ id, name }) => ({ staffId: id, name: `${name} (left): needs an owner`, works: false }));
    return [...here, ...left, ...(owners.includes(null) ? [{ staffId: null, name: 'Nobody', works: false }] : [])];
  }
}
