import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

/** A Redis of its own on a free port that forgets everything when stopped; TEST_REDIS_SERVER names the program. */
export async function throwawayRedis(): Promise<{ url: string; flush: () => Promise<void>; stop: () => Promise<void> }> {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const server = spawn(process.env['TEST_REDIS_SERVER'] ?? 'redis-server', words, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => server.once('error', reject));
  const client = new Redis(port, '127.0.0.1', { retryStrategy: (times) => (times < 100 ? 50 : null), maxRetriesPerRequest: 100 });
  client.on('error', () => undefined);
  await Promise.race([client.ping(), failed]);
  const stop = async (): Promise<void> => {
    client.disconnect();
    server.kill('SIGTERM');
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, flush: async () => void (await client.flushall()), stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
