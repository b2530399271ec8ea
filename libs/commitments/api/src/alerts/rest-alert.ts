import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { day, instantInLondon } from '@accord/calendar/rules';
import type { RestAlert as Request } from '@accord/commitments/contract';
import { whyNotSnooze } from '@accord/commitments/rules';
import { Database, found, Keepings, Promises, type InwardKeeping, type PromiseRow } from '@accord/platform/api';
import type { Done } from '@accord/platform/contract';
import type { Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AlertPolicies } from './alert-policies';
import { MyAlerts } from './my-alerts';

const rest = `
  UPDATE accord.alert_notice SET resting_until = $3, rest_reason = $4, rests = rests + 1 WHERE organisation_id = $1 AND id = $2 RETURNING rests`;
/** It comes back as it was: what was sent singly is sent again, with a name of its own. */
const wake = `
  UPDATE accord.alert_notice SET resting_until = NULL, raised_at = $3, mail = CASE WHEN mail = 'digest' THEN 'digest' ELSE 'waiting' END
  WHERE organisation_id = $1 AND id = $2 AND over_at IS NULL AND rests = $4 AND resting_until IS NOT NULL RETURNING mail, rests`;

@Injectable()
export class RestingParts {
  constructor(
    readonly alerts: MyAlerts,
    readonly policies: AlertPolicies,
  ) {}
}

/** Lets an alert rest until a moment that still leaves time, with a reason, and brings it back then (`alert.back`). */
@Injectable()
export class RestAlert implements InwardKeeping, OnModuleInit {
  readonly kind = 'alert.back';
  readonly words = 'Bring back an alert that rested';

  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly promises: Promises,
    private readonly keepings: Keepings,
    private readonly parts: RestingParts,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  /** 404 for an alert that is not the asking person's, or over. */
  async run(id: string, { on, at, reason }: Request): Promise<Done | Refusal> {
    const { organisationId } = this.db.acting;
    const notice = found(await this.parts.alerts.byId(id));
    const until = instantInLondon(day(on), at);
    const { hours } = await this.parts.policies.load();
    const refusal = whyNotSnooze({ until, now: this.calendar.now(), actBy: day(notice.actBy) }, hours, await this.calendar.load());
    if (refusal) return { ...refusal, field: refusal.refused === 'already-past' || refusal.refused === 'outside-hours' ? 'at' : 'on' };
    const dueAt = new Date(until.epochMilliseconds);
    const row = await this.db.one<{ rests: number }>(rest, [organisationId, id, dueAt, reason]);
    await this.promises.make({ kind: this.kind, caseId: notice.caseId, subjectId: id, dueAt, dedupeKey: `${this.kind}:${id}:${row?.rests ?? 0}` });
    this.audit.changed({ action: 'alert.rested', caseId: notice.caseId, subjectKind: 'alert', subjectId: id, facts: { on, at } });
    return { done: true };
  }

  async keep({ subjectId, dedupeKey }: PromiseRow): Promise<void> {
    const now = new Date(this.calendar.now().epochMilliseconds);
    const back = await this.db.one<{ mail: string; rests: number }>(wake, [this.db.acting.organisationId, subjectId, now, Number(dedupeKey.split(':').at(-1))]);
    if (back?.mail !== 'waiting' || !subjectId) return;
    await this.promises.make({ kind: 'alert.send', caseId: null, subjectId, dueAt: now, dedupeKey: `alert.send:${subjectId}:${back.rests}` });
  }
}
