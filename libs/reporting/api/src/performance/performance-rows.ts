import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import { standingOf, type CommitmentState, type WaitsFor } from '@accord/commitments/rules';
import { beforeAll, Database, pageOf, placeOf } from '@accord/platform/api';
import type { PerformanceRow, PerformanceRows, PerformanceRowsQuery } from '@accord/reporting/contract';
import { lateReasonName } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { answeredRowsSql, extendedRowsSql, rowsSql } from './performance.sql';
import { periodOf, policyRules } from './period';

const pageSize = 50;

export interface StoredDate extends Omit<PerformanceRow, 'standing' | 'late' | 'extended' | 'answered'> {
  readonly actBy: string;
  readonly state: CommitmentState;
  readonly waitingFor: WaitsFor | null;
  readonly metOn: string | null;
  readonly lateSince: string | null;
  readonly code: string | null;
  readonly note: string | null;
  readonly version: number | null;
}
interface StoredRow extends StoredDate {
  readonly until: string | null;
  readonly because: string | null;
  readonly givenOn: string | null;
  readonly factId: string | null;
  /** Days from receipt, of an answer alone. */
  readonly days?: number;
}

/** The dates behind a figure of the report: exactly those it counted that the reader may see. */
@Injectable()
export class PerformanceCases {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly audit: Audit,
  ) {}

  async run({ month, months, by, rule, figure, key, reason, cursor }: PerformanceRowsQuery): Promise<PerformanceRows> {
    const today = this.calendar.today();
    const { from, until } = periodOf(month, months, today);
    const inMonths = [this.db.acting.organisationId, from, until];
    const { at, id } = placeOf(cursor, beforeAll);
    const place = [at, id];
    const [sql, values] =
      figure === 'extended' ? ([extendedRowsSql, [...inMonths, ...place]] as const)
      : figure === 'answered' ? ([answeredRowsSql(by), [...inMonths, key ?? null, ...place]] as const)
      : ([rowsSql(figure, by), [...inMonths, today.toString(), rule ?? null, policyRules, key ?? null, reason ?? null, ...place]] as const);
    const found = await this.db.query<StoredRow>(sql, values);
    const { shown: page, next } = pageOf(found, pageSize, (last) => ({ at: last.givenOn ?? last.dueOn, id: last.factId ?? last.id }));
    if (page.length > 0) this.audit.read({ action: 'report.listed', subjectKind: 'case', shown: [...new Set(page.map(({ caseId }) => caseId))], facts: { figure, by } });
    const calendar = await this.calendar.load();
    const items = page.map(({ actBy, state, waitingFor, metOn, lateSince, code, note, version, until: extendedTo, because, givenOn, factId, days, ...row }) => {
      const { kind, words } = standingOf({ state, waitingFor, dueOn: day(row.dueOn), actBy: day(actBy), metOn: metOn ? day(metOn) : null, lateSince: lateSince ? day(lateSince) : null }, today, calendar);
      return {
        ...row, standing: { kind, words },
        late: code === null ? null : { code, name: lateReasonName(code), note: note ?? '', version: version ?? 1 },
        extended: factId === null || days !== undefined ? null : { until: extendedTo, reason: because ?? '' },
        answered: givenOn === null || days === undefined ? null : { sentOn: givenOn, days },
      };
    });
    return { items, next };
  }
}
