import { Audit, StaffQueries } from '@accord/access/api';
import type { AlertPolicyView, SaveAlertPolicy } from '@accord/commitments/contract';
import { defaultPolicy, type AlertPolicy } from '@accord/commitments/rules';
import { Clock, Database, Promises } from '@accord/platform/api';
import { conflictWith, refuse, type Conflict, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';

const read = `SELECT policy, version FROM accord.alert_policy WHERE organisation_id = $1`;
const write = `
  INSERT INTO accord.alert_policy (organisation_id, policy, version, changed_by, changed_at) VALUES ($1, $2, 1, $3, $4)
  ON CONFLICT (organisation_id) DO UPDATE SET policy = $2, version = alert_policy.version + 1, changed_by = $3, changed_at = $4
  WHERE alert_policy.version = $5`;
const kept = Symbol('the alert policy of this transaction');

/** When alerts go and how far up, as the organisation has it; the defaults until it changes them. */
@Injectable()
export class AlertPolicies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly staff: StaffQueries,
    private readonly promises: Promises,
    private readonly audit: Audit,
  ) {}

  /** Read once a transaction, however often it is asked for. */
  async load(): Promise<AlertPolicy> {
    return (await this.stored()).policy;
  }

  async view(): Promise<AlertPolicyView> {
    const { policy, version } = await this.stored();
    const people = (await this.staff.activeNames()).map(({ id, name }) => ({ id, name }));
    return { ...policy, before: [...policy.before], after: [...policy.after], sixMonths: [...policy.sixMonths], version, isDefault: version === 0, people };
  }

  /** Changes the policy; every alert that is still to come is planned anew soon after. */
  async save({ version, noneMeant: _, ...policy }: SaveAlertPolicy): Promise<AlertPolicyView | Refusal | Conflict> {
    const { organisationId, staffId } = this.db.acting;
    const deputy = policy.deputyId === null ? null : await this.staff.byId(policy.deputyId);
    if (deputy === undefined || deputy?.state === 'disabled') return { ...refuse('no-such-colleague', 'That colleague is not in the list. Choose one.'), field: 'deputyId' };
    const now = this.clock.now();
    const saved = await this.db.change(write, [organisationId, JSON.stringify(policy), staffId, now, version]);
    this.held.policy = undefined;
    const view = await this.view();
    if (saved === 0 || (version === 0 && view.version !== 1)) return conflictWith(view);
    this.audit.changed({ action: 'alert-policy.changed', subjectKind: 'organisation', subjectId: organisationId, facts: { version: view.version } });
    await this.promises.make({ kind: 'alerts.replan', caseId: null, subjectId: null, dueAt: now, dedupeKey: `alerts.replan:policy:${view.version}` });
    return view;
  }

  private stored(): Promise<{ policy: AlertPolicy; version: number }> {
    return (this.held.policy ??= this.read());
  }

  private async read(): Promise<{ policy: AlertPolicy; version: number }> {
    const row = await this.db.one<{ policy: AlertPolicy; version: number }>(read, [this.db.acting.organisationId]);
    return row ?? { policy: defaultPolicy, version: 0 };
  }

  private get held(): { policy?: Promise<{ policy: AlertPolicy; version: number }> | undefined } {
    return this.db.kept(kept, () => ({}));
  }
}
