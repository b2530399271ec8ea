import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations';

/** A reason not to start that a person can mend; `exitCode` 3 means the database is of a newer Accord. */
export class CannotMigrate extends Error {
  constructor(
    sentence: string,
    readonly exitCode: number,
  ) {
    super(sentence);
  }
}

/**
 * Brings the database to this version, as its owner, and lets the runtime role in. Safe to run again and from two
 * processes at once. Throws `CannotMigrate` with one sentence when PostgreSQL is older than 15 or the database newer than this Accord.
 */
export async function migrateDatabase(ownerUrl: string, runtimeUrl: string): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'accord_migration', poolSize: 2 });
  await source.initialize();
  try {
    await refuseStrangeDatabase(source);
    await source.query('SELECT pg_advisory_lock(7263001)');
    await source.runMigrations({ transaction: 'each' });
    await letIn(source, decodeURIComponent(new URL(runtimeUrl).username));
  } finally {
    await source.destroy();
  }
  await migrateQueue(ownerUrl, decodeURIComponent(new URL(runtimeUrl).username));
}

async function refuseStrangeDatabase(source: DataSource): Promise<void> {
  const [{ version }] = await source.query(`SELECT current_setting('server_version_num')::int AS version`);
  if (version < 150_000) throw new CannotMigrate('PostgreSQL is too old: Accord needs version 15 or newer.', 2);
  const [{ table }] = await source.query(`SELECT to_regclass('accord_migration') AS table`);
  if (!table) return;
  const known = new Set<string>(migrations.map((migration) => new migration().name));
  const rows: { name: string }[] = await source.query('SELECT name FROM accord_migration');
  if (rows.some((row) => !known.has(row.name))) throw new CannotMigrate('This database belongs to a newer Accord. Update Accord, or restore the backup made before the update.', 3);
}

async function letIn(source: DataSource, runtimeRole: string): Promise<void> {
  const [owner] = await source.query('SELECT current_user AS name');
  if (owner.name === runtimeRole) return;
  await source.query(`GRANT accord_runtime TO ${quoted(runtimeRole)}`);
}

/** BullMQ's own tables, for the queue on PostgreSQL; the runtime role may use but not change them. */
async function migrateQueue(ownerUrl: string, runtimeRole: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client);
    await client.query(`
      GRANT USAGE ON SCHEMA bullmq TO ${quoted(runtimeRole)};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${quoted(runtimeRole)};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${quoted(runtimeRole)};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${quoted(runtimeRole)}`);
  } finally {
    await client.end();
  }
}

const quoted = (role: string): string => `"${role.replaceAll('"', '""')}"`;
