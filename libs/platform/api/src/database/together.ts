import { Query } from 'pg';
import type { Connection, QueryResult } from 'pg';

/** A statement with its values; one that has a name is prepared once on each connection. */
export interface Asked {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Told of each statement in turn, by its place: what it found, or why it failed. */
type Answered = (place: number, fault: Error | undefined, result: QueryResult) => void;

interface Columns {
  readonly fields: readonly object[];
}

/** How pg's own query speaks to a connection and is spoken to, which its types leave out. */
class One extends Query {
  declare name: string | undefined;
  declare readonly text: string;
  declare readonly prepare: (connection: Connection) => void;
  declare readonly handleRowDescription: (columns: Columns) => void;
  declare readonly handleDataRow: (row: object) => void;
  declare readonly handleCommandComplete: (message: object, connection: Connection) => void;
  declare readonly handleReadyForQuery: (connection: Connection) => void;
  declare readonly handleError: (fault: Error, connection: Connection) => void;
}

/** Statements that a connection has prepared, and those of which it has not yet said so. */
interface Preparing extends Connection {
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
}

/**
 * Statements that leave as one message and are answered as one. Alone, each is followed by a request to answer now, which is
 * a system call there, and wakes this process. The columns of a prepared statement are described once a connection:
 * PostgreSQL refuses to run one whose columns have changed since. After one that failed, the rest is not run and fails too.
 */
export class Together extends Query {
  declare name: string | undefined;
  declare text: string;
  private readonly ones: readonly One[];
  private at = 0;
  private described: Columns = { fields: [] };
  private unsent: Error | undefined;

  constructor(
    readonly asked: readonly Asked[],
    answered: Answered,
  ) {
    super('');
    this.ones = asked.map(({ name, text, values }, place) => {
      const tell = (fault: Error | undefined, result: QueryResult) => {
        this.unsent ??= fault;
        answered(place, fault, result);
      };
      // Not as one object: pg copies those property by property.
      const one = new One(text, [...values], tell);
      one.name = name;
      return one;
    });
  }

  override submit = (connection: Connection): void => {
    const { known, unknown, columns, written } = wireOf(connection);
    for (const one of this.ones) {
      one.prepare(one.name !== undefined && columns.has(one.name) ? known : unknown);
      // A value that cannot be sent: it was told so, and what comes after it is not sent either.
      if (this.unsent) break;
    }
    written.push(answerNow);
    if (connection.stream.writable) connection.stream.write(Buffer.concat(written));
    written.length = 0;
    this.turnTo(0, connection);
  };

  handleRowDescription(columns: Columns): void {
    this.described = columns;
    this.ones[this.at]?.handleRowDescription(columns);
  }

  handleDataRow(row: object): void {
    this.ones[this.at]?.handleDataRow(row);
  }

  handleCommandComplete(message: object, connection: Connection): void {
    const one = this.ones[this.at];
    if (!one) return;
    one.handleCommandComplete(message, connection);
    if (one.name !== undefined) wireOf(connection).columns.set(one.name, this.described);
    this.turnTo(this.at + 1, connection);
  }

  handleReadyForQuery(connection: Connection): void {
    this.end(this.unsent ?? unanswered, connection);
  }

  handleError(fault: Error, connection: Connection): void {
    const { parsedStatements, submittedNamedStatements } = connection as Preparing;
    for (const { name } of this.ones.slice(this.at)) if (name !== undefined && parsedStatements[name] === undefined) delete submittedNamedStatements[name];
    this.end(fault, connection);
  }

  /** What came before the fault has its answer. */
  private end(fault: Error, connection: Connection): void {
    this.ones.forEach((one, place) => (place < this.at ? one.handleReadyForQuery(connection) : one.handleError(fault, connection)));
  }

  private turnTo(place: number, connection: Connection): void {
    this.at = place;
    const one = this.ones[place];
    // By these pg notes, of the query that it hears of, which statement is now prepared.
    [this.name, this.text] = [one?.name, one?.text ?? ''];
    this.described = (one?.name === undefined ? undefined : wireOf(connection).columns.get(one.name)) ?? { fields: [] };
    if (this.described.fields.length > 0) one?.handleRowDescription(this.described);
  }
}

const unanswered = new Error('The database answered without having run every statement');

/** The message (Sync) upon which PostgreSQL answers all that came before it. */
const answerNow = Buffer.from([0x53, 0, 0, 0, 4]);

/** A connection as a statement among others sees it: what it says is written down, it asks for no answer, nor again for what is known. */
interface Wire {
  readonly unknown: Connection;
  readonly known: Connection;
  readonly columns: Map<string, Columns>;
  readonly written: Buffer[];
}

const wires = new WeakMap<Connection, Wire>();

function wireOf(connection: Connection): Wire {
  const seen = wires.get(connection);
  if (seen) return seen;
  const written: Buffer[] = [];
  const nothing = { value: () => undefined };
  const among = { _send: { value: (bytes: Buffer) => written.push(bytes) }, sync: nothing, close: nothing };
  const wire: Wire = { unknown: Object.create(connection, among) as Connection, known: Object.create(connection, { ...among, describe: nothing }) as Connection, columns: new Map(), written };
  wires.set(connection, wire);
  return wire;
}
