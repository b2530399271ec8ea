import { unpackedBinary } from './debian.mjs';
import { onPath } from './on-path.mjs';

const remedy = 'Install redis-server (on Debian or Ubuntu: apt-get install redis-server), or set TEST_REDIS_SERVER to its path.';

/**
 * Finds a Redis server that runs here: named, installed, or Debian's package unpacked without installing it.
 * @returns {Promise<{ path: string, from: string } | { remedy: string }>}
 */
export async function findRedis(bench) {
  const ways = [
    ['TEST_REDIS_SERVER', async () => process.env.TEST_REDIS_SERVER],
    ['installed', async () => onPath(['redis-server', 'valkey-server'])],
    ['Debian package, unpacked', () => unpackedBinary({ names: ['redis-server'], binary: 'usr/bin/redis-server', bench })],
  ];
  for (const [from, find] of ways) {
    const path = await find();
    if (path && (await bench.run(path, ['--version'], { timeout: 10_000 })).code === 0) return { path, from };
  }
  return { remedy };
}
