import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { buildServer, serverIsFresh } from '../../apps/cli/build/server.mjs';
import { startPostgres } from '../../apps/cli/start/postgres.mjs';
import { holds, lettersUnderKills } from '../faults/letters-under-kills.mjs';

const mails = 400;
const kills = 12;

/** Letters under faults on both queues, with the product's own lease (120 s) and sweep (30 s). */
export const promises = [
  { promise: `No letter is sent twice and none is silently lost: ${mails} letters, ${kills} kills at four points, queue on PostgreSQL`, prove: (bench) => prove(bench, false) },
  { promise: `No letter is sent twice and none is silently lost: ${mails} letters, ${kills} kills at four points, queue on Redis`, prove: (bench) => prove(bench, true) },
];

async function prove(bench, onRedis) {
  if (!serverIsFresh(bench.root)) await buildServer(bench.root);
  const redis = onRedis ? await openRedis(bench) : undefined;
  const database = await ownDatabase();
  try {
    const plan = { superuserUrl: database.url, redis, mails, kills, leaseSeconds: 120, sweepSeconds: 30, answersAfter: 150, restartDatabase: database.restart };
    const found = await lettersUnderKills(plan);
    const deaths = Object.entries(found.kills).map(([point, times]) => `${times} ${point}`).join(', ');
    const passed = holds(found, mails) && Object.values(found.kills).reduce((sum, times) => sum + times, 0) >= 10;
    return {
      passed,
      figure: `${found.twice} twice, ${found.lost} lost; ${found.sent} sent, ${found.doubts} in doubt, all flagged (${found.doubtsThatWent} of them had gone); killed ${deaths}; queue emptied and database restarted once`,
    };
  } finally {
    await database.stop();
    await redis?.stop();
  }
}

/** A durable PostgreSQL that can be restarted at its port, as embedded PostgreSQL is. */
async function ownDatabase() {
  const place = await mkdtemp(join(tmpdir(), 'accord-prove-postgres-'));
  await chmod(place, 0o755);
  const password = randomBytes(16).toString('hex');
  let server = await startPostgres({ place, password });
  const { url, port } = server;
  const restart = async () => {
    await server.stop();
    server = await startPostgres({ place, password, port });
  };
  const stop = async () => {
    await server.stop();
    await rm(place, { recursive: true, force: true });
  };
  return { url, restart, stop };
}

async function openRedis(bench) {
  const found = await bench.redis();
  if (!found.path) throw new Error(found.remedy);
  const port = await freePort();
  const server = spawn(found.path, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  client.on('error', () => undefined);
  await client.ping();
  const stop = async () => {
    client.disconnect();
    const gone = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await gone;
  };
  return { url: `redis://127.0.0.1:${port}`, flush: () => client.flushall(), stop };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
