import type { PromisePage, PromiseQuery, PromiseView } from '@accord/access/contract';
import { promiseLists, whyNotOperate, withoutAddresses } from '@accord/access/rules';
import type { PromiseList, SeenPromiseState } from '@accord/access/rules';
import { dayInLondon, startOfLondonDay } from '@accord/calendar/rules';
import { beforeAll, Clock, Database, isOutward, Keepings, newestFirst, pageOf, placeOf } from '@accord/platform/api';
import { Injectable } from '@nestjs/common';
import { onePromiseSql, promiseFiguresSql, promisePageSize, promisePageSql } from './promise.sql';

export interface StoredPromise {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: Date;
  readonly state: SeenPromiseState;
  readonly attempts: number;
  readonly settledAt: Date | null;
  readonly lastError: string | null;
  readonly caseId: string | null;
}
interface Figures {
  readonly failed: number;
  readonly doubt: number;
  readonly due: number;
  readonly underWay: number;
  readonly later: number;
  readonly oldestDueAt: Date | null;
  readonly doneToday: number;
}

/** Promises of the organisation, by how they stand. */
@Injectable()
export class PromiseQueries {
  constructor(
    private readonly db: Database,
    private readonly keepings: Keepings,
    private readonly clock: Clock,
  ) {}

  /** 50 a page of one list; a mangled cursor begins it again. */
  async page({ list: asked, cursor }: PromiseQuery): Promise<PromisePage> {
    const { oldestDueAt, doneToday, ...counts } = await this.figures();
    const list = asked ?? firstOf(counts);
    const { at, id } = placeOf(cursor, list === 'done' ? newestFirst : beforeAll);
    const rows = await this.db.query<StoredPromise>(promisePageSql(list), [this.db.acting.organisationId, this.clock.now(), at, id]);
    const { shown, next } = pageOf(rows, promisePageSize, ({ dueAt, settledAt, id: its }) => ({ at: (list === 'done' ? settledAt : null) ?? dueAt, id: its }));
    return { list, counts, oldestDueAt: oldestDueAt?.toISOString() ?? null, doneToday, items: shown.map((row) => this.view(row)), next };
  }

  byId(id: string): Promise<StoredPromise | undefined> {
    return this.db.one(onePromiseSql, [this.db.acting.organisationId, id]);
  }

  /** What the rule of the operator's acts asks of a promise. */
  ruled({ state, caseId, kind }: StoredPromise) {
    const keeping = this.keepings.of(kind);
    return { state, concernsCase: caseId !== null, outward: keeping !== undefined && isOutward(keeping) };
  }

  /** As an operator sees it: what is promised in words, nobody's name. */
  view(row: StoredPromise): PromiseView {
    const { id, kind, dueAt, state, attempts, settledAt, lastError } = row;
    return {
      id, kind, state, attempts,
      what: this.keepings.of(kind)?.words ?? kind,
      dueAt: dueAt.toISOString(),
      // A try that is to be made again marks its moment too.
      settledAt: state === 'waiting' || state === 'claimed' ? null : (settledAt?.toISOString() ?? null),
      lastError: lastError && withoutAddresses(lastError),
      cannotTryAgain: whyNotOperate('again', this.ruled(row))?.because ?? null,
      cannotSettle: whyNotOperate('by-hand', this.ruled(row))?.because ?? null,
    };
  }

  private async figures(): Promise<Figures> {
    const now = this.clock.now();
    const midnight = startOfLondonDay(dayInLondon(now));
    const row = await this.db.one<Figures>(promiseFiguresSql, [this.db.acting.organisationId, now, new Date(midnight.epochMilliseconds)]);
    return row ?? { failed: 0, doubt: 0, due: 0, underWay: 0, later: 0, oldestDueAt: null, doneToday: 0 };
  }
}

/** The first list that has any, in the order in which they need somebody. */
function firstOf(counts: PromisePage['counts']): PromiseList {
  const of: Readonly<Record<PromiseList, number>> = { ...counts, 'under-way': counts.underWay, done: 1 };
  return promiseLists.find((list) => of[list] > 0) ?? 'done';
}
