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

/** Reduced; `npm run prove` does it at full size with the product's own lease and sweep. */
describe.each(['postgres', 'redis'] as const)('alerts under faults, woken by %s', (backend) => {
  let faults: Faults;
  let redis: OwnRedis | undefined;
  let plan: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    await run(process.execPath, [join(root, 'apps/cli/build.mjs'), 'server'], { cwd: root, env });
    faults = (await import(join(root, 'test/faults/alerts-under-faults.mjs'))) as Faults;
    const { ownRedis } = (await import(join(root, 'test/faults/own-redis.mjs'))) as { ownRedis: (program: string) => Promise<OwnRedis> };
    redis = backend === 'redis' ? await ownRedis(process.env['TEST_REDIS_SERVER'] ?? 'redis-server') : undefined;
    plan = { superuserUrl: process.env['TEST_DATABASE_SUPERUSER_URL'], redis, leaseSeconds: 3, sweepSeconds: 0.3, stepMilliseconds: 700, answersAfter: 20 };
  }, 180_000);
  afterAll(() => redis?.stop());

  const clean = { twice: 0, lost: 0, raisedTwice: 0, neitherSentNorInDoubt: 0, outsideHours: 0 };

  it('of one minute are raised and mailed, each once, although the queue was emptied a second before', async () => {
    const found = await faults.alertsOfOneMinute({ ...plan, alerts: 150, emptied: true });
    expect(found).toMatchObject({ ...clean, alerts: 150, sent: 150, taken: 150, saidLate: 0 });
  }, 120_000);

  it('are never sent twice and never silently lost, at whichever of four points the worker dies', async () => {
    const found = await faults.alertsUnderKills({ ...plan, alerts: 40, kills: 4, answersAfter: 60 });
    expect(found).toMatchObject({ ...clean, alerts: 40, kills: { 'before the claim': 1, 'after the claim': 1, 'after the server took it': 1, 'before the mark': 1 } });
    expect(faults.alertsHold(found, 40)).toBe(true);
  }, 180_000);

  it.each(['forward, 29 March 2026', 'back, 25 October 2026'])('over the change of the clocks %s come once, and only in working time', async (change) => {
    const found = await faults.alertsOverClockChange({ ...plan, alerts: 3, stepMilliseconds: 600, stepMinutes: 120, answersAfter: 0 }, faults.clockChanges[change]);
    // Of Friday, of Friday night and of Monday; those of the night come on Monday and say that they are late.
    expect(found).toMatchObject({ ...clean, alerts: 9, sent: 9, saidLate: 3 });
  }, 240_000);

  it('of a day that was slept through come at the next opening and say that they are late', async () => {
    const found = await faults.alertsAfterSleep({ ...plan, alerts: 5 });
    expect(found).toMatchObject({ ...clean, alerts: 5, sent: 5, saidLate: 5, beforeOpening: 0 });
  }, 120_000);

  it('are not sent again when an old queue is brought back', async () => {
    const found = await faults.oldQueueRestored({ ...plan, alerts: 40, answersAfter: 150 });
    expect(found).toMatchObject({ ...clean, alerts: 40, sent: 40, taken: 40 });
  }, 120_000);
});
