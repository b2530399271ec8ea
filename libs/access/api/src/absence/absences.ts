import type { Absence } from '@accord/access/rules';
import { day, dayInLondon, Temporal } from '@accord/calendar/rules';
import { Clock, Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const columns = `a.id, a.staff_id AS "staffId", a.from_on AS "from", a.to_on AS "to", a.cover_id AS "coverId", s.name AS "staffName", c.name AS "coverName", c.disabled_at IS NOT NULL AS "coverLeft"`;
const toCome = `
  SELECT ${columns} FROM accord.absence a
  JOIN accord.staff s ON s.organisation_id = a.organisation_id AND s.id = a.staff_id
  JOIN accord.staff c ON c.organisation_id = a.organisation_id AND c.id = a.cover_id
  WHERE a.organisation_id = $1 AND a.to_on >= $2 ORDER BY a.from_on, a.id`;

export interface KnownAbsence extends Absence {
  readonly id: string;
  readonly staffName: string;
  readonly coverName: string;
  /** Whoever covers has left. */
  readonly coverLeft: boolean;
}

/** Who of the organisation is away, today and to come; a few dozen at most. */
@Injectable()
export class Absences {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  today(): Temporal.PlainDate {
    return dayInLondon(this.clock.now());
  }

  /** Absences that have not ended, the next first. */
  async toCome(): Promise<KnownAbsence[]> {
    const rows = await this.db.query<Omit<KnownAbsence, 'from' | 'to'> & { from: string; to: string }>(toCome, [this.db.acting.organisationId, this.today().toString()]);
    return rows.map((row) => ({ ...row, from: day(row.from), to: day(row.to) }));
  }
}
