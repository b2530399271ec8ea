import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './messages.mjs';
import { startedAsRoot } from './postgres-files.mjs';

/**
 * Where the embedded database lives. For an ordinary user: in the data folder. Under root, whose folders
 * PostgreSQL's own user may not be able to enter: in a folder of its own, named after the clone and noted in
 * the data folder. That folder says whom it belongs to, so a copied clone makes its own and a moved one keeps its.
 * @param {{ root: string, dataDir: string }} settings
 * @param {(sentence: string) => void} say
 */
export function placeOfDatabase({ root, dataDir }, say) {
  const inside = join(dataDir, 'postgres');
  if (!startedAsRoot) return inside;
  const owner = statSync(join(inside, 'data'), { throwIfNoEntry: false })?.uid;
  if (owner) throw new Refusal(`The database in ${inside} belongs to user ${owner}: start Accord as that user.`);
  const noted = read(join(dataDir, 'place.json'));
  if (noted && adopt(noted, dataDir)) return noted.place;
  return makePlace(root, dataDir, say);
}

/** The place noted for this data folder, or undefined when there is none of its own. Makes nothing. */
export function notedPlace(dataDir) {
  const noted = read(join(dataDir, 'place.json'));
  return noted && read(join(noted.place, 'owner.json'))?.id === noted.id && ownedBy(noted, dataDir) ? noted.place : undefined;
}

const ownedBy = ({ place }, dataDir) => read(join(place, 'owner.json'))?.dataDir === dataDir;

function adopt(noted, dataDir) {
  const owner = read(join(noted.place, 'owner.json'));
  if (!owner || owner.id !== noted.id) return false;
  if (owner.dataDir === dataDir) return true;
  if (read(join(owner.dataDir, 'place.json'))?.id === noted.id) return false; // this clone is the copy
  writeFileSync(join(noted.place, 'owner.json'), JSON.stringify({ ...owner, dataDir }), { mode: 0o600 });
  return true;
}

function makePlace(root, dataDir, say) {
  const id = randomBytes(4).toString('hex');
  const name = basename(root).replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 40) || 'clone';
  const parent = roomFor();
  const place = join(parent, `accord-${name}-${id}`);
  for (const left of abandoned(parent, dataDir)) say(`An earlier clone in this folder left its database behind: to remove it, rm -rf ${left}`);
  mkdirSync(place, { mode: 0o755 });
  writeFileSync(join(place, 'owner.json'), JSON.stringify({ id, dataDir }), { mode: 0o600 });
  writeFileSync(join(dataDir, 'place.json'), JSON.stringify({ id, place }), { mode: 0o600 });
  // What is left from the database that this clone was copied from would not fit the new one.
  rmSync(join(dataDir, 'secrets.json'), { force: true });
  if (existsSync(join(dataDir, 'anchors'))) renameSync(join(dataDir, 'anchors'), join(dataDir, `anchors-before-${id}`));
  return place;
}

function roomFor() {
  for (const parent of ['/var/lib', '/var/tmp']) {
    try {
      accessSync(parent, constants.W_OK);
      return parent;
    } catch {
      // a read-only system folder: the next one
    }
  }
  throw new Refusal('Neither /var/lib nor /var/tmp can be written to: start Accord as an ordinary user, or set DATABASE_URL.');
}

function abandoned(parent, dataDir) {
  const all = readdirSync(parent).filter((name) => name.startsWith('accord-'));
  return all.map((name) => join(parent, name)).filter((place) => existsSync(join(place, 'owner.json')) && ownedBy({ place }, dataDir) && dirname(place) === parent);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // not there
  }
}
