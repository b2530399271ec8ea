import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { ask } from './ask';
import type { Portal } from './portal';

/** Books a meeting by phone, and its hour has come: no list offers one that has begun, and nobody waits for it. */
export async function meetsNow(page: Page, { superuserUrl }: Portal, mediation: string): Promise<void> {
  const url = `/api/mediations/${mediation}`;
  const { version, parties } = await ask<{ version: number; parties: readonly { id: string }[] }>(page, 'GET', url);
  const startsAt = new Date(Date.now() + 60_000).toISOString();
  await ask(page, 'POST', `${url}/sessions`, { kind: 'joint', mode: 'phone', minutes: 60, partyIds: parties.map(({ id }) => id), startsAt, version });
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`UPDATE accord.mediation_session SET starts_at = starts_at - interval '2 minutes' WHERE mediation_id = $1 AND status = 'booked'`, [mediation]);
  await client.end();
}
