import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Refusal } from './messages.mjs';
import { placeOfDatabase } from './place.mjs';
import { startPostgres } from './postgres.mjs';
import { hasSecrets, secretsOf } from './secrets.mjs';

/**
 * Starts the embedded database of a data folder, with the two roles that Accord knows.
 * @param {{ root: string, dataDir: string }} settings
 * @param {{ port?: number, say?: (sentence: string) => void }} options `port`: the one it had, when it is started again
 */
export async function startDatabase(settings, { port, say = () => {} } = {}) {
  const place = placeOfDatabase(settings, say);
  if (existsSync(join(place, 'data', 'PG_VERSION')) && !hasSecrets(settings.dataDir)) {
    throw new Refusal(`${join(settings.dataDir, 'secrets.json')} is missing and the database cannot be opened without it: put it back, or empty the demo with npm start -- --reset.`);
  }
  const secrets = secretsOf(settings.dataDir);
  const server = await startPostgres({ place, password: secrets.postgres, port });
  try {
    await makeRoles(server.url, secrets);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, place, superuserUrl: server.url, ...embeddedUrls(server.port, secrets) };
}

/** Where the roles of an embedded database on this port sign in. */
export function embeddedUrls(port, secrets) {
  const url = (role, password) => `postgresql://${role}:${password}@127.0.0.1:${port}/accord`;
  return { databaseUrl: url('accord_app', secrets.app), databaseOwnerUrl: url('accord_owner', secrets.owner) };
}

/** Drops the database and makes an empty one; the roles stay. */
export async function emptyDatabase(superuserUrl) {
  await withClient(superuserUrl, async (client) => {
    await client.query('drop database if exists accord with (force)');
    await createDatabase(client);
  });
}

/** @throws {Refusal} when DATABASE_URL does not answer or is too old */
export async function proveDatabase(url) {
  const version = await withClient(url, async (client) => (await client.query('show server_version_num')).rows[0].server_version_num).catch((error) => {
    throw new Refusal(`The database that DATABASE_URL names does not answer (${error.code ?? error.message}): check that it runs and that the address is right.`);
  });
  if (Number(version) < 150000) throw new Refusal(`DATABASE_URL names PostgreSQL ${Math.floor(version / 10000)}: Accord needs 15 or newer.`);
}

// The owner migrates and owns the tables; the application role owns nothing and no row-level rule can be passed by.
async function makeRoles(superuserUrl, { owner, app }) {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query("select rolname from pg_roles where rolname in ('accord_owner', 'accord_app')");
    const known = new Set(rows.map(({ rolname }) => rolname));
    if (!known.has('accord_owner')) await client.query(`create role accord_owner login createrole password '${owner}'`);
    if (!known.has('accord_app')) await client.query(`create role accord_app login nosuperuser nobypassrls password '${app}'`);
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'accord'");
    if (rowCount === 0) await createDatabase(client);
  });
}

async function createDatabase(client) {
  await client.query("create database accord owner accord_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
  await client.query('revoke all on database accord from public');
  await client.query('grant connect on database accord to accord_app');
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
