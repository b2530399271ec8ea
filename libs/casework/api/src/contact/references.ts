import { dayInLondon } from '@accord/calendar/rules';
import { referenceOf } from '@accord/casework/rules';
import { OrganisationQueries } from '@accord/directory/api';
import type { Nation } from '@accord/directory/rules';
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
    private readonly organisations: OrganisationQueries,
  ) {}

  /** The next reference in the year that it is in London, with the nation whose procedure the file begins under. */
  async next(): Promise<{ reference: string; nation: Nation }> {
    const { prefix, nation } = await this.organisations.own();
    const { year } = dayInLondon(this.clock.now());
    const row = await this.db.one<{ last: number }>(next, [this.db.acting.organisationId, year]);
    return { reference: referenceOf(prefix, year, row?.last ?? 1), nation };
  }
}
