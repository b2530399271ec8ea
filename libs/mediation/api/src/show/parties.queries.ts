import type { PartyView } from '@accord/mediation/contract';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const parties = `
  SELECT p.id, p.side, coalesce(h.name, s.name, p.name) AS name, coalesce(nullif(p.part, ''), s.job_title, '') AS part,
    coalesce(h.email, s.email, nullif(p.email, '')) IS NOT NULL AS "hasEmail", p.for_somebody AS "forSomebody", p.authority_checked AS "authorityChecked",
    p.manager_told AS "managerTold", p.support_offered AS "supportOffered", p.answer, p.answered_on AS "answeredOn", p.consents
  FROM accord.mediation_party p
  LEFT JOIN accord.person h ON h.organisation_id = p.organisation_id AND h.id = p.person_id
  LEFT JOIN accord.staff s ON s.organisation_id = p.organisation_id AND s.id = p.staff_id
  WHERE p.organisation_id = $1 AND p.mediation_id = $2 ORDER BY p.side, p.id`;
const needs = `
  SELECT n.kind, n.detail FROM accord.need n
  WHERE n.organisation_id = $1 AND n.person_id IN (
    SELECT p.person_id FROM accord.mediation_party p WHERE p.organisation_id = $1 AND p.mediation_id = $2)
  ORDER BY n.created_at, n.id`;

/** The parties of a mediation and what they need. */
@Injectable()
export class Parties {
  constructor(private readonly db: Database) {}

  of(mediationId: string): Promise<PartyView[]> {
    return this.db.query(parties, [this.db.acting.organisationId, mediationId]);
  }

  needs(mediationId: string): Promise<{ kind: string; detail: string }[]> {
    return this.db.query(needs, [this.db.acting.organisationId, mediationId]);
  }
}

/** "Patient side 1", "Staff side 1": what a mediator is told before their declaration is clear. */
export function withoutNames(all: readonly PartyView[]): PartyView[] {
  const count = { patient: 0, staff: 0 };
  return all.map((party) => ({ ...party, name: `${party.side === 'patient' ? 'Patient' : 'Staff'} side ${(count[party.side] += 1)}`, part: '' }));
}
