import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, type WorkingCalendar } from '@accord/calendar/rules';
import { allRules, standingOf, type WaitingReason } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import type { BoardFilter, BoardPage, BoardQuery, BoardRow } from '@accord/reporting/contract';
import { Injectable } from '@nestjs/common';
import { countSql, narrowed, pageSql } from './board-sql';

const pageSize = 50;

/** The rules a board may be narrowed to, each once however many versions it has. */
const boardRules = [...new Map(allRules.map(({ id, what }) => [id, what]))].map(([id, name]) => ({ id, name }));

interface Stored extends Omit<BoardRow, 'standing'> {
  readonly state: 'running' | 'waiting';
  readonly waitingFor: WaitingReason | null;
  readonly lateSince: string | null;
}

/** The manager's board: every open commitment, by when it is due. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  /** One page of 50 with the counts of the same filter. */
  async run(query: BoardQuery): Promise<BoardPage> {
    const { rows, next } = await this.page(query, placeOf(query.cursor), pageSize);
    this.audit.read({ action: 'board.read', subjectKind: 'commitment', shown: [...new Set(rows.map((row) => row.caseId))] });
    return { today: this.calendar.today().toString(), counts: await this.counts(query), rules: boardRules, items: rows, next };
  }

  /** Every row of a filter, a page at a time, for the export; each page is recorded. */
  async *all(filter: BoardFilter): AsyncGenerator<BoardRow[]> {
    let place: [string, string] | null = null;
    do {
      const { rows, next } = await this.page(filter, place, 500);
      this.audit.read({ action: 'board.exported', subjectKind: 'commitment', shown: [...new Set(rows.map((row) => row.caseId))] });
      yield rows;
      place = placeOf(next ?? undefined);
    } while (place);
  }

  private async page(filter: BoardFilter, after: [string, string] | null, size: number): Promise<{ rows: BoardRow[]; next: string | null }> {
    const calendar = await this.calendar.load();
    const { sql, values } = pageSql(narrowed(filter, this.days()), filter.sort, after, size);
    const stored = await this.db.query<Stored>(sql, values);
    const shown = stored.slice(0, size);
    const last = shown.at(-1);
    return { rows: shown.map((row) => this.seen(row, calendar)), next: stored.length > size && last ? `${last.dueOn}_${last.id}` : null };
  }

  private async counts(filter: BoardFilter): Promise<BoardPage['counts']> {
    const { state: _group, sort: _sort, ...rest } = filter;
    const { sql, values } = countSql(narrowed(rest, this.days()), Boolean(rest.service ?? rest.nation));
    const [counts] = await this.db.query<BoardPage['counts']>(sql, values);
    return counts ?? { overdue: 0, today: 0, week: 0, later: 0, waiting: 0, all: 0 };
  }

  private seen({ state, waitingFor, lateSince, ...row }: Stored, calendar: WorkingCalendar): BoardRow {
    const dated = { state, waitingFor, dueOn: day(row.dueOn), actBy: day(row.actBy), metOn: null, lateSince: lateSince ? day(lateSince) : null };
    const { kind, words } = standingOf(dated, this.calendar.today(), calendar);
    return { ...row, standing: { kind, words } };
  }

  private days(): [string, string, string] {
    const today = this.calendar.today();
    return [this.db.acting.organisationId, today.toString(), today.add({ days: 7 - today.dayOfWeek }).toString()];
  }
}

function placeOf(cursor: string | undefined): [string, string] | null {
  const [dueOn, id] = cursor?.split('_') ?? [];
  return dueOn && id ? [dueOn, id] : null;
}
