import { bufferMinutes } from '@accord/mediation/rules';
import { Database } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

/** In the order of their ids, so that two who book the same people and rooms wait for each other and never in a ring. */
const insert = `
  INSERT INTO accord.booking (organisation_id, case_id, session_id, resource_id, kind, during)
  SELECT $1, $2, $3, wanted.id, wanted.kind, tstzrange($4, $5)
  FROM unnest($6::uuid[], $7::text[]) AS wanted (id, kind) ORDER BY wanted.id
  ON CONFLICT DO NOTHING RETURNING resource_id AS id`;
const free = `DELETE FROM accord.booking WHERE organisation_id = $1 AND session_id = $2`;
const busy = `SELECT "resourceId", extract(epoch FROM "from") * 1000 AS "from", extract(epoch FROM "to") * 1000 AS "to" FROM accord.busy_times($1, $2, $3, $4)`;

export interface Wanted {
  readonly id: string;
  readonly kind: 'person' | 'mediator' | 'room';
}

export interface Slot {
  readonly caseId: string;
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Keeps people and rooms for a meeting. That two bookings never overlap is the database's own rule, not a look beforehand. */
@Injectable()
export class Bookings {
  constructor(private readonly db: Database) {}

  /** Books all; answers what was taken already. When that is not empty the caller refuses, and everything is undone. */
  async keep({ caseId, sessionId, startsAt, endsAt }: Slot, wanted: readonly Wanted[]): Promise<Wanted[]> {
    const each = [...new Map(wanted.map((one) => [one.id, one])).values()];
    const from = new Date(startsAt.getTime() - bufferMinutes * 60_000);
    const to = new Date(endsAt.getTime() + bufferMinutes * 60_000);
    const kept = await this.db.query<{ id: string }>(insert, [
      this.db.acting.organisationId, caseId, sessionId, from, to, each.map(({ id }) => id), each.map(({ kind }) => kind),
    ]);
    const keptIds = new Set(kept.map(({ id }) => id));
    return each.filter(({ id }) => !keptIds.has(id));
  }

  async free(sessionId: string): Promise<void> {
    await this.db.change(free, [this.db.acting.organisationId, sessionId]);
  }

  /** When each is busy, hidden cases included, as epoch milliseconds; never why. The session itself does not count. */
  async busy(ids: readonly string[], from: Date, to: Date, exceptSessionId: string | null): Promise<Map<string, { from: number; to: number }[]>> {
    const rows = await this.db.query<{ resourceId: string; from: string; to: string }>(busy, [ids, from, to, exceptSessionId]);
    const times = new Map<string, { from: number; to: number }[]>(ids.map((id) => [id, []]));
    for (const row of rows) times.get(row.resourceId)?.push({ from: Number(row.from), to: Number(row.to) });
    return times;
  }
}
