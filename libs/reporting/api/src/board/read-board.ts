import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { allRules, standingsOn, thisWeekUntil, type StandingsOn, type WaitsFor } from '@accord/commitments/rules';
import { Clock, Database, type ListPlace, pageOf, placeOf } from '@accord/platform/api';
import type { BoardChanges, BoardFilter, BoardPage, BoardQuery, BoardRow, LookForChanges } from '@accord/reporting/contract';
import { Injectable } from '@nestjs/common';
import { changesSql, countSql, narrowed, pageSql, type Days } from './board-sql';

const pageSize = 50;

/** The rules a board may be narrowed to, each once however many versions it has. */
const boardRules = [...new Map(allRules.map(({ id, what }) => [id, what]))].map(([id, name]) => ({ id, name }));

interface Stored extends Omit<BoardRow, 'standing'> {
  readonly state: 'running' | 'waiting';
  readonly waitingFor: WaitsFor | null;
  readonly lateSince: string | null;
}

/** The manager's board: every open commitment, by when it is due. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  /** One page of 50 with the counts of the same filter, and the mark from which later changes are counted. */
  async run(query: BoardQuery): Promise<BoardPage> {
    // Both leave together and are answered in this order.
    const [{ mark, ...counts }, { rows, next }] = await Promise.all([this.counts(query), this.page(query, placeOf(query.cursor, null), pageSize)]);
    if (rows.length > 0) this.audit.read({ action: 'board.read', subjectKind: 'commitment', shown: [...new Set(rows.map((row) => row.caseId))] });
    return { today: this.calendar.today().toString(), asAt: this.clock.now().toISOString(), mark, counts, rules: boardRules, items: rows, next };
  }

  /** Every row of a filter, a page at a time, for the export; each page is recorded. */
  async *all(filter: BoardFilter): AsyncGenerator<BoardRow[]> {
    let place: ListPlace | null = null;
    do {
      const { rows, next } = await this.page(filter, place, 500);
      this.audit.read({ action: 'board.exported', subjectKind: 'commitment', shown: [...new Set(rows.map((row) => row.caseId))] });
      yield rows;
      place = placeOf(next ?? undefined, null);
    } while (place);
  }

  /** How many dates changed since the page was read. A number alone, so it is no look at a case. */
  async changes({ mark, shown, ...filter }: LookForChanges): Promise<BoardChanges> {
    const { sql, values } = changesSql(filter, this.days(), mark, shown);
    const [found] = await this.db.query<BoardChanges>(sql, values);
    return found ?? { changes: 0, rows: [] };
  }

  days(): Days {
    const today = this.calendar.today();
    return [this.db.acting.organisationId, today.toString(), thisWeekUntil(today).toString()];
  }

  private async page(filter: BoardFilter, after: ListPlace | null, size: number): Promise<{ rows: BoardRow[]; next: string | null }> {
    const standing = standingsOn(this.calendar.today(), await this.calendar.load());
    const { sql, values } = pageSql(narrowed(filter, this.days()), filter.sort, after, size);
    const stored = await this.db.query<Stored>(sql, values);
    const { shown, next } = pageOf(stored, size, (last) => ({ at: last.dueOn, id: last.id }));
    return { rows: shown.map((row) => seen(row, standing)), next };
  }

  /** The mark is taken before the rows are read: a change between the two is told twice rather than never. */
  private async counts({ state: _group, sort: _sort, cursor: _cursor, ...rest }: BoardQuery): Promise<BoardPage['counts'] & { mark: string }> {
    const { sql, values } = countSql(narrowed(rest, this.days()));
    const [counts] = await this.db.query<BoardPage['counts'] & { mark: string }>(sql, values);
    if (!counts) throw new Error('A count answers one row');
    return counts;
  }
}

function seen({ state, waitingFor, lateSince, ...row }: Stored, standing: StandingsOn): BoardRow {
  const { kind, words } = standing({ state, waitingFor, dueOn: row.dueOn, actBy: row.actBy, lateSince });
  return { ...row, standing: { kind, words } };
}
