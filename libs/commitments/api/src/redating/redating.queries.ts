import type { RedatingView } from '@accord/commitments/contract';
import { Database, type ListPlace } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const columns = `r.id, r.number, r.state, r.step, r.looked, r.to_look AS "toLook", r.looked_up_to AS "lookedUpTo", r.reason,
  r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.version, k.kind, k.title, k.recorded_at AS "recordedAt", k.recorded_by AS "recordedBy"`;
const one = `
  SELECT ${columns} FROM accord.redating r
  JOIN accord.knowledge_change k ON k.organisation_id = r.organisation_id AND k.number = r.number
  WHERE r.organisation_id = $1 AND r.id = $2`;
const names = `SELECT id, name FROM accord.staff WHERE organisation_id = $1 AND id = ANY ($2)`;
const counts = `
  SELECT (count(*) FILTER (WHERE would = 'ends'))::int AS ends, (count(*) FILTER (WHERE would = 'later'))::int AS later,
    (count(*) FILTER (WHERE would = 'earlier'))::int AS earlier, (count(*) FILTER (WHERE would = 'otherwise'))::int AS otherwise,
    count(*)::int AS cases,
    (count(*) FILTER (WHERE ticked AND state = 'would-move'))::int AS ticked,
    (count(*) FILTER (WHERE state = 'changed'))::int AS changed, (count(*) FILTER (WHERE state = 'moved'))::int AS moved,
    (count(*) FILTER (WHERE state = 'put-back'))::int AS "putBack"
  FROM (
    SELECT state, ticked, CASE WHEN state NOT IN ('would-move', 'changed') THEN NULL WHEN jsonb_path_exists(moves, '$[*] ? (@.to == null)') THEN 'ends'
      WHEN later > 0 THEN 'later' WHEN earlier > 0 THEN 'earlier' ELSE 'otherwise' END AS would
    FROM accord.redating_case WHERE organisation_id = $1 AND redating_id = $2
  ) AS looked`;
const page = `
  SELECT case_id AS "caseId", first_on AS "firstOn", ticked, state, moves FROM accord.redating_case
  WHERE organisation_id = $1 AND redating_id = $2 AND (first_on, case_id) > ($3::date, $4::uuid) ORDER BY first_on, case_id LIMIT $5`;

/** A preview as it is stored, with its act. */
export interface RedatingRow extends Pick<RedatingView, 'id' | 'number' | 'state' | 'looked' | 'toLook' | 'reason' | 'version' | 'kind' | 'title'> {
  readonly step: number;
  readonly lookedUpTo: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

export type CountsRow = Omit<RedatingView['counts'], 'stay'> & { readonly cases: number };
export type CaseRow = Pick<RedatingView['items'][number], 'caseId' | 'ticked' | 'state' | 'moves'> & { readonly firstOn: string };

@Injectable()
export class RedatingQueries {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<RedatingRow | undefined> {
    return this.db.one<RedatingRow>(one, [this.db.acting.organisationId, id]);
  }

  /** The same, held until the end of the transaction: steps and decisions take their turns. */
  async held(id: string): Promise<RedatingRow | undefined> {
    return this.db.one<RedatingRow>(`${one} FOR UPDATE OF r`, [this.db.acting.organisationId, id]);
  }

  async counts(id: string): Promise<CountsRow> {
    const row = await this.db.one<CountsRow>(counts, [this.db.acting.organisationId, id]);
    if (!row) throw new Error('an aggregate answers one row');
    return row;
  }

  /** By the first date that moves; `after` is the place before the page. */
  page(id: string, { at, id: after }: ListPlace, size: number): Promise<CaseRow[]> {
    return this.db.query<CaseRow>(page, [this.db.acting.organisationId, id, at, after, size]);
  }

  async staffNames(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }>(names, [this.db.acting.organisationId, ids.filter((id) => id !== null)]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
