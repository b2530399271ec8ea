import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres, stopLeftOver } from '../apps/cli/start/postgres.mjs';
import { beganAt, stillRuns } from '../apps/cli/start/processes.mjs';

const folderName = 'accord-test-postgres-';
const ownerFile = 'started-by.json';

/**
 * Starts a PostgreSQL that lives in a temporary folder and forgets everything when stopped.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is the superuser's
 */
export async function throwawayPostgres() {
  await sweepAbandoned();
  const place = await mkdtemp(join(tmpdir(), folderName));
  await chmod(place, 0o755);
  await writeFile(join(place, ownerFile), JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  const server = await startPostgres({ place, password: randomBytes(16).toString('hex'), throwaway: true });
  const stop = async () => {
    await server.stop();
    await rm(place, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

// A run that was killed left its server behind: its folder says who started it, and that process is gone. What another user left is theirs to sweep.
async function sweepAbandoned() {
  for (const name of (await readdir(tmpdir())).filter((found) => found.startsWith(folderName))) {
    const place = join(tmpdir(), name);
    const owner = await readFile(join(place, ownerFile), 'utf8').then(JSON.parse).catch(() => undefined);
    if (!owner || stillRuns(owner) || !(await mayRemove(place))) continue;
    await stopLeftOver(join(place, 'data'));
    await rm(place, { recursive: true, force: true });
  }
}

const mayRemove = async (place) => process.getuid() === 0 || (await stat(place)).uid === process.getuid();

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
