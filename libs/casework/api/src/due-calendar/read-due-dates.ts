import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { AskDueDates, DueDate, DueDates } from '@accord/casework/contract';
import { standingOf, type WaitsFor } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { datesSql } from './due-calendar.sql';
import { WhoseDates } from './whose-dates';

const pageSize = 100;
const beforeAnyId = '00000000-0000-0000-0000-000000000000';

interface Stored extends Omit<DueDate, 'standing'> {
  readonly state: 'running' | 'waiting';
  readonly waitingFor: WaitsFor | null;
  readonly lateSince: string | null;
}

/** The open dates of some days, in order: a hundred at a time. */
@Injectable()
export class ReadDueDates {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly whose: WhoseDates,
    private readonly audit: Audit,
  ) {}

  async run({ from, to, scope, cursor }: AskDueDates, roles: readonly string[]): Promise<DueDates> {
    const [today, calendar] = [this.calendar.today(), await this.calendar.load()];
    const [dueOn, id] = placeOf(cursor) ?? [from, beforeAnyId];
    const stored = await this.db.query<Stored>(datesSql(scope, pageSize), [...this.whose.of(scope, roles), from, to, dueOn, id]);
    const shown = stored.slice(0, pageSize);
    const last = shown.at(-1);
    this.audit.read({ action: 'calendar.listed', subjectKind: 'commitment', shown: [...new Set(shown.map((row) => row.caseId))], facts: { from, to, scope } });
    const items = shown.map(({ state, waitingFor, lateSince, ...row }) => {
      const dated = { state, waitingFor, dueOn: day(row.dueOn), actBy: day(row.actBy), metOn: null, lateSince: lateSince ? day(lateSince) : null };
      const { kind, words } = standingOf(dated, today, calendar);
      return { ...row, standing: { kind, words } };
    });
    return { items, next: stored.length > pageSize && last ? `${last.dueOn}_${last.id}` : null };
  }
}

function placeOf(cursor: string | undefined): readonly [string, string] | null {
  return cursor && /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(cursor) ? [cursor.slice(0, 10), cursor.slice(11)] : null;
}
