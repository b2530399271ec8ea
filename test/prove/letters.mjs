import { buildServer, serverIsFresh } from '../../apps/cli/build/server.mjs';
import { holds, lettersUnderKills } from '../faults/letters-under-kills.mjs';
import { durablePostgres } from '../runner/durable-postgres.mjs';
import { RedisServer } from '../runner/redis-server.mjs';

const mails = 400;
const kills = 12;

/** Letters under faults on both queues, with the product's own lease (120 s) and sweep (30 s). */
export const promises = [
  { promise: `No letter is sent twice and none is silently lost: ${mails} letters, ${kills} kills at four points, queue on PostgreSQL`, prove: (bench) => prove(bench, false) },
  { promise: `No letter is sent twice and none is silently lost: ${mails} letters, ${kills} kills at four points, queue on Redis`, prove: (bench) => prove(bench, true) },
];

async function prove(bench, onRedis) {
  if (!serverIsFresh(bench.root)) await buildServer(bench.root);
  const redis = onRedis ? await RedisServer.open(bench, ['--appendonly', 'no', '--maxmemory-policy', 'noeviction']) : undefined;
  const database = await durablePostgres();
  try {
    const plan = { superuserUrl: database.url, ...(redis ? { redis: { url: redis.url, flush: () => redis.flush() } } : {}), mails, kills, leaseSeconds: 120, sweepSeconds: 30, answersAfter: 150, restartDatabase: () => database.restart() };
    const found = await lettersUnderKills(plan);
    const deaths = Object.entries(found.kills).map(([point, times]) => `${times} ${point}`).join(', ');
    const passed = holds(found, mails) && Object.values(found.kills).reduce((sum, times) => sum + times, 0) >= 10;
    return {
      passed,
      figure: `${found.twice} twice, ${found.lost} lost; ${found.sent} sent, ${found.doubts} in doubt, all flagged (${found.doubtsThatWent} of them had gone); killed ${deaths}; queue emptied and database restarted once`,
    };
  } finally {
    await database.stop();
    await redis?.close();
  }
}
