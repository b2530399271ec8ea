import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../apps/cli/start/postgres.mjs';

/**
 * Starts a PostgreSQL that lives in a temporary folder and forgets everything when stopped.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is the superuser's
 */
export async function throwawayPostgres() {
  const place = await mkdtemp(join(tmpdir(), 'accord-test-postgres-'));
  await chmod(place, 0o755);
  const server = await startPostgres({ place, password: randomBytes(16).toString('hex'), throwaway: true });
  const stop = async () => {
    await server.stop();
    await rm(place, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** `node test/with-postgres.mjs -- <command…>` runs the command with TEST_DATABASE_SUPERUSER_URL set. */
async function main(command) {
  if (command[0] === '--') command = command.slice(1);
  if (command.length === 0) {
    process.stderr.write('Say what to run: node test/with-postgres.mjs -- <command…>\n');
    return 2;
  }
  const postgres = await throwawayPostgres();
  const env = { ...process.env, TEST_DATABASE_SUPERUSER_URL: postgres.url };
  const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve((process.stderr.write(`${error.message}\n`), 127)));
    child.once('close', (status) => resolve(status ?? 1));
  });
  await postgres.stop();
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
