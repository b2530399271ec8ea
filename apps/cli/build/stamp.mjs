import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A fingerprint of files, so that nothing is built twice from the same sources.
 * @param {string} root folder the paths are in
 * @param {readonly string[]} paths files and folders; what does not exist counts as absent
 * @param {(path: string) => boolean} counts which files inside folders count
 */
export function fingerprint(root, paths, counts = () => true) {
  const hash = createHash('sha256').update(process.version).update(process.arch);
  const visit = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(join(path, name));
    } else if (counts(path)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

/** The fingerprint of what was last built, or null where nothing whole was. */
export function stampIn(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // never built
  }
}

/** Whether `file` holds this fingerprint. */
export const isStamped = (file, print) => stampIn(file) === print;

/** Writes the fingerprint after a build; `unstamp` takes it away before one, so that half a build never passes for whole. */
export function stamp(file, print) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}

export function unstamp(file) {
  rmSync(file, { force: true });
}
