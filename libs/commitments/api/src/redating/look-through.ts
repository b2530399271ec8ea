import { beforeAll, Clock, Database } from '@accord/platform/api';
import { Temporal } from '@accord/calendar/rules';
import { dateMoves, type DateMove, type Fact } from '@accord/commitments/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts, portal } from '../facts/case-facts';
import { OrganisationKnowledge } from '../organisation-knowledge';
import type { RedatingRow } from './redating.queries';

const open = `
  SELECT DISTINCT case_id AS id FROM accord.commitment
  WHERE organisation_id = $1 AND state IN ('running', 'waiting') AND case_id > $2 ORDER BY case_id LIMIT $3`;
const write = `
  INSERT INTO accord.redating_case (organisation_id, redating_id, case_id, first_on, place, moves, later, earlier, state, ticked)
  SELECT $1, $2, case_id, first_on, place, moves, later, earlier, 'would-move', ticked
  FROM jsonb_to_recordset($3) AS found (case_id uuid, first_on date, place int, moves jsonb, later int, earlier int, ticked boolean)
  ON CONFLICT (organisation_id, redating_id, case_id) DO UPDATE SET first_on = excluded.first_on, place = excluded.place, moves = excluded.moves,
    later = excluded.later, earlier = excluded.earlier, state = 'would-move', ticked = excluded.ticked, fact_id = NULL`;
const stays = `DELETE FROM accord.redating_case WHERE organisation_id = $1 AND redating_id = $2 AND case_id = ANY ($3) AND state IN ('would-move', 'changed')`;

/** Works out what an act would move, a batch of open cases at a time. */
@Injectable()
export class LookThrough {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: CaseFacts,
    private readonly knowledge: OrganisationKnowledge,
  ) {}

  /** Ids of the next open cases after one, in order of id. */
  async openCases(after: string | null, size: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(open, [this.db.acting.organisationId, after ?? beforeAll.id, size]);
    return rows.map(({ id }) => id);
  }

  /** Looks at these cases; those that would not move have no row. */
  async run({ id, number, title }: Pick<RedatingRow, 'id' | 'number' | 'title'>, caseIds: readonly string[]): Promise<void> {
    const known = await this.knowledge.load();
    const logs = await this.facts.ofMany(caseIds);
    const found = [...logs].flatMap(([caseId, log]) => {
      const moves = dateMoves(log, [this.supposed(log.length + 1, number, title)], known);
      return moves.length > 0 ? [rowOf(caseId, log.at(-1)?.place ?? 0, moves)] : [];
    });
    const { organisationId } = this.db.acting;
    const moving = new Set(found.map((row) => row.case_id));
    await this.db.change(stays, [organisationId, id, caseIds.filter((caseId) => !moving.has(caseId))]);
    if (found.length > 0) await this.db.change(write, [organisationId, id, JSON.stringify(found)]);
  }

  /** The fact that would be written down, were the act applied. */
  private supposed(place: number, change: number, title: string): Fact {
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime());
    return { kind: 'redated', change, title, id: 'supposed', place, happenedOn: now.toZonedDateTimeISO('Europe/London').toPlainDate(), recordedAt: now, knew: change, recordedBy: portal, evidenceId: null, reason: null };
  }
}

function rowOf(caseId: string, place: number, moves: readonly DateMove[]) {
  const order = ({ from, to }: DateMove) => (from && to ? Temporal.PlainDate.compare(to, from) : 0);
  const dates = moves.flatMap(({ from, to }) => from?.toString() ?? to?.toString() ?? []).sort();
  return {
    case_id: caseId,
    first_on: dates[0] ?? '9999-12-31',
    place,
    moves: moves.map(({ code, what, from, to, actByFrom, actByTo, state, beganBefore }) => ({
      code, what, state, from: from?.toString() ?? null, to: to?.toString() ?? null, actByFrom: actByFrom?.toString() ?? null, actByTo: actByTo?.toString() ?? null,
      beganBefore: beganBefore && { version: beganBefore.version, beganOn: beganBefore.beganOn.toString() },
    })),
    later: moves.filter((move) => order(move) > 0).length,
    earlier: moves.filter((move) => order(move) < 0).length,
    // A running case stays under the version it began with, unless a person ticks it on purpose.
    ticked: moves.every(({ beganBefore }) => beganBefore === null),
  };
}
