import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const columns = `id, name, email, roles, job_title AS "jobTitle", version,
  CASE WHEN disabled_at IS NOT NULL THEN 'disabled' WHEN password_hash IS NULL THEN 'invited' ELSE 'active' END AS state`;

export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string[];
  readonly jobTitle: string;
  readonly version: number;
  readonly state: 'invited' | 'active' | 'disabled';
}

/** Staff of the organisation; a few hundred at most. */
@Injectable()
export class StaffQueries {
  constructor(private readonly db: Database) {}

  all(): Promise<StaffRecord[]> {
    return this.db.query(`SELECT ${columns} FROM accord.staff WHERE organisation_id = $1 ORDER BY name, id`, [this.db.acting.organisationId]);
  }

  activeNames(): Promise<StaffRecord[]> {
    return this.db.query(`SELECT ${columns} FROM accord.staff WHERE organisation_id = $1 AND disabled_at IS NULL ORDER BY name, id`, [this.db.acting.organisationId]);
  }

  byId(id: string): Promise<StaffRecord | undefined> {
    return this.db.one(`SELECT ${columns} FROM accord.staff WHERE organisation_id = $1 AND id = $2`, [this.db.acting.organisationId, id]);
  }
}
