import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import type { AskDueDates, DueDate, DueDates } from '@accord/casework/contract';
import { standingOf, type WaitsFor } from '@accord/commitments/rules';
import { beforeAll, Database, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { datesSql } from './due-calendar.sql';
import { WhoseDates } from './whose-dates';

const pageSize = 100;

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
    const { at, id } = placeOf(cursor, { at: from, id: beforeAll.id });
    const stored = await this.db.query<Stored>(datesSql(scope, pageSize), [...this.whose.of(scope, roles), from, to, at, id]);
    const { shown, next } = pageOf(stored, pageSize, (last) => ({ at: last.dueOn, id: last.id }));
    this.audit.read({ action: 'calendar.listed', subjectKind: 'commitment', shown: [...new Set(shown.map((row) => row.caseId))], facts: { from, to, scope } });
    const items = shown.map(({ state, waitingFor, lateSince, ...row }) => {
      const dated = { state, waitingFor, dueOn: day(row.dueOn), actBy: day(row.actBy), metOn: null, lateSince: lateSince ? day(lateSince) : null };
      const { kind, words } = standingOf(dated, today, calendar);
      return { ...row, standing: { kind, words } };
    });
    return { items, next };
  }
}
