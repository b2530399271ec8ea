import { createHash } from 'node:crypto';
import type { Conversation } from './conversation';
import type { Acting, Admission } from './scope';
import type { Asked } from './together';

const names = new Map<string, string>();

/** A statement that each connection prepares once and knows again by its text. */
export const named = (sql: string, params: readonly unknown[]): Asked => ({ name: nameOf(sql), text: sql, values: params });

const begin = named('BEGIN', []);
const setting = `SELECT set_config('accord.organisation_id', $1, true), set_config('accord.staff_id', $2, true)`;

/**
 * Begins a transaction that knows the organisation and the person before its first query. Not to be waited for before that
 * query is asked: it travels with it. What comes back is fulfilled when both are set, rejected when they are not.
 */
export function open(conversation: Conversation, acting: Acting, admission: Admission | undefined): Promise<void> {
  const opened = admission ? admit(conversation, admission) : tell(conversation, acting);
  // Whoever asks something looks at it; nobody may ask anything.
  opened.catch(() => undefined);
  return opened;
}

async function admit(conversation: Conversation, { ask, check }: Admission): Promise<void> {
  const [, { rows }] = await Promise.all([conversation.ask(begin), conversation.ask(named(ask.sql, ask.params))]);
  check(rows[0]);
}

async function tell(conversation: Conversation, { organisationId, staffId }: Acting): Promise<void> {
  await Promise.all([conversation.ask(begin), conversation.ask(named(setting, [organisationId, staffId ?? '']))]);
}

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}
