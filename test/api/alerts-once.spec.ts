import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;

interface Found extends Readonly<Record<string, unknown>> {
  readonly taken: number;
}
type Trial = (plan: object, change?: object) => Promise<Found>;
interface Faults {
  readonly alertsOfOneMinute: Trial;
  readonly alertsUnderKills: Trial;
  readonly alertsOverClockChange: Trial;
  readonly alertsAfterSleep: Trial;
  readonly oldQueueRestored: Trial;
  readonly clockChanges: Readonly<Record<string, object>>;
  alertsHold(found: Found, alerts: number): boolean;
}
interface OwnRedis {
  readonly url: string;
  stop(): Promise<void>;
}
type Queue = 'postgres' | 'redis';

const queues = ['postgres', 'redis'] as const;
const changes = ['forward, 29 March 2026', 'back, 25 October 2026'] as const;

/** Reduced; `npm run prove` does it at full size with the product's own lease and sweep. */
describe('alerts under faults', () => {
  let faults: Faults;
  let ownRedis: (program: string) => Promise<OwnRedis>;
  const begun = new Map<string, Promise<Found>>();
  const settings = { superuserUrl: process.env['TEST_DATABASE_SUPERUSER_URL'], leaseSeconds: 3, sweepSeconds: 0.3, stepMilliseconds: 700, answersAfter: 20 };

  /** One trial on a database, a queue and a worker of its own; its test reads what it found. */
  const begin = (name: string, queue: Queue, trial: (plan: typeof settings) => Promise<Found>): Promise<unknown> => {
    const found = (async () => {
      const redis = queue === 'redis' ? await ownRedis(process.env['TEST_REDIS_SERVER'] ?? 'redis-server') : undefined;
      return trial({ ...settings, ...(redis ? { redis } : {}) }).finally(() => redis?.stop());
    })();
    begun.set(`${name}, ${queue}`, found);
    // A trial that fails is told by its own test.
    return found.catch(() => undefined);
  };

  beforeAll(async () => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    await run(process.execPath, [join(root, 'apps/cli/build.mjs'), 'server'], { cwd: root, env });
    faults = (await import(join(root, 'test/faults/alerts-under-faults.mjs'))) as Faults;
    ({ ownRedis } = (await import(join(root, 'test/faults/own-redis.mjs'))) as { ownRedis: typeof ownRedis });
    // Those that wait for the hands of a clock go on beside those that keep the machine busy.
    const waiting = queues.flatMap((queue) => [
      ...changes.map((change) => begin(change, queue, (plan) => faults.alertsOverClockChange({ ...plan, alerts: 3, stepMilliseconds: 600, stepMinutes: 120, answersAfter: 0 }, faults.clockChanges[change]))),
      begin('sleep', queue, (plan) => faults.alertsAfterSleep({ ...plan, alerts: 5 })),
    ]);
    for (const queue of queues) {
      await begin('one minute', queue, (plan) => faults.alertsOfOneMinute({ ...plan, alerts: 150, emptied: true }));
      await begin('kills', queue, (plan) => faults.alertsUnderKills({ ...plan, alerts: 40, kills: 4, answersAfter: 60 }));
      await begin('old queue', queue, (plan) => faults.oldQueueRestored({ ...plan, alerts: 40, answersAfter: 150 }));
    }
    await Promise.all(waiting);
  }, 580_000);

  const clean = { twice: 0, lost: 0, raisedTwice: 0, neitherSentNorInDoubt: 0, outsideHours: 0 };

  describe.each(queues)('woken by %s', (queue) => {
    it('of one minute are raised and mailed, each once, although the queue was emptied a second before', async () => {
      expect(await begun.get(`one minute, ${queue}`)).toMatchObject({ ...clean, alerts: 150, sent: 150, taken: 150, saidLate: 0 });
    });

    it('are never sent twice and never silently lost, at whichever of four points the worker dies', async () => {
      const found = await begun.get(`kills, ${queue}`);
      expect(found).toMatchObject({ ...clean, alerts: 40, kills: { 'before the claim': 1, 'after the claim': 1, 'after the server took it': 1, 'before the mark': 1 } });
      expect(found && faults.alertsHold(found, 40)).toBe(true);
    });

    it.each(changes)('over the change of the clocks %s come once, and only in working time', async (change) => {
      // Of Friday, of Friday night and of Monday; those of the night come on Monday and say that they are late.
      expect(await begun.get(`${change}, ${queue}`)).toMatchObject({ ...clean, alerts: 9, sent: 9, saidLate: 3 });
    });

    it('of a day that was slept through come at the next opening and say that they are late', async () => {
      expect(await begun.get(`sleep, ${queue}`)).toMatchObject({ ...clean, alerts: 5, sent: 5, saidLate: 5, beforeOpening: 0 });
    });

    it('are not sent again when an old queue is brought back', async () => {
      expect(await begun.get(`old queue, ${queue}`)).toMatchObject({ ...clean, alerts: 40, sent: 40, taken: 40 });
    });
  });
});
