import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { Client } from 'pg';

type Fill = (url: string, ownerUrl: string, dataDir: string) => Promise<void>;

const owner = 'accord_journey_owner';
const runtime = 'accord_journey_app';
const password = 'only-for-tests';
const template = 'accord_journey_template';

export interface PortalDatabase {
  readonly url: string;
  /** What the filling wrote beside the database: copy it before use. */
  readonly dataDir: string;
}

/** A database filled with the demo: filled once a run, then cloned for each journey. */
export async function aPortalDatabase(fill: Fill): Promise<PortalDatabase> {
  const name = `accord_journey_${randomBytes(6).toString('hex')}`;
  const dataDir = join(tmpdir(), `accord-journey-data-${new URL(superuser()).port}`);
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(7263009)');
    await makeTemplate(client, dataDir, fill);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`);
    await client.query('SELECT pg_advisory_unlock(7263009)');
  });
  return { url: at(name, runtime), dataDir };
}

export async function dropPortalDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function makeTemplate(client: Client, dataDir: string, fill: Fill): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount && existsSync(dataDir)) return;
  const making = `${template}_making`;
  const makingData = mkdir(`${dataDir}-${randomBytes(4).toString('hex')}`);
  await makeRoles(client);
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${making} OWNER ${owner}`);
  await fill(at(making, runtime), at(making, owner), makingData);
  await withQuickPasswords(making, makingData);
  if (existsSync(dataDir)) renameSync(dataDir, `${makingData}-old`);
  renameSync(makingData, dataDir);
  await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
}

/** The same passwords, hashed at the least cost: a real one takes a tenth of a second at each of hundreds of sign-ins. */
async function withQuickPasswords(name: string, dataDir: string): Promise<void> {
  const [{ password: demo } = { password: '' }] = JSON.parse(readFileSync(join(dataDir, 'demo-sign-ins.json'), 'utf8')) as { password: string }[];
  const quick = await hash(demo, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  await asSuperuser((client) => client.query('UPDATE accord.staff SET password_hash = $1 WHERE demo_password', [quick]), name);
}

async function makeRoles(client: Client): Promise<void> {
  const roles = { [owner]: 'LOGIN CREATEROLE', [runtime]: 'LOGIN NOSUPERUSER NOBYPASSRLS' };
  for (const [role, rights] of Object.entries(roles)) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${role} ${rights} PASSWORD '${password}'`);
  }
}

function superuser(): string {
  const url = process.env['TEST_DATABASE_SUPERUSER_URL'];
  if (!url) throw new Error('Run journeys by: node test/with-postgres.mjs -- npx jest …');
  return url;
}

function at(name: string, role: string): string {
  const url = new URL(superuser());
  url.pathname = `/${name}`;
  url.username = role;
  url.password = password;
  return url.href;
}

async function asSuperuser<T>(work: (client: Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const url = new URL(superuser());
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function mkdir(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
