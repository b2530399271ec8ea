import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis of its own that can be emptied, and killed and started again with what it held at an earlier moment. */
export async function ownRedis(program) {
  const folder = await mkdtemp(join(tmpdir(), 'accord-redis-'));
  const port = await freePort();
  const file = join(folder, 'dump.rdb');
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  let server;
  const start = () => {
    server = spawn(program, words, { stdio: 'ignore' });
  };
  const kill = async () => {
    const gone = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGKILL');
    await gone;
  };
  start();
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 200 });
  client.on('error', () => undefined);
  await client.ping();
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: () => client.flushall(),
    /** Keeps what Redis holds now; the function it answers kills Redis and starts it with that. */
    snapshot: async () => {
      await client.save();
      await copyFile(file, `${file}.old`);
      return async () => {
        await kill();
        await copyFile(`${file}.old`, file);
        start();
        await client.ping();
      };
    },
    stop: async () => {
      client.disconnect();
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
