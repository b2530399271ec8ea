import { randomUUID } from 'node:crypto';
import { Audit } from '@accord/access/api';
import { OrganisationCalendar } from '@accord/calendar/api';
import { londonDay, Temporal } from '@accord/calendar/rules';
import { minutesLate, nextWorkingMoment, recipientsOf, rungsOf, stepOf, type AlertPolicy, type Team } from '@accord/commitments/rules';
import { Database, Keepings, Later, Promises, type BatchKeeping, type PromiseRow } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AlertPolicies } from './alert-policies';
import { AlertTeam } from './alert-team';

/** Passed over when somebody is just writing the dates of its case: then it is tried again in a moment. */
const held = `
  SELECT a.id, a.case_id AS "caseId", a.code, a.step, a.fires_at AS "firesAt", c.owner_id AS "ownerId", coalesce(c.state IN ('running', 'waiting') AND c.waiting_for IS DISTINCT FROM 'consent-hold', false) AS "isOpen"
  FROM accord.alert a LEFT JOIN accord.commitment c ON c.organisation_id = a.organisation_id AND c.case_id = a.case_id AND c.code = a.code
  WHERE a.organisation_id = $1 AND a.id = ANY ($2::uuid[]) AND a.state = 'planned' FOR UPDATE OF a SKIP LOCKED`;
const stillPlanned = `SELECT id FROM accord.alert WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'planned'`;
const raised = `
  UPDATE accord.alert a SET state = r.state, raised_at = $3, late_minutes = r.late
  FROM jsonb_to_recordset($2) AS r (id uuid, state text, late int) WHERE a.organisation_id = $1 AND a.id = r.id`;
/** A later alert of the same date takes the place of the earlier one in front of its reader. */
const replaced = `
  UPDATE accord.alert_notice n SET over_at = $3 FROM jsonb_to_recordset($2) AS r ("caseId" uuid, code text, "staffId" uuid)
  WHERE n.organisation_id = $1 AND n.case_id = r."caseId" AND n.code = r.code AND n.staff_id = r."staffId" AND n.over_at IS NULL`;
const told = `
  INSERT INTO accord.alert_notice (organisation_id, id, alert_id, case_id, code, step, staff_id, rung, instead_of, needs_owner, promised_at, raised_at, late_minutes, mail)
  SELECT $1, id, "alertId", "caseId", code, step, "staffId", "as", "insteadOf", "needsOwner", "firesAt", $3, late, mail
  FROM jsonb_to_recordset($2) AS r (id uuid, "alertId" uuid, "caseId" uuid, code text, step text, "staffId" uuid, "as" text, "insteadOf" uuid, "needsOwner" boolean, "firesAt" timestamptz, late int, mail text)
  ON CONFLICT (organisation_id, alert_id, staff_id) DO NOTHING RETURNING id, mail`;

interface Held {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly step: string;
  readonly firesAt: Date;
  readonly ownerId: string | null;
  readonly isOpen: boolean;
}

/** Who is there to be told, read once for a batch. */
@Injectable()
export class AlertPeople {
  constructor(
    readonly policies: AlertPolicies,
    private readonly team: AlertTeam,
  ) {}

  async around(caseIds: readonly string[], policy: AlertPolicy) {
    return { team: await this.team.of(policy), barred: await this.team.barredOf(caseIds), single: await this.team.wantSingle() };
  }
}

/**
 * Keeps `alert.raise`: in working hours only, up to 100 alerts a transaction. Who is told is decided at this moment, so
 * that absences, leavers and a new owner count. Nobody left to tell is a fault that an operator sees.
 */
@Injectable()
export class RaiseAlerts implements BatchKeeping, OnModuleInit {
  readonly kind = 'alert.raise';
  readonly words = 'Tell who works on a case that a date is near or past';

  constructor(
    private readonly db: Database,
    private readonly calendar: OrganisationCalendar,
    private readonly keepings: Keepings,
    private readonly people: AlertPeople,
    private readonly promises: Promises,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  async keepMany(promises: readonly PromiseRow[]): Promise<ReadonlyMap<string, Later>> {
    const { organisationId } = this.db.acting;
    const now = this.calendar.now();
    const policy = await this.people.policies.load();
    const next = nextWorkingMoment(now, policy.hours, await this.calendar.load());
    if (next.epochMilliseconds > now.epochMilliseconds) return new Map(promises.map(({ id }) => [id, new Later(new Date(next.epochMilliseconds))]));
    const ids = promises.flatMap(({ subjectId }) => subjectId ?? []);
    const alerts = await this.db.query<Held>(held, [organisationId, ids]);
    await this.raise(alerts, policy, now);
    return this.passedOver(promises, ids, now);
  }

  private async raise(alerts: readonly Held[], policy: AlertPolicy, now: Temporal.Instant): Promise<void> {
    const { organisationId } = this.db.acting;
    const at = new Date(now.epochMilliseconds);
    const open = alerts.filter(({ isOpen }) => isOpen);
    const notices = await this.noticesOf(open, policy, now);
    await this.db.change(replaced, [organisationId, JSON.stringify(notices), at]);
    const made = await this.db.query<{ id: string; mail: string }>(told, [organisationId, JSON.stringify(notices), at]);
    const states = alerts.map(({ id, isOpen, firesAt }) => ({ id, state: isOpen ? 'raised' : 'not-needed', late: lateOf(firesAt, now) }));
    await this.db.change(raised, [organisationId, JSON.stringify(states), at]);
    const mails = made.filter(({ mail }) => mail === 'waiting');
    await this.promises.makeAll(mails.map(({ id }) => ({ kind: 'alert.send', caseId: null, subjectId: id, dueAt: at, dedupeKey: `alert.send:${id}:0` })));
    if (open.length > 0) this.audit.changed({ action: 'alerts.raised', subjectKind: 'alert', shown: open.map(({ id }) => id) });
  }

  private async noticesOf(open: readonly Held[], policy: AlertPolicy, now: Temporal.Instant) {
    if (open.length === 0) return [];
    const { team, barred, single } = await this.people.around(open.map(({ caseId }) => caseId), policy);
    return open.flatMap(({ id, caseId, code, step, firesAt, ownerId }) => {
      const { to, needsOwner } = this.addressees({ ownerId, step, barred: barred.get(caseId) ?? nobody }, { policy, team, now });
      return to.map(({ staffId, as, insteadOf }) => ({
        id: randomUUID(), alertId: id, caseId, code, step, staffId, as, insteadOf, needsOwner, firesAt, late: lateOf(firesAt, now), mail: single.has(staffId) ? 'waiting' : 'digest',
      }));
    });
  }

  private addressees({ ownerId, step, barred }: { ownerId: string | null; step: string; barred: ReadonlySet<string> }, { policy, team, now }: { policy: AlertPolicy; team: Team; now: Temporal.Instant }) {
    const found = recipientsOf({ ownerId, rungs: rungsOf(stepOf(step), policy), barred, on: londonDay(now) }, team);
    if (found.to.length === 0) throw new NobodyToTell();
    return found;
  }

  /** Alerts that are planned still were held by somebody else; they wait a moment. The rest is done with. */
  private async passedOver(promises: readonly PromiseRow[], ids: readonly string[], now: Temporal.Instant): Promise<ReadonlyMap<string, Later>> {
    const left = new Set((await this.db.query<{ id: string }>(stillPlanned, [this.db.acting.organisationId, [...ids]])).map(({ id }) => id));
    const soon = new Later(new Date(now.add({ seconds: 5 }).epochMilliseconds));
    return new Map(promises.filter(({ subjectId }) => subjectId !== null && left.has(subjectId)).map(({ id }) => [id, soon]));
  }
}

/** No owner, no manager and no executive has an account: the operators' page shows it by this name. */
class NobodyToTell extends Error {
  override readonly name = 'NobodyToTell';
}

const nobody: ReadonlySet<string> = new Set();
const lateOf = (promised: Date, now: Temporal.Instant): number => minutesLate(Temporal.Instant.fromEpochMilliseconds(promised.getTime()), now);
