import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, Temporal, type WorkingCalendar } from '@accord/calendar/rules';
import type { AlertPage, AlertQuery, AlertView } from '@accord/commitments/contract';
import { latestSnooze, lateSentence, standingOf, whyNotSnooze, type CommitmentState, type Rung, type WaitsFor, type WorkingHours } from '@accord/commitments/rules';
import { Database, newestFirst, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { CaseProviders } from '../redating/case-providers';
import type { NoticeMail } from './alert.entities';
import { AlertPolicies } from './alert-policies';

const pageSize = 50;
const columns = `
  n.id, n.case_id AS "caseId", c.id AS "commitmentId", c.what, c.due_on AS "dueOn", c.act_by AS "actBy", c.state, c.waiting_for AS "waitingFor",
  c.met_on AS "metOn", c.late_since AS "lateSince", n.raised_at AS "raisedAt", n.promised_at AS "promisedAt", n.late_minutes AS "lateMinutes", n.rung, n.needs_owner AS "needsOwner",
  n.mail, n.resting_until AS "restingUntil", n.rest_reason AS "restReason", s.name AS "insteadOf"
  FROM accord.alert_notice n
  JOIN accord.commitment c ON c.organisation_id = n.organisation_id AND c.case_id = n.case_id AND c.code = n.code
  LEFT JOIN accord.staff s ON s.organisation_id = n.organisation_id AND s.id = n.instead_of
  WHERE n.organisation_id = $1 AND n.staff_id = $2 AND n.over_at IS NULL`;
const page = (rests: boolean) => `
  SELECT ${columns} AND (n.resting_until IS ${rests ? 'NOT ' : ''}NULL) AND (n.raised_at, n.id) < ($3, $4)
  ORDER BY n.raised_at DESC, n.id DESC LIMIT ${pageSize + 1}`;
const pages = { open: page(false), resting: page(true) } as const;
const one = `SELECT ${columns} AND n.id = $3`;
const counts = `
  SELECT count(*) FILTER (WHERE resting_until IS NULL)::int AS open, count(*) FILTER (WHERE resting_until IS NOT NULL)::int AS resting
  FROM accord.alert_notice WHERE organisation_id = $1 AND staff_id = $2 AND over_at IS NULL`;

export interface Notice {
  readonly id: string;
  readonly caseId: string;
  readonly commitmentId: string;
  readonly what: string;
  readonly dueOn: string;
  readonly actBy: string;
  readonly state: CommitmentState;
  readonly waitingFor: WaitsFor | null;
  readonly metOn: string | null;
  readonly lateSince: string | null;
  readonly raisedAt: Date;
  readonly promisedAt: Date;
  readonly lateMinutes: number;
  readonly rung: Rung;
  readonly needsOwner: boolean;
  readonly mail: NoticeMail;
  readonly restingUntil: Date | null;
  readonly restReason: string | null;
  readonly insteadOf: string | null;
}

/** The alerts of whoever asks: the newest of each date, the newest first. */
@Injectable()
export class MyAlerts {
  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly policies: AlertPolicies,
    private readonly cases: CaseProviders,
    private readonly audit: Audit,
  ) {}

  async page({ show, cursor }: AlertQuery): Promise<AlertPage> {
    const { organisationId, staffId } = this.db.acting;
    const { at, id } = placeOf(cursor, newestFirst);
    const rows = await this.db.query<Notice>(pages[show], [organisationId, staffId, at, id]);
    const { shown, next } = pageOf(rows, pageSize, (last) => ({ at: last.raisedAt, id: last.id }));
    const { hours } = await this.policies.load();
    const references = await this.cases.references([...new Set(shown.map(({ caseId }) => caseId))]);
    const calendar = await this.calendar.load();
    if (shown.length > 0) this.audit.read({ action: 'alerts.listed', subjectKind: 'case', shown: [...references.keys()] });
    return {
      items: shown.map((notice) => this.view(notice, { hours, calendar, reference: references.get(notice.caseId) ?? '' })),
      next,
      counts: (await this.db.one<AlertPage['counts']>(counts, [organisationId, staffId])) ?? { open: 0, resting: 0 },
      hours: { ...hours },
    };
  }

  /** One of the asking person's own open alerts. */
  byId(id: string): Promise<Notice | undefined> {
    const { organisationId, staffId } = this.db.acting;
    return this.db.one<Notice>(one, [organisationId, staffId, id]);
  }

  private view(notice: Notice, { hours, calendar, reference }: { hours: WorkingHours; calendar: WorkingCalendar; reference: string }): AlertView {
    const { id, caseId, commitmentId, what, dueOn, actBy, raisedAt, restingUntil, restReason, lateMinutes, promisedAt } = notice;
    const now = this.calendar.now();
    const dates = { dueOn: day(dueOn), actBy: day(actBy), metOn: null, lateSince: notice.lateSince ? day(notice.lateSince) : null };
    const { kind, words } = standingOf({ ...notice, ...dates }, this.calendar.today(), calendar);
    const latest = latestSnooze(dates.actBy, hours);
    const refusal = whyNotSnooze({ until: latest, now, actBy: dates.actBy }, hours, calendar);
    return {
      id, caseId, commitmentId, reference, what, dueOn, actBy,
      standing: { kind, words },
      raisedAt: raisedAt.toISOString(),
      why: whyWords(notice),
      late: lateMinutes > 0 ? lateSentence(Temporal.Instant.fromEpochMilliseconds(promisedAt.getTime()), lateMinutes) : null,
      mail: mailWords[notice.mail],
      resting: restingUntil && { until: restingUntil.toISOString(), reason: restReason ?? '' },
      restLatest: refusal ? null : latest.toString(),
      cannotRest: refusal?.because ?? null,
    };
  }
}

const mailWords: Readonly<Record<NoticeMail, string>> = {
  digest: 'In the mail of the morning',
  waiting: 'The mail is on its way',
  sent: 'Sent by e-mail',
  failed: 'The e-mail could not be sent',
  doubt: 'We do not know whether the e-mail was sent',
  'not-needed': 'No e-mail was needed',
};

function whyWords({ rung, insteadOf, needsOwner }: Notice): string {
  if (insteadOf) return `You cover for ${insteadOf}`;
  if (rung === 'handler') return 'You have the case';
  const missing = needsOwner ? 'Nobody has the case: it needs an owner' : null;
  return missing ?? { manager: 'You are the manager', deputy: 'You are the deputy', executive: 'It reached the executive' }[rung];
}
