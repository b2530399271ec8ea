import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The passwords of the embedded database and the demo's secret, made once and kept in the data folder, readable by its owner alone.
 * @returns {{ postgres: string, owner: string, app: string, secret: string }} each 32 random bytes in hexadecimal
 */
export function secretsOf(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const kept = read(file);
  const fresh = () => randomBytes(32).toString('hex');
  const all = { postgres: fresh(), owner: fresh(), app: fresh(), secret: fresh(), ...kept };
  if (!kept) {
    writeFileSync(`${file}.new`, JSON.stringify(all), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return all;
}

/** Whether this data folder has its secrets: a database without them cannot be opened. */
export function hasSecrets(dataDir) {
  return read(join(dataDir, 'secrets.json')) !== undefined;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
