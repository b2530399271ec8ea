import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer, serverIsFresh } from '../../apps/cli/build/server.mjs';
import { startPostgres } from '../../apps/cli/start/postgres.mjs';
import { alertsAfterSleep, alertsHold, alertsOfOneMinute, alertsOverClockChange, alertsUnderKills, clockChanges, oldQueueRestored } from '../faults/alerts-under-faults.mjs';
import { ownRedis } from '../faults/own-redis.mjs';

const many = 10_000;
const stored = 1_000_000;
const killed = 400;
const kills = 12;

/** Alerts under faults on both queues, with the product's own lease (120 s) and sweep (30 s) where they matter. */
export const promises = ['PostgreSQL', 'Redis'].flatMap((queue) => {
  const limit = queue === 'Redis' ? 10 : 60;
  const world = (trial) => (bench) => inWorld(bench, queue === 'Redis', trial);
  return [
    {
      promise: `${many} alerts of one minute are claimed and committed within ${limit} s and mailed within 5 minutes, queue on ${queue}`,
      prove: world(async (plan) => {
        const found = await alertsOfOneMinute({ ...plan, alerts: many });
        return { passed: alertsHold(found, many) && found.sent === many && found.raised <= limit && found.mailed <= 300, figure: `all raised ${seconds(found.raised)} after their minute, all at the mail server after ${seconds(found.mailed)}; ${figures(found)}` };
      }),
    },
    {
      promise: `After an emptied queue ${many} alerts are back within 60 s with ${stored} promises stored, queue on ${queue}`,
      prove: world(async (plan) => {
        const found = await alertsOfOneMinute({ ...plan, alerts: many, stored, emptied: true });
        return { passed: alertsHold(found, many) && found.raised <= 60, figure: `all raised ${seconds(found.raised)} after their minute, all mailed after ${seconds(found.mailed)}; ${figures(found)}` };
      }),
    },
    {
      promise: `No alert is sent twice and none is silently lost: ${killed} alerts, ${kills} kills at four points, queue on ${queue}`,
      prove: world(async (plan) => {
        const found = await alertsUnderKills({ ...plan, alerts: killed, kills, answersAfter: 150, sweepSeconds: 5 });
        const deaths = Object.entries(found.kills).map(([point, times]) => `${times} ${point}`).join(', ');
        return { passed: alertsHold(found, killed), figure: `${figures(found)}; killed ${deaths}; queue emptied once` };
      }),
    },
    ...Object.entries(clockChanges).map(([name, change]) => ({
      promise: `Alerts over the change of the clocks (${name}) come once and in working time alone, queue on ${queue}`,
      prove: world(async (plan) => {
        const found = await alertsOverClockChange({ ...plan, alerts: 20, stepMilliseconds: 900, sweepSeconds: 0.4 }, change);
        return { passed: alertsHold(found, 60) && found.sent === 60 && found.saidLate === 20, figure: `${figures(found)}; ${found.saidLate} of 60 came at the next opening and said that they were late` };
      }),
    })),
    {
      promise: `Alerts of a day that was slept through come at the next opening and say that they are late, queue on ${queue}`,
      prove: world(async (plan) => {
        const found = await alertsAfterSleep({ ...plan, alerts: 200, stepMilliseconds: 900, sweepSeconds: 0.4 });
        return { passed: alertsHold(found, 200) && found.beforeOpening === 0 && found.saidLate === 200, figure: `${figures(found)}; ${found.saidLate} of 200 said so` };
      }),
    },
    {
      promise: `No alert is sent again when an old queue is brought back, queue on ${queue}`,
      prove: world(async (plan) => {
        const found = await oldQueueRestored({ ...plan, alerts: 200, answersAfter: 100, stepMilliseconds: 900, sweepSeconds: 2 });
        return { passed: alertsHold(found, 200) && found.sent === 200, figure: figures(found) };
      }),
    },
  ];
});

const seconds = (n) => `${n.toFixed(1)} s`;
const figures = (found) => `${found.twice} twice, ${found.lost} lost, ${found.outsideHours} outside working hours; ${found.sent} sent, ${found.doubts} in doubt, all flagged (${found.doubtsThatWent} of them had gone)`;

async function inWorld(bench, onRedis, trial) {
  if (!serverIsFresh(bench.root)) await buildServer(bench.root);
  const found = onRedis ? await bench.redis() : {};
  if (onRedis && !found.path) throw new Error(found.remedy);
  const redis = onRedis ? await ownRedis(found.path) : undefined;
  const place = await mkdtemp(join(tmpdir(), 'accord-prove-postgres-'));
  await chmod(place, 0o755);
  const database = await startPostgres({ place, password: randomBytes(16).toString('hex') });
  try {
    return await trial({ superuserUrl: database.url, redis, leaseSeconds: 120, sweepSeconds: 30, answersAfter: 0, stepMilliseconds: 900 });
  } finally {
    await database.stop();
    await redis?.stop();
    await rm(place, { recursive: true, force: true });
  }
}
