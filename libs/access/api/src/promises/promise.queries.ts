import type { PromisePage, PromiseQuery, PromiseView } from '@accord/access/contract';
import { promiseStates, whyNotOperate, withoutAddresses } from '@accord/access/rules';
import type { OpenPromiseState } from '@accord/access/rules';
import { londonDay, startOfLondonDay, Temporal } from '@accord/calendar/rules';
import { Clock, Database, isOutward, Keepings } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';

const pageSize = 50;
const columns = `id, kind, due_at AS "dueAt", state, attempts, last_error AS "lastError", case_id AS "caseId" FROM accord.promise`;
const page = `SELECT ${columns} WHERE organisation_id = $1 AND state = $2 AND (due_at, id) > ($3, $4) ORDER BY due_at, id LIMIT ${pageSize + 1}`;
const one = `SELECT ${columns} WHERE organisation_id = $1 AND id = $2 AND state = ANY ($3)`;
const counts = `SELECT state, count(*)::int AS n FROM accord.promise WHERE organisation_id = $1 AND state = ANY ($2) GROUP BY state`;
const today = `
  SELECT (SELECT count(*)::int FROM accord.promise WHERE organisation_id = $1 AND state = 'done' AND settled_at >= $3) AS done, count(*)::int AS due, min(due_at) AS "oldestDueAt"
  FROM accord.promise WHERE organisation_id = $1 AND state = 'waiting' AND due_at <= $2`;
const beforeAll = { at: new Date(0).toISOString(), id: '00000000-0000-0000-0000-000000000000' };

export interface OpenPromise {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: Date;
  readonly state: OpenPromiseState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly caseId: string | null;
}

/** Promises of the organisation that are not kept yet. */
@Injectable()
export class PromiseQueries {
  constructor(
    private readonly db: Database,
    private readonly keepings: Keepings,
    private readonly clock: Clock,
  ) {}

  /** Oldest due first, 50 a page, of one state. */
  async page({ state: asked, cursor }: PromiseQuery): Promise<PromisePage> {
    const found = await this.counts();
    const state = asked ?? promiseStates.find((one) => found[one] > 0) ?? 'failed';
    const [at = beforeAll.at, id = beforeAll.id] = cursor?.split('_') ?? [];
    const rows = await this.db.query<OpenPromise>(page, [this.db.acting.organisationId, state, at, id]);
    const items = rows.slice(0, pageSize);
    const last = items.at(-1);
    return { state, counts: found, today: await this.today(), items: items.map((row) => this.seen(row)), next: rows.length > pageSize && last ? `${last.dueAt.toISOString()}_${last.id}` : null };
  }

  byId(id: string): Promise<OpenPromise | undefined> {
    return this.db.one(one, [this.db.acting.organisationId, id, [...promiseStates]]);
  }

  /** What the rule of the operator's acts asks of a promise. */
  ruled({ state, caseId, kind }: OpenPromise) {
    const keeping = this.keepings.of(kind);
    return { state, concernsCase: caseId !== null, outward: keeping !== undefined && isOutward(keeping) };
  }

  private async today(): Promise<PromisePage['today']> {
    const now = this.clock.now();
    const midnight = startOfLondonDay(londonDay(Temporal.Instant.fromEpochMilliseconds(now.getTime())));
    const row = await this.db.one<{ due: number; oldestDueAt: Date | null; done: number }>(today, [this.db.acting.organisationId, now, new Date(midnight.epochMilliseconds)]);
    return { due: row?.due ?? 0, oldestDueAt: row?.oldestDueAt?.toISOString() ?? null, done: row?.done ?? 0 };
  }

  private async counts(): Promise<PromisePage['counts']> {
    const rows = await this.db.query<{ state: OpenPromiseState; n: number }>(counts, [this.db.acting.organisationId, [...promiseStates]]);
    const of = (state: OpenPromiseState) => rows.find((row) => row.state === state)?.n ?? 0;
    return { failed: of('failed'), doubt: of('doubt'), waiting: of('waiting') };
  }

  private seen(row: OpenPromise): PromiseView {
    const { id, kind, dueAt, state, attempts, lastError } = row;
    return {
      id, kind, state, attempts,
      what: this.keepings.of(kind)?.words ?? kind,
      dueAt: dueAt.toISOString(),
      lastError: lastError && withoutAddresses(lastError),
      cannotTryAgain: whyNotOperate('again', this.ruled(row))?.because ?? null,
      cannotSettle: whyNotOperate('by-hand', this.ruled(row))?.because ?? null,
    };
  }
}
