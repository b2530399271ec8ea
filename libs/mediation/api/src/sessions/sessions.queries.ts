import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from '../rows/session.entity';

const columns = `id, case_id AS "caseId", mediation_id AS "mediationId", kind, mode, starts_at AS "startsAt", ends_at AS "endsAt", place, status, outcome`;
const one = `SELECT ${columns} FROM accord.mediation_session WHERE organisation_id = $1 AND id = $2`;
const ofMediation = `SELECT ${columns} FROM accord.mediation_session WHERE organisation_id = $1 AND mediation_id = $2 AND id = $3`;
const booked = `SELECT ${columns} FROM accord.mediation_session WHERE organisation_id = $1 AND mediation_id = $2 AND status = 'booked' ORDER BY starts_at, id`;

export type SessionRecord = Pick<SessionRow, 'id' | 'caseId' | 'mediationId' | 'kind' | 'mode' | 'startsAt' | 'endsAt' | 'place' | 'status' | 'outcome'>;

/** Meetings as they stand. */
@Injectable()
export class Sessions {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<SessionRecord | undefined> {
    return this.db.one(one, [this.db.acting.organisationId, id]);
  }

  /** Undefined for a meeting of another mediation: it cannot be told apart from none. */
  ofMediation(mediationId: string, id: string): Promise<SessionRecord | undefined> {
    return this.db.one(ofMediation, [this.db.acting.organisationId, mediationId, id]);
  }

  bookedOf(mediationId: string): Promise<SessionRecord[]> {
    return this.db.query(booked, [this.db.acting.organisationId, mediationId]);
  }
}
