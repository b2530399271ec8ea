import { londonDay, Temporal } from '@accord/calendar/rules';
import { referenceOf } from '@accord/casework/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const next = `
  INSERT INTO accord.reference_counter AS c (organisation_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (organisation_id, year) DO UPDATE SET last = c.last + 1 RETURNING last`;

/** Gives each file its reference for good. The counter's row stays locked until the commit: take it as late as can be. */
@Injectable()
export class References {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The next reference of the organisation with this code, in the year that it is in London. */
  async next(code: string): Promise<string> {
    const { year } = londonDay(Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime()));
    const row = await this.db.one<{ last: number }>(next, [this.db.acting.organisationId, year]);
    return referenceOf(code, year, row?.last ?? 1);
  }
}
