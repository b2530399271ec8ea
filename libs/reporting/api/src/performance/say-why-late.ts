import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day } from '@accord/calendar/rules';
import { Timeline } from '@accord/casework/api';
import { standingOf } from '@accord/commitments/rules';
import { Clock, Database, found } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import { conflictWith, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import type { LateDate, SayWhyLate as SaidWhy } from '@accord/reporting/contract';
import { lateReasonName, lateReasonsOn } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import type { StoredDate } from './performance-rows';

const one = `
  SELECT c.id, c.case_id AS "caseId", f.reference, f.title, c.what, c.rule_id AS "ruleId", c.due_on AS "dueOn", c.original_due_on AS "originalDueOn", c.act_by AS "actBy",
    c.state, c.waiting_for AS "waitingFor", c.met_on AS "metOn", c.late_since AS "lateSince", NULL AS owner, r.code, r.note, r.version
  FROM accord.commitment c JOIN accord.case_file f ON f.organisation_id = c.organisation_id AND f.id = c.case_id
  LEFT JOIN accord.late_reason r ON r.organisation_id = c.organisation_id AND r.commitment_id = c.id
  WHERE c.organisation_id = $1 AND c.id = $2`;
const first = `INSERT INTO accord.late_reason VALUES ($1, $2, $3, $4, $5, 1, $6, $7) ON CONFLICT DO NOTHING`;
const again = `
  UPDATE accord.late_reason SET code = $4, note = $5, by_id = $6, at = $7, version = version + 1
  WHERE organisation_id = $1 AND case_id = $2 AND commitment_id = $3 AND version = $8`;

const notLate = refuse('not-late', 'This date was not late, so there is nothing to explain.');

/** Why a date was met late or missed: asked when it is over, kept with the case, counted in the report. */
@Injectable()
export class SayWhyLate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: OrganisationCalendar,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
  ) {}

  async show(id: string): Promise<LateDate | Refusal> {
    const date = await this.date(id);
    if (!isLate(date)) return notLate;
    const { caseId, reference, what, dueOn, code, note, version } = date;
    const { kind, words } = standingOf(
      { state: date.state, waitingFor: date.waitingFor, dueOn: day(dueOn), actBy: day(date.actBy), metOn: date.metOn ? day(date.metOn) : null, lateSince: date.lateSince ? day(date.lateSince) : null },
      this.calendar.today(), await this.calendar.load());
    this.audit.read({ action: 'late-reason.read', caseId, subjectKind: 'commitment', subjectId: id });
    const reasons = lateReasonsOn(this.calendar.today().toString()).map((reason) => ({ code: reason.code, name: reason.name }));
    return { id, caseId, reference, what, dueOn, standing: { kind, words }, code: code ?? '', note: note ?? '', version: version ?? 0, reasons };
  }

  async run(id: string, { code, note, version }: SaidWhy): Promise<Done | Refusal | Conflict> {
    const date = await this.date(id);
    if (!isLate(date)) return notLate;
    if (!lateReasonsOn(this.calendar.today().toString()).some((reason) => reason.code === code)) return { ...refuse('reason-ended', 'This reason is no longer used. Choose another.'), field: 'code' };
    const { organisationId, staffId } = this.db.acting;
    const values = [organisationId, date.caseId, id, code, note, staffId, this.clock.now()];
    const saved = version === 0 ? await this.db.change(first, values) : await this.db.change(again, [...values, version]);
    if (saved === 0) return conflictWith({ code: date.code, note: date.note, version: date.version });
    await this.timeline.add({ caseId: date.caseId, kind: 'date', what: `${date.what}: why it was late`, detail: [lateReasonName(code), note].filter((word) => word !== '').join('. '), subjectId: id });
    this.audit.changed({ action: 'late-reason.given', caseId: date.caseId, subjectKind: 'commitment', subjectId: id, facts: { code } });
    return { done: true };
  }

  private async date(id: string): Promise<StoredDate> {
    return found(await this.db.one<StoredDate>(one, [this.db.acting.organisationId, id]));
  }
}

const isLate = ({ state }: StoredDate): boolean => state === 'met-late' || state === 'missed';
