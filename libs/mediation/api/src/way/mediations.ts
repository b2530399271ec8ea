import { heldOutcomes } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { MediationRecord } from './mediation.record';

const record = `
  SELECT m.id, m.case_id AS "caseId", c.reference AS "caseReference", c.closed_at IS NULL AS "caseOpen", m.reference, m.state, m.summary,
    m.offered_on AS "offeredOn", m.reply_by AS "replyBy", m.version,
    (SELECT json_build_object('id', r.id, 'name', r.name, 'staffId', r.staff_id, 'registeredUntil', r.registered_until, 'insuredUntil', r.insured_until, 'endedOn', r.ended_on)
      FROM accord.mediator r WHERE r.organisation_id = m.organisation_id AND r.id = m.mediator_id) AS mediator,
    s.result AS screening, coalesce(s.safeguards, '{}') AS safeguards,
    (SELECT json_build_object('id', d.id, 'result', d.result, 'waivedBy',
        (SELECT coalesce(json_agg(w.party_id), '[]') FROM accord.mediation_waiver w WHERE w.organisation_id = d.organisation_id AND w.declaration_id = d.id))
      FROM accord.mediation_declaration d
      WHERE d.organisation_id = m.organisation_id AND d.mediation_id = m.id AND d.mediator_id = m.mediator_id ORDER BY d.declared_at DESC, d.id LIMIT 1) AS declaration,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'side', p.side, 'answer', p.answer, 'consents', p.consents,
        'authorityChecked', p.authority_checked, 'forSomebody', p.for_somebody) ORDER BY p.side, p.id), '[]')
      FROM accord.mediation_party p WHERE p.organisation_id = m.organisation_id AND p.mediation_id = m.id) AS parties,
    (SELECT count(*) FROM accord.mediation_session x WHERE x.organisation_id = m.organisation_id AND x.mediation_id = m.id AND x.status = 'booked') AS "sessionsAhead",
    (SELECT count(*) FROM accord.mediation_session x WHERE x.organisation_id = m.organisation_id AND x.mediation_id = m.id
      AND x.outcome IN (${heldOutcomes.map((one) => `'${one}'`).join(', ')})) AS "sessionsHeld"
  FROM accord.mediation m
  JOIN accord.case_file c ON c.organisation_id = m.organisation_id AND c.id = m.case_id
  LEFT JOIN LATERAL (SELECT q.result, q.safeguards FROM accord.mediation_screening q
    WHERE q.organisation_id = m.organisation_id AND q.mediation_id = m.id ORDER BY q.screened_at DESC, q.id LIMIT 1) s ON true
  WHERE m.organisation_id = $1 AND m.id = $2`;
const openOfCase = `SELECT id FROM accord.mediation WHERE organisation_id = $1 AND case_id = $2 AND ended_at IS NULL`;
const caseOfId = `SELECT id, reference, closed_at IS NULL AS open FROM accord.case_file WHERE organisation_id = $1 AND id = $2`;

export interface CaseOfMediation {
  readonly id: string;
  readonly reference: string;
  readonly open: boolean;
}

/** Mediations as they stand. */
@Injectable()
export class Mediations {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<MediationRecord | undefined> {
    return this.db.one(record, [this.db.acting.organisationId, id]);
  }

  /** The one mediation of a case that has not ended. */
  openOf(caseId: string): Promise<{ id: string } | undefined> {
    return this.db.one(openOfCase, [this.db.acting.organisationId, caseId]);
  }

  caseById(caseId: string): Promise<CaseOfMediation | undefined> {
    return this.db.one(caseOfId, [this.db.acting.organisationId, caseId]);
  }
}
