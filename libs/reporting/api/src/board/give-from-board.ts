import { GiveCases } from '@accord/casework/api';
import type { SortedCases, StayBecause } from '@accord/casework/api';
import { Database } from '@accord/platform/api';
import { isRefused, refuse } from '@accord/platform/rules';
import type { Refusal } from '@accord/platform/rules';
import type { CasesGiven, GiveCases as GiveRequest, GivingPreview, PreviewGiving, SeenCase } from '@accord/reporting/contract';
import { givenSentence, givingSentence, mostGivenAtOnce, notGivenWords, stayingSentences } from '@accord/reporting/rules';
import { Injectable } from '@nestjs/common';
import { Away } from '../monday/away';
import { casesSql, narrowed } from './board-sql';
import { ReadBoard } from './read-board';

const datesOf = `
  SELECT case_id AS "caseId", count(*)::int AS dates FROM accord.commitment
  WHERE organisation_id = $1 AND case_id = ANY ($2::uuid[]) AND state IN ('running', 'waiting') GROUP BY case_id`;
const loadOf = `
  SELECT count(*)::int AS now FROM accord.commitment c WHERE c.organisation_id = $1 AND c.owner_id = $2 AND c.state IN ('running', 'waiting') AND c.due_on <= $3`;
const withinDays = 28;

interface Found extends SeenCase {
  readonly dates: number;
}

/** Gives many cases from the board to a colleague: first what would happen, then the same, told case by case. */
@Injectable()
export class GiveFromBoard {
  constructor(
    private readonly db: Database,
    private readonly board: ReadBoard,
    private readonly cases: GiveCases,
    private readonly away: Away,
  ) {}

  /** Counts what would move and what would stay; changes nothing and opens no case. */
  async preview({ ownerId, cases, filter }: PreviewGiving): Promise<GivingPreview | Refusal> {
    const receiver = await this.cases.receiver(ownerId);
    if (isRefused(receiver)) return receiver;
    const found = filter ? await this.ofFilter(filter) : await this.ofCases(cases ?? []);
    if (found.length > mostGivenAtOnce) return refuse('too-many-cases', `More than ${mostGivenAtOnce} cases match. Narrow the board first.`);
    const sorted = await this.cases.look(ownerId, versionsOf(found));
    const moving = new Set(sorted.moving);
    const going = found.filter(({ caseId }) => moving.has(caseId));
    const dates = going.reduce((sum, one) => sum + one.dates, 0);
    const to = receiver?.name ?? null;
    return {
      to,
      cases: going.map(({ caseId, version }) => ({ caseId, version })),
      sentence: givingSentence({ dates, cases: going.length }, to),
      leftOut: stayingSentences(counted(sorted.staying), to),
      away: receiver ? await this.away.sentencesOf(receiver.id) : [],
      load: receiver ? await this.load(receiver.id, dates) : null,
    };
  }

  async run({ ownerId, cases }: GiveRequest): Promise<CasesGiven | Refusal> {
    const receiver = await this.cases.receiver(ownerId);
    if (isRefused(receiver)) return receiver;
    const { moving, staying } = await this.cases.run(receiver, versionsOf(cases));
    return {
      sentence: givenSentence(moving.length, staying.map(({ because }) => because)),
      given: moving.length,
      notGiven: staying.map(({ caseId, reference, because }) => ({ caseId, reference, because: notGivenWords[because] })),
    };
  }

  private ofFilter(filter: NonNullable<PreviewGiving['filter']>): Promise<Found[]> {
    const { sql, values } = casesSql(narrowed(filter, this.board.days()), mostGivenAtOnce + 1);
    return this.db.query<Found>(sql, values);
  }

  private async ofCases(cases: readonly SeenCase[]): Promise<Found[]> {
    const counts = await this.db.query<{ caseId: string; dates: number }>(datesOf, [this.db.acting.organisationId, cases.map(({ caseId }) => caseId)]);
    const dates = new Map(counts.map((row) => [row.caseId, row.dates]));
    return cases.map((one) => ({ ...one, dates: dates.get(one.caseId) ?? 0 }));
  }

  private async load(staffId: string, more: number): Promise<{ now: number; after: number }> {
    const [, today] = this.board.days();
    const until = new Date(Date.parse(today) + withinDays * 86_400_000).toISOString().slice(0, 10);
    const row = await this.db.one<{ now: number }>(loadOf, [this.db.acting.organisationId, staffId, until]);
    return { now: row?.now ?? 0, after: (row?.now ?? 0) + more };
  }
}

const versionsOf = (cases: readonly SeenCase[]): ReadonlyMap<string, number> => new Map(cases.map(({ caseId, version }) => [caseId, version]));

function counted(staying: SortedCases['staying']): Partial<Record<StayBecause, number>> {
  const counts: Partial<Record<StayBecause, number>> = {};
  for (const { because } of staying) counts[because] = (counts[because] ?? 0) + 1;
  return counts;
}
