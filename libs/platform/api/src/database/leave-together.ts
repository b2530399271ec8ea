import { Duplex } from 'node:stream';
import type { PoolClient } from 'pg';

const held = new WeakSet<Duplex>();

/**
 * Queries that are asked for in one moment, with nothing waited for between them, leave in one write: each write is a
 * system call here and wakes PostgreSQL there, which costs more than a short query does.
 */
export function leaveTogether(client: PoolClient): void {
  const stream = streamOf(client);
  if (!stream || held.has(stream)) return;
  held.add(stream);
  stream.cork();
  // Runs when every promise that is settled by now has said what it asks next.
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
}

/** The socket of a connection; pg has no name for it in its types. */
function streamOf(client: PoolClient): Duplex | undefined {
  const connection: unknown = Reflect.get(client, 'connection');
  const stream: unknown = typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'stream') : undefined;
  return stream instanceof Duplex ? stream : undefined;
}
