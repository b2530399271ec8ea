import type { LetterRecord } from '@accord/correspondence/api';
import type { LetterBody } from '@accord/correspondence/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const read = `SELECT version, body, at FROM accord.letter_reading WHERE organisation_id = $1 AND letter_id = $2 AND staff_id = $3`;
const keep = `
  INSERT INTO accord.letter_reading (organisation_id, case_id, letter_id, staff_id, version, body, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (organisation_id, letter_id, staff_id) DO UPDATE SET version = excluded.version, body = excluded.body, at = excluded.at`;

export interface Reading {
  readonly version: number;
  readonly body: LetterBody;
  readonly at: Date;
}

/** What the signed-in person last read of a letter. */
@Injectable()
export class LetterReadings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  mine(letterId: string): Promise<Reading | undefined> {
    return this.db.one(read, [this.db.acting.organisationId, letterId, this.db.acting.staffId]);
  }

  async keep({ id, caseId, version, body }: LetterRecord): Promise<void> {
    const { organisationId, staffId } = this.db.acting;
    await this.db.change(keep, [organisationId, caseId, id, staffId, version, JSON.stringify(body), this.clock.now()]);
  }
}
