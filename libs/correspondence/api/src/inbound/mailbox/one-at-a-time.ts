import { Client } from 'pg';

/**
 * Does `work` only while nobody else in this installation does work of the same name: several workers, one poller.
 * False when somebody else is at it. The lock goes with its connection, however this process ends.
 */
export async function oneAtATime(databaseUrl: string, name: string, work: () => Promise<void>): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, application_name: 'accord one at a time' });
  // A database that goes away ends the lock, not the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [`accord ${name}`]);
    if (!rows[0]?.mine) return false;
    await work();
    return true;
  } finally {
    await client.end();
  }
}
