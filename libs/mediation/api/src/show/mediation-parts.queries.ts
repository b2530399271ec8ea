import type { DeclarationView, MediationView } from '@accord/mediation/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const declaration = `
  SELECT d.id, d.result, d.answers, (d.declared_at AT TIME ZONE 'Europe/London')::date AS "declaredOn",
    (SELECT coalesce(json_agg(w.party_id), '[]') FROM accord.mediation_waiver w WHERE w.organisation_id = d.organisation_id AND w.declaration_id = d.id) AS "waivedBy"
  FROM accord.mediation_declaration d JOIN accord.mediation m ON m.organisation_id = d.organisation_id AND m.id = d.mediation_id AND m.mediator_id = d.mediator_id
  WHERE d.organisation_id = $1 AND d.mediation_id = $2 ORDER BY d.declared_at DESC, d.id LIMIT 1`;
const result = `
  SELECT result AS code, on_date AS "on", released_words AS "releasedWords" FROM accord.mediation_outcome
  WHERE organisation_id = $1 AND mediation_id = $2`;

/** The declaration that counts now, and the result. */
@Injectable()
export class MediationParts {
  constructor(private readonly db: Database) {}

  async declaration(id: string): Promise<DeclarationView | null> {
    return (await this.db.one<DeclarationView>(declaration, [this.db.acting.organisationId, id])) ?? null;
  }

  async result(id: string): Promise<MediationView['result']> {
    return (await this.db.one<NonNullable<MediationView['result']>>(result, [this.db.acting.organisationId, id])) ?? null;
  }
}
