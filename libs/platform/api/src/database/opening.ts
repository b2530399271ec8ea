import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Acting, Admission } from './scope';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const names = new Map<string, string>();

/** A statement that each connection prepares once and knows again by its text. */
export const named = (sql: string, params: readonly unknown[]) => ({ name: nameOf(sql), text: sql, values: [...params] });

/**
 * Begins a transaction that knows the organisation and the person before its first query. Not to be waited for before that
 * query is asked: it travels with it. What comes back is fulfilled when both are set, rejected when they are not.
 */
export function open(client: PoolClient, acting: Acting, admission: Admission | undefined): Promise<void> {
  const opened = admission ? admit(client, admission) : client.query(settings(acting)).then(() => undefined);
  // Whoever asks something looks at it; nobody may ask anything.
  opened.catch(() => undefined);
  return opened;
}

async function admit(client: PoolClient, { ask, check }: Admission): Promise<void> {
  const [, { rows }] = await Promise.all([client.query('BEGIN'), client.query<object>(named(ask.sql, ask.params))]);
  check(rows[0]);
}

/** Both settings travel with BEGIN in one round trip; ids are checked, so they may stand in the text. */
function settings({ organisationId, staffId }: Acting): string {
  for (const id of [organisationId, staffId]) if (id !== null && !uuid.test(id)) throw new Error('Not an id');
  return `BEGIN; SELECT set_config('accord.organisation_id', '${organisationId}', true), set_config('accord.staff_id', '${staffId ?? ''}', true)`;
}

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}
