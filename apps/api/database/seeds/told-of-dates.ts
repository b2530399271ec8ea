import { RaiseAlerts } from '@accord/commitments/api';
import { batchSize, Database } from '@accord/platform/api';
import type { PromiseRow } from '@accord/platform/api';
import type { INestApplicationContext } from '@nestjs/common';

const next = `SELECT min(due_at) AS at FROM accord.promise WHERE organisation_id = $1 AND kind = 'alert.raise' AND state = 'waiting' AND due_at <= $2`;
const due = `
  SELECT id, subject_id AS "subjectId", due_at AS "dueAt" FROM accord.promise
  WHERE organisation_id = $1 AND kind = 'alert.raise' AND state = 'waiting' AND due_at = $2 LIMIT ${batchSize}`;
const done = `UPDATE accord.promise SET state = 'done', attempts = 1, claimed_at = $3, settled_at = $3 WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`;

/** The alerts of the told past came when they were promised: each is raised at its own time, up to today. */
export async function tellOfDates(app: INestApplicationContext, organisationId: string, today: Date): Promise<void> {
  const [db, raise] = [app.get(Database), app.get(RaiseAlerts, { strict: false })];
  const at = async (): Promise<Date | undefined> =>
    db.run({ organisationId, staffId: null, requestId: 'demo' }, async () => (await db.one<{ at: Date | null }>(next, [organisationId, today]))?.at ?? undefined);
  for (let moment = await at(); moment; moment = await at()) {
    const then = moment;
    await db.run({ organisationId, staffId: null, requestId: 'demo', at: then }, async () => {
      const promises = await db.query<PromiseRow>(due, [organisationId, then]);
      const later = await raise.keepMany(promises);
      const kept = promises.filter(({ id }) => !later.has(id)).map(({ id }) => id);
      if (kept.length === 0) throw new Error('An alert of the demo falls outside working time');
      await db.change(done, [organisationId, kept, then]);
    });
  }
}
