import type { PoolClient, QueryResult } from 'pg';
import { Together } from './together';
import type { Asked } from './together';

interface Waiting extends Asked {
  readonly answer: (result: QueryResult) => void;
  readonly fail: (fault: Error) => void;
}

/**
 * What one transaction says to its connection. Statements that are asked in one moment, with nothing waited for between
 * them, leave together: each message is a system call here and wakes PostgreSQL, which costs more than a short query does.
 */
export class Conversation {
  private waiting: Waiting[] = [];

  constructor(private readonly client: PoolClient) {}

  ask<Row extends object>(asked: Asked): Promise<QueryResult<Row>> {
    // Runs when every promise that is settled by now has said what it asks next.
    if (this.waiting.length === 0) process.nextTick(() => this.leave());
    const answer = new Promise<QueryResult<Row>>((resolve, reject) => this.waiting.push({ ...asked, answer: (result) => resolve(result), fail: reject }));
    return answer.catch((fault: unknown) => {
      // Where it was asked says more than where its answer was read.
      if (fault instanceof Error) Error.captureStackTrace(fault);
      throw fault;
    });
  }

  /** Ends the transaction as if nothing had been done in it, whatever has failed or still waits to be asked. */
  async undo(): Promise<void> {
    this.leave();
    await this.client.query('ROLLBACK');
  }

  private leave(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    this.client.query(new Together(waiting, (place, fault, result) => (fault ? waiting[place]?.fail(fault) : waiting[place]?.answer(result))));
  }
}
