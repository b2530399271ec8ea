import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrateDatabase } from '../../../apps/api/database/migrate-database';

const superuser = (): string => {
  const url = process.env['TEST_DATABASE_SUPERUSER_URL'];
  if (!url) throw new Error('Run database tests by: node test/with-postgres.mjs -- <command>');
  return url;
};

/** The addresses of one fresh database: as its owner, as the runtime role, and as superuser. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly superuserUrl: string;
}

const password = 'only-for-tests';

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const at = (name: string, role?: string): string => {
  const url = new URL(superuser());
  url.pathname = `/${name}`;
  if (role) {
    url.username = role;
    url.password = password;
  }
  return url.href;
};

const addressesOf = (name: string): TestDatabase => ({ name, ownerUrl: at(name, 'accord_test_owner'), runtimeUrl: at(name, 'accord_test_app'), superuserUrl: at(name) });

const migrations = join(import.meta.dirname, '../../../apps/api/database/migrations');
const written = createHash('sha1');
for (const file of readdirSync(migrations).sort()) written.update(readFileSync(join(migrations, file)));
/** Named by what was migrated, so that one PostgreSQL serves several versions of the schema. */
const template = `accord_template_${written.digest('hex').slice(0, 10)}`;

/** A migrated database of its own for one spec file: cloned from a template that is migrated once for all. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `accord_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuser(), async (client) => {
    await client.query('SELECT pg_advisory_lock(7263002)');
    await makeTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER accord_test_owner`);
    await client.query('SELECT pg_advisory_unlock(7263002)');
  });
  return addressesOf(name);
}

/** Another database like one that nobody is connected to any more. */
export async function cloneOf({ name: original }: TestDatabase): Promise<TestDatabase> {
  const name = `accord_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuser(), (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${original} OWNER accord_test_owner`));
  return addressesOf(name);
}

/** Ends every connection and drops the database. */
export async function dropDatabase({ name }: TestDatabase): Promise<void> {
  await asSuperuser(superuser(), (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** An empty database that nothing was migrated into yet. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `accord_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuser(), async (client) => {
    await client.query('SELECT pg_advisory_lock(7263002)');
    await makeRoles(client);
    await client.query(`CREATE DATABASE ${name} OWNER accord_test_owner`);
    await client.query('SELECT pg_advisory_unlock(7263002)');
  });
  return addressesOf(name);
}

async function makeTemplate(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return;
  await makeRoles(client);
  const making = `${template}_making`;
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${making} OWNER accord_test_owner`);
  await migrateDatabase(at(making, 'accord_test_owner'), at(making, 'accord_test_app'));
  await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
}

async function makeRoles(client: Client): Promise<void> {
  const roles = { accord_test_owner: 'LOGIN CREATEROLE', accord_test_app: 'LOGIN NOSUPERUSER NOBYPASSRLS' };
  for (const [role, rights] of Object.entries(roles)) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${role} ${rights} PASSWORD '${password}'`);
  }
}
