import { Injectable } from '@nestjs/common';
import { isConflict, isRefused } from '@accord/platform/rules';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Conversation } from './conversation';
import { named, open } from './opening';
import { openScope, outsideScope, within } from './scope';
import type { Acting, Admission, Scope, Statement } from './scope';
import type { Asked } from './together';

/** Rows that are inserted at once, up to which the statement is prepared. */
const mostPrepared = 4;

/** The one door to PostgreSQL: a transaction that knows the organisation and the person before its first query. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction as `acting`; inside an open one of the same organisation it joins that.
   * A refusal or conflict as the result, or a fault, rolls everything back. With an `admission` the database says itself
   * whether `acting` is so; no answer reaches the work before.
   */
  async run<T>(acting: Acting, work: () => Promise<T>, admission?: Admission): Promise<T> {
    const joined = openScope();
    if (!joined) return this.begin(acting, work, admission);
    if (joined.acting.organisationId !== acting.organisationId) throw new Error('A unit of work belongs to one organisation');
    return work();
  }

  /** Runs `work` in a transaction of its own even when another is open. */
  runApart<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    return outsideScope(() => this.begin(acting, work));
  }

  /**
   * Lets another person of the same organisation act inside the open transaction, at their own time: how a made-up past is
   * told (demo data), one case a transaction. Then it is again the turn of who acted before.
   */
  async inTurn<T>(acting: Acting, work: () => Promise<T>): Promise<T> {
    const { scope } = this;
    if (scope.acting.organisationId !== acting.organisationId) throw new Error('A unit of work belongs to one organisation');
    const turnOf = ({ staffId }: Acting) => scope.conversation.ask(named(`SELECT set_config('accord.staff_id', $1, true)`, [staffId ?? '']));
    await turnOf(acting);
    const result = await within({ ...scope, acting }, work);
    await turnOf(scope.acting);
    return result;
  }

  /** All rows of a named query. `sql` is constant text; values go in `params`. */
  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.ask<Row>(sql, params)).rows;
  }

  /** The first row of a named query, or undefined. */
  async one<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, params))[0];
  }

  /** How many rows a write touched. */
  async change(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.ask(sql, params)).rowCount ?? 0;
  }

  /** Inserts one row or several of an entity. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: QueryDeepPartialEntity<E> | QueryDeepPartialEntity<E>[]): Promise<void> {
    if (Array.isArray(rows) && rows.length === 0) return;
    const [sql, params] = this.source.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).getQueryAndParameters();
    // A text for each number of rows: those of a few are known again, the others are not worth keeping.
    await (Array.isArray(rows) && rows.length > mostPrepared ? this.say({ text: sql, values: params }) : this.ask(sql, params));
  }

  /** Saves `changes` if the row still has `version`; false when a colleague saved first (answer 409). */
  async update<E extends ObjectLiteral>(entity: EntityTarget<E>, id: string, version: number, changes: QueryDeepPartialEntity<E>): Promise<boolean> {
    const { organisationId } = this.acting;
    const [sql, params] = this.source
      .createQueryBuilder()
      .update(entity)
      .set({ ...changes, version: version + 1 } as QueryDeepPartialEntity<E>)
      .where('organisation_id = :organisationId AND id = :id AND version = :seen', { organisationId, id, seen: version })
      .getQueryAndParameters();
    return (await this.change(sql, params)) === 1;
  }

  /** A named SECURITY DEFINER function across organisations (sign-in, sweeper, mailbox); outside any organisation. */
  async across<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>({ ...named(sql, params), values: [...params] })).rows;
  }

  get acting(): Acting {
    return this.scope.acting;
  }

  get isOpen(): boolean {
    return openScope() !== undefined;
  }

  /** Sends the statements that `last` gives together with the commit, in one round trip; when one fails, nothing is saved. */
  withCommit(last: () => readonly Statement[]): void {
    this.scope.withCommit.push(last);
  }

  /** Does `then` after the commit, never when it rolled back. It must not throw. */
  afterCommit(then: () => void): void {
    this.scope.afterCommit.push(then);
  }

  /** What a room keeps for the length of this transaction. */
  kept<T>(key: unknown, make: () => T): T {
    const { kept } = this.scope;
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  }

  private get scope(): Scope {
    const open = openScope();
    if (!open) throw new Error('No unit of work is open: every query belongs to an organisation');
    return open;
  }

  private ask<Row extends object>(sql: string, params: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.say<Row>(named(sql, params));
  }

  private async say<Row extends object>(asked: Asked): Promise<QueryResult<Row>> {
    const { conversation, admitted } = this.scope;
    const result = await conversation.ask<Row>(asked);
    await admitted;
    return result;
  }

  private get pool(): Pool {
    return (this.source.driver as PostgresDriver).master as Pool;
  }

  private async begin<T>(acting: Acting, work: () => Promise<T>, admission?: Admission): Promise<T> {
    const runner = this.source.driver.createQueryRunner('master');
    try {
      const conversation = new Conversation((await runner.connect()) as PoolClient);
      const admitted = open(conversation, acting, admission);
      const scope: Scope = { acting, admitted, conversation, withCommit: [], afterCommit: [], kept: new Map() };
      try {
        const result = await within(scope, work);
        await admitted;
        if (isRefused(result) || isConflict(result)) await conversation.undo();
        else {
          await within(scope, () => commit(scope));
          for (const then of scope.afterCommit) then();
        }
        return result;
      } catch (fault) {
        // The fault is what matters; a connection that cannot even roll back is dropped by the pool.
        await conversation.undo().catch(() => undefined);
        // Work that was not let in failed for that reason, whatever it found instead.
        await admitted;
        throw fault;
      }
    } finally {
      await runner.release();
    }
  }
}

/** The last statements and the commit leave together; PostgreSQL commits nothing after one that failed. */
async function commit({ conversation, withCommit }: Scope): Promise<void> {
  const last = withCommit.flatMap((say) => say()).map(({ sql, params }): Promise<QueryResult> => conversation.ask(named(sql, params)));
  const ends = await Promise.all([...last, conversation.ask(named('COMMIT', []))]);
  if (ends.at(-1)?.command !== 'COMMIT') throw new Error('The transaction could not be committed: an earlier query had failed');
}
