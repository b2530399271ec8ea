import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { machineRefusal, Refusal } from './messages.mjs';
import { makeOwned, postgresUser, runnableNative, startedAsRoot } from './postgres-files.mjs';
import { beganAt, signal, until, workingFolder } from './processes.mjs';

const durable = { max_connections: 100 };
const forgetful = { max_connections: 200, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * Starts a PostgreSQL of its own in `place`, creating it when it is not there, on a free port of 127.0.0.1.
 * A server left over from a killed start is found and stopped first.
 * @param {{ place: string, password: string, port?: number, throwaway?: boolean }} options
 *   `place`: a folder of its own, reachable by every user when started as root; `password`: of the superuser `postgres`;
 *   `throwaway`: trades durability for speed, for tests.
 * @returns {Promise<{ url: string, port: number, pid: number, exited: Promise<void>, stop: () => Promise<void> }>}
 *   `url`: the superuser's; `exited` resolves when the server has ended for whatever reason.
 * @throws {Refusal} full disk, unwritable folder, files of a newer PostgreSQL
 */
export async function startPostgres({ place, password, port, throwaway = false }) {
  try {
    // The folder stays the starter's own: PostgreSQL's user may write to the data in it and nothing beside.
    await mkdir(place, { recursive: true });
    await chmod(place, startedAsRoot ? 0o755 : 0o700);
    const native = await runnableNative(place);
    const files = join(await realpath(place), 'data');
    await stopLeftOver(files);
    if (!(await stat(join(files, 'PG_VERSION')).catch(() => undefined))) await create(native, files, password, throwaway);
    const settings = throwaway ? forgetful : durable;
    return await run({ native, files, place, password, port, settings });
  } catch (error) {
    throw machineRefusal(error, place) ?? error;
  }
}

/** Stops the server whose files these are, if one still runs, and clears away what it left. */
export async function stopLeftOver(files) {
  const file = join(files, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  // The number may long belong to another program, or to the database this clone was copied from.
  if (workingFolder(pid) === files) {
    const began = beganAt(pid);
    const gone = () => beganAt(pid) !== began;
    signal(pid, 'SIGINT');
    if (!(await until(gone, 5000))) signal(pid, 'SIGQUIT');
    if (!(await until(gone, 3000))) signal(pid, 'SIGKILL');
    await until(gone, 2000);
  }
  await rm(file, { force: true });
}

// Created beside and renamed: a start killed half-way leaves nothing that looks like a database.
async function create(native, files, password, throwaway) {
  const fresh = `${files}.new`;
  const secret = `${files}.password`;
  await rm(fresh, { recursive: true, force: true });
  await makeOwned(fresh, 0o700);
  await writeFile(secret, password, { mode: 0o600 });
  if (startedAsRoot) await chown(secret, postgresUser.uid, postgresUser.gid);
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-instructions'];
  const child = spawn(join(native, 'bin', 'initdb'), ['-D', fresh, ...locale, ...access, ...(throwaway ? ['--no-sync'] : [])], {
    ...postgresUser,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  await rm(secret, { force: true });
  if (code !== 0) throw machineRefusal(said, files) ?? new Error(`initdb failed:\n${said.slice(-2000)}`);
  await rename(fresh, files);
}

async function run({ native, files, place, password, port: fixed, settings }) {
  const logPath = join(place, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = fixed ?? (await freePort());
    const all = { ...settings, port, listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };
    const log = await open(logPath, 'w', 0o600);
    const child = spawn(join(native, 'bin', 'postgres'), ['-D', files, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      ...postgresUser,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const exited = new Promise((resolve) => child.once('error', resolve).once('exit', () => resolve()));
    await log.close();
    if (await becomesReady(child, files)) {
      return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, port, pid: child.pid, exited, stop: () => stop(child, exited) };
    }
    await stop(child, exited);
    const said = await readFile(logPath, 'utf8');
    if (/Address already in use/.test(said) && fixed === undefined && attempt < 5) continue;
    throw whyNot(said, files);
  }
}

async function becomesReady(child, files) {
  const alive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const ready = async () => {
    const lines = (await readFile(join(files, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.startsWith('ready');
  };
  // Recovery after a kill can take long on a big database; a dead server ends the wait at once.
  await until(async () => !alive() || (await ready()), 120_000);
  return alive() && (await ready());
}

async function stop(child, exited) {
  const within = (milliseconds) => Promise.race([exited.then(() => true), new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref())]);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  if (await within(5000)) return;
  child.kill('SIGQUIT');
  if (await within(2000)) return;
  child.kill('SIGKILL');
  await exited;
}

function whyNot(said, files) {
  if (/database files are incompatible with server/.test(said)) {
    return new Refusal(`The database in ${files} was made by another PostgreSQL version: use the Accord that made it, or npm start -- --reset.`);
  }
  return machineRefusal(said, files) ?? new Error(`PostgreSQL did not start:\n${said.slice(-2000)}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
