import { Audit } from '@accord/access/api';
import type { AlertChoice, AlertChoiceView } from '@accord/commitments/contract';
import { withinHours } from '@accord/commitments/rules';
import { Clock, Database } from '@accord/platform/api';
import { refuse, type Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { AlertPolicies } from './alert-policies';

const read = `SELECT mail, digest_at AS "digestAt" FROM accord.alert_choice WHERE organisation_id = $1 AND staff_id = $2`;
const all = `SELECT staff_id AS "staffId", mail, digest_at AS "digestAt" FROM accord.alert_choice WHERE organisation_id = $1`;
const write = `
  INSERT INTO accord.alert_choice (organisation_id, staff_id, mail, digest_at, changed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (organisation_id, staff_id) DO UPDATE SET mail = $3, digest_at = $4, changed_at = $5`;

export const unchosen: AlertChoice = { mail: 'digest', digestAt: null };

/** How each person wants to hear of alerts by e-mail: one mail in the morning, or one for each. */
@Injectable()
export class AlertChoices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: AlertPolicies,
    private readonly audit: Audit,
  ) {}

  async mine(): Promise<AlertChoiceView> {
    const { hours } = await this.policies.load();
    return { ...(await this.of(this.db.acting.staffId ?? '')), hours: { ...hours } };
  }

  async of(staffId: string): Promise<AlertChoice> {
    return (await this.db.one<AlertChoice>(read, [this.db.acting.organisationId, staffId])) ?? unchosen;
  }

  /** By person; who has not chosen is not in it. */
  async all(): Promise<ReadonlyMap<string, AlertChoice>> {
    const rows = await this.db.query<AlertChoice & { staffId: string }>(all, [this.db.acting.organisationId]);
    return new Map(rows.map((row) => [row.staffId, row]));
  }

  async save({ mail, digestAt }: AlertChoice): Promise<AlertChoiceView | Refusal> {
    const { organisationId, staffId } = this.db.acting;
    const { hours } = await this.policies.load();
    if (mail === 'digest' && digestAt && !withinHours(digestAt, hours)) return { ...refuse('outside-hours', `Choose a time from ${hours.from} on and before ${hours.to}.`), field: 'digestAt' };
    await this.db.change(write, [organisationId, staffId, mail, mail === 'digest' ? digestAt : null, this.clock.now()]);
    this.audit.changed({ action: 'alert-choice.changed', subjectKind: 'staff', subjectId: staffId, facts: { mail, digestAt } });
    return this.mine();
  }
}
