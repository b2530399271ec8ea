import { londonDay } from '@accord/calendar/rules';
import { OrganisationCalendar } from '@accord/calendar/api';
import { Database } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import { Injectable } from '@nestjs/common';
import { CaseFacts } from '../facts/case-facts';
import type { NewFact } from '../facts/new-fact';
import { RecordFact } from '../record-fact';
import type { RedatingRow } from './redating.queries';

const toMove = `
  SELECT case_id AS "caseId", place, fact_id AS "factId" FROM accord.redating_case
  WHERE organisation_id = $1 AND redating_id = $2 AND state = 'would-move' AND ticked ORDER BY case_id LIMIT $3`;
const toPutBack = `
  SELECT case_id AS "caseId", place, fact_id AS "factId" FROM accord.redating_case
  WHERE organisation_id = $1 AND redating_id = $2 AND state = 'moved' ORDER BY case_id LIMIT $3`;
const mark = `
  UPDATE accord.redating_case SET state = $4, fact_id = coalesce($5, fact_id), ticked = ticked AND $4 <> 'changed'
  WHERE organisation_id = $1 AND redating_id = $2 AND case_id = $3`;

interface Chosen {
  readonly caseId: string;
  readonly place: number;
  readonly factId: string | null;
}

/** Applies an act to the ticked cases, or puts their dates back: a fact on each case, in the name of who decided. */
@Injectable()
export class ApplyRedating {
  constructor(
    private readonly db: Database,
    private readonly facts: CaseFacts,
    private readonly recordFact: RecordFact,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** One batch; answers how many were done, so that fewer than `size` means that it was the last. */
  move(redating: RedatingRow, size: number): Promise<number> {
    return this.inNameOf(redating, () => this.each(redating, toMove, size, (chosen) => this.moveOne(redating, chosen)));
  }

  putBack(redating: RedatingRow, size: number): Promise<number> {
    return this.inNameOf(redating, () => this.each(redating, toPutBack, size, (chosen) => this.putOneBack(redating, chosen)));
  }

  private inNameOf<T>({ decidedBy }: RedatingRow, work: () => Promise<T>): Promise<T> {
    return this.db.inTurn({ ...this.db.acting, staffId: decidedBy }, work);
  }

  private async each({ id }: RedatingRow, sql: string, size: number, work: (chosen: Chosen) => Promise<void>): Promise<number> {
    const chosen = await this.db.query<Chosen>(sql, [this.db.acting.organisationId, id, size]);
    for (const one of chosen) await work(one);
    return chosen.length;
  }

  /** Something written down since the case was looked at: it is left for a person to look at again. */
  private async moveOne({ id, number, title, reason }: RedatingRow, { caseId, place }: Chosen): Promise<void> {
    const last = (await this.facts.hold(caseId)).at(-1)?.place ?? 0;
    if (last !== place) return this.mark(id, caseId, 'changed');
    const recorded = await this.record(caseId, { kind: 'redated', change: number, title, reason, happenedOn: this.today() });
    await this.mark(id, caseId, recorded ? 'moved' : 'changed', recorded);
  }

  private async putOneBack({ id, reason }: RedatingRow, { caseId, factId }: Chosen): Promise<void> {
    if (factId) await this.record(caseId, { kind: 'redating-undone', factId, reason, happenedOn: this.today() });
    await this.mark(id, caseId, 'put-back');
  }

  private async record(caseId: string, fact: NewFact): Promise<string | null> {
    const recorded = await this.recordFact.run(caseId, fact);
    return isRefused(recorded) ? null : (recorded.factIds[0] ?? null);
  }

  private async mark(id: string, caseId: string, state: string, factId: string | null = null): Promise<void> {
    await this.db.change(mark, [this.db.acting.organisationId, id, caseId, state, factId]);
  }

  private today() {
    return londonDay(this.calendar.now());
  }
}
