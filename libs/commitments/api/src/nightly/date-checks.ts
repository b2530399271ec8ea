import { randomUUID } from 'node:crypto';
import { dayInLondon } from '@accord/calendar/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const begin = `
  INSERT INTO accord.date_check (organisation_id, id, on_date, started_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organisation_id, on_date) DO NOTHING`;
const current = `
  SELECT id, step, looked_up_to AS "lookedUpTo", ended_at AS "endedAt" FROM accord.date_check WHERE organisation_id = $1 AND on_date = $2 FOR UPDATE`;
const anew = `
  UPDATE accord.date_check SET step = step + 1, open_cases = 0, closed_cases = 0, looked_up_to = NULL, started_at = $3, ended_at = NULL
  WHERE organisation_id = $1 AND id = $2`;
const forget = `DELETE FROM accord.date_difference WHERE organisation_id = $1 AND check_id = $2`;
const looked = `
  UPDATE accord.date_check SET step = step + 1, open_cases = open_cases + $3, closed_cases = closed_cases + $4, looked_up_to = coalesce($5, looked_up_to), ended_at = $6
  WHERE organisation_id = $1 AND id = $2`;
const differ = `
  INSERT INTO accord.date_difference (organisation_id, check_id, case_id, codes)
  SELECT $1, $2, case_id, codes FROM jsonb_to_recordset($3) AS found (case_id uuid, codes text[]) ON CONFLICT DO NOTHING`;
/** Begins at a random place of the ids, so that over the nights every closed case has its turn. */
const closed = `
  SELECT DISTINCT c.case_id AS id FROM accord.commitment c
  WHERE c.organisation_id = $1 AND c.case_id > $2
    AND NOT EXISTS (SELECT 1 FROM accord.commitment o WHERE o.organisation_id = c.organisation_id AND o.case_id = c.case_id AND o.state IN ('running', 'waiting'))
  ORDER BY c.case_id LIMIT $3`;

export interface CheckRow {
  readonly id: string;
  readonly step: number;
  readonly lookedUpTo: string | null;
  readonly endedAt: Date | null;
}
export interface Looked {
  readonly open: number;
  readonly closed: number;
  readonly upTo: string | null;
  readonly ended: boolean;
}

/** The nightly checks as they are stored: one a day, taken up where it stopped. */
@Injectable()
export class DateChecks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Today's check, held until the end of the transaction; begun when there is none. */
  async ofToday(): Promise<CheckRow> {
    const { organisationId } = this.db.acting;
    const on = this.today();
    await this.db.change(begin, [organisationId, randomUUID(), on, this.clock.now()]);
    const row = await this.db.one<CheckRow>(current, [organisationId, on]);
    if (!row) throw new Error('the check of today was not begun');
    return row;
  }

  async anew({ id }: CheckRow): Promise<void> {
    const { organisationId } = this.db.acting;
    await this.db.change(forget, [organisationId, id]);
    await this.db.change(anew, [organisationId, id, this.clock.now()]);
  }

  async looked({ id }: CheckRow, { open, closed, upTo, ended }: Looked): Promise<void> {
    await this.db.change(looked, [this.db.acting.organisationId, id, open, closed, upTo, ended ? this.clock.now() : null]);
  }

  async differ({ id }: CheckRow, found: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (found.size === 0) return;
    const rows = [...found].map(([caseId, codes]) => ({ case_id: caseId, codes }));
    await this.db.change(differ, [this.db.acting.organisationId, id, JSON.stringify(rows)]);
  }

  async someClosedCases(size: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(closed, [this.db.acting.organisationId, randomUUID(), size]);
    return rows.map(({ id }) => id);
  }

  private today(): string {
    return dayInLondon(this.clock.now()).toString();
  }
}
