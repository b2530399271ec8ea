import type { Settings } from '@accord/platform/api';
import { Redis } from 'ioredis';
import { Client } from 'pg';

/**
 * Refuses a start that would be unsafe for real people, in one sentence that names what to mend. It applies to
 * production: NODE_ENV=production, or any organisation made by setup.
 */
export async function refuseUnsafeStart(settings: Settings): Promise<void> {
  const database = await lookAt(settings.DATABASE_URL);
  if (settings.NODE_ENV !== 'production' && !database.real) return;
  const reasons = [
    database.demoPasswords ? 'the database holds demo passwords: start with an empty database' : '',
    database.ownsTables ? 'DATABASE_URL is a role that owns its tables or bypasses row-level security: give the runtime role' : '',
    settings.ACCORD_SECRET.length < 32 ? 'ACCORD_SECRET is missing: give 32 random characters or more' : '',
    settings.PROMISE_LEASE_SECONDS < 90 ? 'PROMISE_LEASE_SECONDS is below 90: a slow mail could be tried twice' : '',
    badAddress(settings.PUBLIC_URL) ? 'PUBLIC_URL must begin with https:// (or be localhost)' : '',
    settings.REDIS_URL && (await mayEvict(settings.REDIS_URL)) ? 'REDIS_URL may evict: set maxmemory-policy noeviction' : '',
  ].filter(Boolean);
  if (reasons.length > 0) throw new Error(`Accord will not start: ${reasons.join('; ')}.`);
}

async function lookAt(url: string): Promise<{ real: boolean; demoPasswords: boolean; ownsTables: boolean }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const organisations = await client.query(`SELECT kind, "demoPasswords" FROM accord.organisations()`);
    const owner = await client.query(`
      SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'accord' AND tableowner = current_user)
        OR (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS owns`);
    return {
      real: organisations.rows.some((row) => row.kind === 'real'),
      demoPasswords: organisations.rows.some((row) => Number(row.demoPasswords) > 0),
      ownsTables: owner.rows[0]?.owns === true,
    };
  } finally {
    await client.end();
  }
}

function badAddress(address: string | undefined): boolean {
  if (!address) return true;
  const { protocol, hostname } = new URL(address);
  return protocol !== 'https:' && hostname !== 'localhost' && hostname !== '127.0.0.1';
}

async function mayEvict(url: string): Promise<boolean> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 3_000 });
  redis.on('error', () => undefined); // what it comes to is said once, below
  try {
    const [, policy] = (await redis.config('GET', 'maxmemory-policy').catch(noRedis)) as string[];
    return policy !== 'noeviction';
  } finally {
    redis.disconnect();
  }
}

/** It may be back in a moment, so it is told as a fault that passes. */
function noRedis(): never {
  throw Object.assign(new Error('Accord will not start: the Redis that REDIS_URL names does not answer. Check that it runs and that the address is right.'), { code: 'ECONNREFUSED' });
}
