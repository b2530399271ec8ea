import { day } from '@accord/calendar/rules';
import type { RegisterEntry } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { MediatorRow } from '../rows/mediator.entity';

const columns = `r.id, r.staff_id AS "staffId", r.name, r.email, r.kind, r.body, r.registration_number AS "registrationNumber",
  r.registered_until AS "registeredUntil", r.insured_until AS "insuredUntil", r.specialisms, r.languages, r.remote, r.ended_on AS "endedOn", r.version`;
const one = `SELECT ${columns} FROM accord.mediator r WHERE r.organisation_id = $1 AND r.id = $2`;
const all = `
  SELECT ${columns}, (SELECT count(*) FROM accord.mediation m
    WHERE m.organisation_id = r.organisation_id AND m.mediator_id = r.id AND m.ended_at IS NULL) AS "openMediations"
  FROM accord.mediator r WHERE r.organisation_id = $1 ORDER BY r.name, r.id LIMIT 200`;
const party = `SELECT 1 FROM accord.mediation_party WHERE organisation_id = $1 AND mediation_id = $2 AND staff_id = $3`;

export type MediatorRecord = Omit<MediatorRow, 'organisationId' | 'createdAt'>;

/** The entry as the rules ask about it. */
export const entryOf = ({ registeredUntil, insuredUntil, endedOn }: Pick<MediatorRow, 'registeredUntil' | 'insuredUntil' | 'endedOn'>): RegisterEntry => ({
  registeredUntil: day(registeredUntil), insuredUntil: day(insuredUntil), endedOn: endedOn === null ? null : day(endedOn),
});

/** The organisation's register of mediators: a few dozen at most. */
@Injectable()
export class Register {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<MediatorRecord | undefined> {
    return this.db.one(one, [this.db.acting.organisationId, id]);
  }

  all(): Promise<(MediatorRecord & { openMediations: number })[]> {
    return this.db.query(all, [this.db.acting.organisationId]);
  }

  async isParty(mediationId: string, staffId: string): Promise<boolean> {
    return (await this.db.one(party, [this.db.acting.organisationId, mediationId, staffId])) !== undefined;
  }
}
