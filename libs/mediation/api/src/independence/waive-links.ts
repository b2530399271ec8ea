import { Audit } from '@accord/access/api';
import type { Stepped, Waive } from '@accord/mediation/contract';
import { Database, found } from '@accord/platform/api';
import { isConflict, refuse } from '@accord/platform/rules';
import type { Conflict, Refusal } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { Advance } from '../way/advance';
import { OpenMediation } from '../way/open-mediation';
import type { Asking } from '../way/open-mediation';

const insert = `
  INSERT INTO accord.mediation_waiver (organisation_id, case_id, mediation_id, declaration_id, party_id, waived_on, recorded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

/** Takes down one party's written waiver of the links declared. When the last has waived, the mediator is clear. */
@Injectable()
export class WaiveLinks {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly open: OpenMediation,
    private readonly advance: Advance,
  ) {}

  async run(id: string, { partyId, waivedOn, version }: Waive, me: Asking): Promise<Stepped | Refusal | Conflict> {
    const record = await this.open.toChange(id, version, me);
    if (isConflict(record)) return record;
    found(record.parties.find((party) => party.id === partyId));
    const { declaration, caseId } = record;
    if (declaration?.result === 'stop') return refuse('cannot-be-waived', 'This link cannot be waived. Choose another mediator.');
    if (declaration?.result !== 'may-be-waived') return refuse('nothing-to-waive', 'There is nothing to waive: no link was declared.');
    await this.db.change(insert, [this.db.acting.organisationId, caseId, id, declaration.id, partyId, waivedOn, me.staffId]);
    this.audit.changed({ action: 'mediation.waived', caseId, subjectKind: 'mediation-party', subjectId: partyId });
    const waived = await this.open.again(id);
    const all = waived.declaration?.waivedBy.length === waived.parties.length;
    if (all && waived.state === 'mediator-asked') return this.advance.run(waived, { step: 'clear-mediator', roles: [] });
    return this.advance.stay(waived);
  }
}
