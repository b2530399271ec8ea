import { OrganisationCalendar } from '@accord/calendar/api';
import { day, type Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import { alertsOf, nextWorkingMoment, type AlertPolicy, type PlannedAlert } from '@accord/commitments/rules';
import { Database, Promises } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { AlertPolicies } from './alert-policies';
import { hashedId } from './hashed-id';

/** One open or ended date of a case, as the cache has it. */
export interface DatedRow {
  readonly caseId: string;
  readonly code: string;
  readonly ruleId: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly actBy: string;
  readonly state: string;
  readonly waitingFor: string | null;
}

/** A date that its rule holds for consent does not bind until consent comes: nobody is told of it, until then. */
const isOpen = ({ state, waitingFor }: DatedRow): boolean => (state === 'running' || state === 'waiting') && waitingFor !== 'consent-hold';

/**
 * Withdraws what is no longer called for, with its promise, plans what is new, moves what has another hour, and ends the
 * notices of dates that are no longer open: one statement for as many cases as are given.
 */
const plan = `
  WITH planned AS (
    SELECT * FROM jsonb_to_recordset($3) AS p (id uuid, case_id uuid, code text, step text, on_day date, dedupe_key text, fires_at timestamptz, to_come boolean)),
  gone AS (
    DELETE FROM accord.alert a WHERE a.organisation_id = $1 AND a.case_id = ANY ($2::uuid[]) AND a.state = 'planned' AND NOT EXISTS (SELECT FROM planned p WHERE p.id = a.id)),
  unpromised AS (
    DELETE FROM accord.promise w WHERE w.organisation_id = $1 AND w.case_id = ANY ($2::uuid[]) AND w.kind = 'alert.raise' AND w.state = 'waiting'
      AND NOT EXISTS (SELECT FROM planned p WHERE p.id = w.subject_id)),
  over AS (
    UPDATE accord.alert_notice n SET over_at = $5 WHERE n.organisation_id = $1 AND n.case_id = ANY ($2::uuid[]) AND n.over_at IS NULL
      AND (n.case_id::text || n.code) <> ALL ($4::text[])),
  made AS (
    INSERT INTO accord.alert (organisation_id, id, case_id, code, step, on_day, fires_at, dedupe_key, state)
    SELECT $1, id, case_id, code, step, on_day, fires_at, dedupe_key, 'planned' FROM planned WHERE to_come
    ON CONFLICT (organisation_id, id) DO UPDATE SET fires_at = excluded.fires_at
      WHERE alert.state = 'planned' AND alert.fires_at <> excluded.fires_at AND alert.fires_at > $5
    RETURNING id, case_id, fires_at, xmax = 0 AS is_new),
  moved AS (
    UPDATE accord.promise w SET due_at = m.fires_at FROM made m
    WHERE w.organisation_id = $1 AND w.case_id = m.case_id AND w.subject_id = m.id AND w.kind = 'alert.raise' AND w.state = 'waiting' AND NOT m.is_new)
  SELECT id, case_id AS "caseId", fires_at AS "firesAt" FROM made WHERE is_new`;

/** Keeps the alerts of cases as their dates call for: called wherever the dates of a case are written. */
@Injectable()
export class PlanAlerts {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly policies: AlertPolicies,
    private readonly promises: Promises,
  ) {}

  /** `dates` are all dates of the cases named, open or not. */
  async run(caseIds: readonly string[], dates: readonly DatedRow[]): Promise<void> {
    if (caseIds.length === 0) return;
    const { organisationId } = this.db.acting;
    const known = { policy: await this.policies.load(), calendar: await this.calendar.load(), now: this.calendar.now() };
    const open = dates.filter(isOpen);
    const rows = open.flatMap((date) => rowsOf(date, known));
    const now = new Date(known.now.epochMilliseconds);
    const made = await this.db.query<{ id: string; caseId: string; firesAt: Date }>(plan, [organisationId, [...caseIds], JSON.stringify(rows), open.map(({ caseId, code }) => caseId + code), now]);
    await this.promises.makeAll(made.map(({ id, caseId, firesAt }) => ({ kind: 'alert.raise', caseId, subjectId: id, dueAt: firesAt, dedupeKey: `alert:${id}` })));
  }
}

interface Known {
  readonly policy: AlertPolicy;
  readonly calendar: WorkingCalendar;
  readonly now: Temporal.Instant;
}

function rowsOf(date: DatedRow, { policy, calendar, now }: Known) {
  const dated = { ruleId: date.ruleId, startedOn: day(date.startedOn), dueOn: day(date.dueOn), actBy: day(date.actBy) };
  const alerts = alertsOf(dated, policy, calendar);
  const isPast = ({ at }: PlannedAlert) => at.epochMilliseconds <= now.epochMilliseconds;
  // A date that is here or past when it is first known is told at the next working moment, once; what lay before is not.
  const last = alerts.findLast(isPast);
  const soon = nextWorkingMoment(now, policy.hours, calendar);
  const comesAnyway = alerts.some((alert) => !isPast(alert) && alert.at.epochMilliseconds <= soon.epochMilliseconds);
  const atOnce = last && !comesAnyway && (last.step.kind === 'after' || last.key === 'before-0') ? last : undefined;
  return alerts.map((alert) => {
    const dedupeKey = `${date.caseId}:${date.code}:${alert.key}:${alert.step.kind === 'before' ? date.actBy : date.dueOn}`;
    const firesAt = alert === atOnce ? soon : alert.at;
    return {
      id: hashedId(`accord alert ${dedupeKey}`), case_id: date.caseId, code: date.code, step: alert.key, on_day: alert.on.toString(), dedupe_key: dedupeKey,
      fires_at: firesAt.toString(), to_come: alert === atOnce || !isPast(alert),
    };
  });
}
