import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const password = 'only-for-tests';
const roles = { accord_test_owner: 'LOGIN CREATEROLE', accord_test_app: 'LOGIN NOSUPERUSER NOBYPASSRLS' };
const lock = 7263011;

/**
 * A migrated database of its own: cloned from a template that is migrated once a server.
 * @param {{ superuserUrl: string, migrations: string, migrate: (addresses: { owner: string, runtime: string }) => Promise<void> }} how
 *   `migrations`: the folder of what `migrate` does; the template is named by it, so that one server serves several versions
 * @returns {Promise<string>} its name
 */
export async function migratedDatabase({ superuserUrl, migrations, migrate }) {
  const written = createHash('sha1');
  for (const file of readdirSync(migrations).sort()) written.update(readFileSync(join(migrations, file)));
  const template = `accord_faults_${written.digest('hex').slice(0, 10)}`;
  const name = `accord_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${lock})`);
    for (const [role, rights] of Object.entries(roles)) {
      await client.query(`DO $$ BEGIN CREATE ROLE ${role} ${rights} PASSWORD '${password}'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
    }
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) await make(client, template, (making) => migrate({ owner: addressOf(superuserUrl, making, 'accord_test_owner'), runtime: addressOf(superuserUrl, making, 'accord_test_app') }));
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER accord_test_owner`);
  } finally {
    // The lock ends with the connection.
    await client.end();
  }
  return name;
}

/** The address of a database for a role of the tests, or for the superuser when none is named. */
export function addressOf(superuserUrl, database, role) {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  if (role) [url.username, url.password] = [role, password];
  return url.href;
}

// Made beside and renamed: one that broke off half-way is never taken for whole.
async function make(client, template, migrate) {
  const making = `${template}_making`;
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${making} OWNER accord_test_owner`);
  await migrate(making);
  await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
}
