import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machineRefusal } from './messages.mjs';
import { beganAt, signal, stillRuns, until } from './processes.mjs';

/**
 * One owner for each data folder. The lock holds who owns it, and what that owner started,
 * so that the next one can clear up after a kill.
 * @typedef {{ pid: number, began: string, role: 'portal' | 'command' | 'reset', ready?: boolean, url?: string, postgresPort?: number, parts?: { name: string, pid: number, began: string }[] }} Owner
 */

const lockFile = (dataDir) => join(dataDir, 'lock.json');

/** The living owner of this data folder, or undefined. @returns {Owner | undefined} */
export function ownerOf(dataDir) {
  const owner = read(lockFile(dataDir));
  return owner && stillRuns(owner) ? owner : undefined;
}

/**
 * Takes the lock, first stopping what a killed owner left running.
 * @param {string} dataDir
 * @param {Owner['role']} role
 * @param {string} name of the lock's file
 * @returns {Promise<{ taken: true, afterKill: boolean, note: (more: Partial<Owner>) => void, release: () => void } | { taken: false, owner: Owner }>}
 *   `afterKill`: the owner before was killed, and a part it was just starting may take seconds to notice
 */
export async function takeLock(dataDir, role, name = 'lock.json') {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, name);
  let mine = { pid: process.pid, began: beganAt(process.pid), role };
  let afterKill = false;
  for (;;) {
    const old = read(file);
    if (old && stillRuns(old)) return { taken: false, owner: old };
    if (old) {
      afterKill = true;
      await stopLeftParts(old.parts ?? []);
    }
    putAside(file);
    if (claim(file, mine)) break;
  }
  return {
    taken: true,
    afterKill,
    note(more) {
      mine = { ...mine, ...more };
      write(file, mine);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Takes the lock as soon as its owner is done; `waiting` is called once, with the owner, when there is one. */
export async function waitForLock(dataDir, role, waiting, name = 'lock.json') {
  for (let told = false; ; told = true) {
    const lock = await takeLock(dataDir, role, name);
    if (lock.taken) return lock;
    if (!told) waiting(lock.owner);
    await until(() => !stillRuns(lock.owner) || !read(join(dataDir, name)), 1000, 100);
  }
}

// Moved, not deleted: should another start have claimed it this instant, its claim is put back.
function putAside(file) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const found = read(aside);
  if (found && stillRuns(found)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

// Linking fails when another start was quicker: exactly one wins.
function claim(file, mine) {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, JSON.stringify(mine), { mode: 0o600 });
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw machineRefusal(error, dirname(file)) ?? error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function write(file, mine) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(mine), { mode: 0o600 });
  renameSync(own, file);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // not there, or cut short by a kill
  }
}

async function stopLeftParts(parts) {
  const left = () => parts.filter(stillRuns);
  for (const { pid } of left()) signal(pid, 'SIGTERM');
  if (await until(() => left().length === 0, 8500)) return;
  for (const { pid } of left()) signal(pid, 'SIGKILL');
  await until(() => left().length === 0, 1000);
}
