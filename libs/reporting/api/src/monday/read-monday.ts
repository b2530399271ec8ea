import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { soonUntil } from '@accord/commitments/rules';
import { beforeAll, Clock, Database, pageOf, placeOf } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import type { Monday, MondayRow, MondayRows, MondayRowsQuery } from '@accord/reporting/contract';
import { mondayFigures, mondaySentence, monthReach, monthReachSentence } from '@accord/reporting/rules';
import type { FigureOfAbsence, MondayFigure, MonthSoFar } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { Away } from './away';
import { countsSql, monthSql, rowsSql } from './figures.sql';
import { wordsOfRow } from './row-words';

const pageSize = 50;
const looked = 'SELECT at FROM accord.last_looked WHERE organisation_id = $1 AND staff_id = $2';
const seen = `
  INSERT INTO accord.last_looked VALUES ($1, $2, $3) ON CONFLICT (organisation_id, staff_id) DO UPDATE SET at = greatest(accord.last_looked.at, excluded.at)`;
/** Who never looked sees a week. */
const firstLookMs = 7 * 86_400_000;
/** What was being saved while the page was read is told again rather than never. */
const overlapMs = 30_000;

/** A manager's morning: what is new since the last look, how things stand, what the month can still come to. */
@Injectable()
export class ReadMonday {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
    private readonly away: Away,
  ) {}

  /** Figures alone, for the page and for the digest. Numbers show no case, so this is no look at one. */
  async run(): Promise<Monday> {
    const [lastLooked, params] = await this.params();
    const counted = await this.db.one<Record<Exclude<MondayFigure, FigureOfAbsence>, number>>(countsSql, params);
    if (!counted) throw new Error('A count answers one row');
    const counts = { ...counted, ...(await this.away.counts(this.calendar.today())) };
    const figures = mondayFigures.map((key) => ({ key, count: counts[key], sentence: mondaySentence(key, counts[key]) }));
    return {
      asAt: new Date(this.clock.now().getTime() - overlapMs).toISOString(), today: this.calendar.today().toString(),
      lastLooked: lastLooked?.toISOString() ?? null, since: params[1].toISOString(), figures, month: await this.month(),
    };
  }

  /** The rows behind one figure, oldest first. */
  async rows({ figure, cursor }: MondayRowsQuery): Promise<MondayRows> {
    if (figure === 'away') return { figure, items: await this.away.rowsToday(this.calendar.today()), next: null };
    if (figure === 'uncovered') return { figure, items: await this.away.rowsUncovered(), next: null };
    const [, params] = await this.params();
    const { at, id } = placeOf(cursor, beforeAll);
    const found = await this.db.query<MondayRow>(rowsSql(figure), [...params, at, id]);
    const { shown, next } = pageOf(found, pageSize, (last) => ({ at: last.on, id: last.id }));
    if (shown.length > 0) this.audit.read({ action: 'monday.listed', subjectKind: 'case', shown: [...new Set(shown.flatMap(({ caseId }) => caseId ?? []))], facts: { figure } });
    return { figure, items: shown.map((row) => ({ ...row, what: wordsOfRow(row.what) })), next };
  }

  /** "I have seen these": only this moves the mark, only forward, and never past now. */
  async see(asAt: string): Promise<Done> {
    const { organisationId, staffId } = this.db.acting;
    const at = new Date(Math.min(Date.parse(asAt), this.clock.now().getTime()));
    await this.db.change(seen, [organisationId, staffId, at]);
    this.audit.changed({ action: 'monday.seen', subjectKind: 'staff', subjectId: staffId });
    return { done: true };
  }

  private async params(): Promise<[lastLooked: Date | undefined, params: [string, Date, string, string]]> {
    const { organisationId, staffId } = this.db.acting;
    const row = await this.db.one<{ at: Date }>(looked, [organisationId, staffId]);
    const today = this.calendar.today();
    const soon = soonUntil(today, await this.calendar.load());
    return [row?.at, [organisationId, row?.at ?? new Date(this.clock.now().getTime() - firstLookMs), today.toString(), soon.toString()]];
  }

  private async month(): Promise<Monday['month']> {
    const today = this.calendar.today();
    const first = today.with({ day: 1 });
    const row = await this.db.one<MonthSoFar>(monthSql, [this.db.acting.organisationId, first.toString(), first.add({ months: 1 }).toString(), today.toString()]);
    const { due, kept, late } = row ?? { due: 0, kept: 0, late: 0 };
    const { now, best } = monthReach({ due, kept, late });
    return { month: today.toString().slice(0, 7), sentence: monthReachSentence({ due, kept, late }), due, kept, late, now, best };
  }
}
