import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../apps/cli/start/postgres.mjs';

/**
 * A PostgreSQL that keeps its promises, as the embedded one does (fsync on), in a temporary folder; it keeps its port
 * when it is stopped and started again.
 * @returns {Promise<{ url: string, restart: () => Promise<void>, crash: () => Promise<void>, stop: () => Promise<void> }>}
 *   `crash` is `pg_ctl stop -m immediate` and a new start, which recovers from the log
 */
export async function durablePostgres() {
  const place = await mkdtemp(join(tmpdir(), 'accord-prove-postgres-'));
  await chmod(place, 0o755);
  const password = randomBytes(16).toString('hex');
  let server = await startPostgres({ place, password });
  const { url, port } = server;
  const again = async () => (server = await startPostgres({ place, password, port }));
  const restart = async () => {
    await server.stop();
    await again();
  };
  const crash = async () => {
    process.kill(server.pid, 'SIGQUIT');
    await server.exited;
    await again();
  };
  const stop = async () => {
    await server.stop();
    await rm(place, { recursive: true, force: true });
  };
  return { url, place, restart, crash, stop };
}
