import type { RedatingView } from '@accord/commitments/contract';
import { replacedBy } from '@accord/commitments/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { OrganisationKnowledge } from '../organisation-knowledge';

const preview = `
  SELECT r.id, k.title FROM accord.redating r
  JOIN accord.knowledge_change k ON k.organisation_id = r.organisation_id AND k.number = r.number
  WHERE r.organisation_id = $1 AND r.number = $2`;

/** Whether a later act said otherwise about the same day or rule: then the earlier one is applied to no case any more. */
@Injectable()
export class ReplacedRedating {
  constructor(
    private readonly db: Database,
    private readonly knowledge: OrganisationKnowledge,
  ) {}

  /** The preview to look at instead; null while the act of `number` is the last word. */
  async by(number: number): Promise<RedatingView['replacedBy']> {
    const later = replacedBy(number, await this.knowledge.load());
    return later === null ? null : ((await this.db.one<NonNullable<RedatingView['replacedBy']>>(preview, [this.db.acting.organisationId, later])) ?? null);
  }
}
