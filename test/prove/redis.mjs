import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer, serverIsFresh } from '../../apps/cli/build/server.mjs';
import { LetterPortal } from '../faults/letter-portal.mjs';
import { holds, lettersUnderKills } from '../faults/letters-under-kills.mjs';
import { RedisServer } from '../runner/redis-server.mjs';

const mails = 60;

/** A real Redis: what a production start refuses, and what its log of appends is good for. */
export const promises = [
  { promise: 'A production start refuses a Redis that may evict, in one sentence', prove: (bench) => bench.withDatabase((url) => refuseEvicting(bench, url)) },
  { promise: `Redis killed with -9 and started again from its append-only file: ${mails} letters, 4 kills of the worker as well, none twice, none lost`, prove: (bench) => bench.withDatabase((url) => killRedis(bench, url)) },
];

async function refuseEvicting(bench, superuserUrl) {
  await built(bench);
  const redis = await RedisServer.open(bench, ['--maxmemory-policy', 'allkeys-lru']);
  const portal = await LetterPortal.open({ superuserUrl, settings: {}, cases: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'accord-refused-'));
  try {
    const env = { ...portal.env, NODE_ENV: 'production', REDIS_URL: redis.url, PUBLIC_URL: 'https://accord.example', DATA_DIR: folder, LOG_LEVEL: 'info' };
    const refused = await ended(bench, 'api', env);
    await redis.set('maxmemory-policy', 'noeviction');
    return { passed: refused.code === 2 && /REDIS_URL may evict/.test(refused.said), figure: `exit code ${refused.code}: ${sentence(refused.said)}` };
  } finally {
    await portal.close();
    await redis.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(bench, name, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(bench.root, 'dist/server', `${name}.mjs`)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.once('close', (code) => (clearTimeout(late), resolve({ code, said })));
  });
}

const sentence = (said) => /[^\n"]*REDIS_URL may evict[^\n"]*/.exec(said)?.[0].trim() ?? said.trim().slice(-300);

async function killRedis(bench, superuserUrl) {
  await built(bench);
  const redis = await RedisServer.open(bench, ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']);
  try {
    const found = await lettersUnderKills({ superuserUrl, redis: { url: redis.url, flush: () => redis.killAndStart() }, mails, kills: 4, leaseSeconds: 20, sweepSeconds: 5, answersAfter: 150 });
    return { passed: holds(found, mails), figure: `${found.twice} twice, ${found.lost} lost; ${found.sent} sent, ${found.doubts} in doubt, all flagged` };
  } finally {
    await redis.close();
  }
}

async function built({ root }) {
  if (!serverIsFresh(root)) await buildServer(root);
}
