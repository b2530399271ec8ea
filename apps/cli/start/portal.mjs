import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverIsFresh } from '../build/server.mjs';
import { webExists, webIsFresh } from '../build/web.mjs';
import { runBuild } from './run-build.mjs';
import { emptyDatabase, proveDatabase, startDatabase } from './database.mjs';
import { environmentFor, forMigration } from './environment.mjs';
import { Refusal } from './messages.mjs';
import { organisationsIn } from './organisations.mjs';
import { runStep } from './parts.mjs';
import { proveCloneWritable } from './settings.mjs';

const dist = (root, name) => join(root, 'dist/server', `${name}.mjs`);

/** Builds what changed since it was last built. */
export async function buildWhatChanged({ root }, progress, signal, sides = ['server', 'web']) {
  const stale = { server: () => !serverIsFresh(root), web: () => webExists(root) && !webIsFresh(root) };
  const wanted = sides.filter((side) => stale[side]());
  if (wanted.length === 0) return;
  proveCloneWritable(root);
  for (const side of wanted) {
    await progress.stage(`build ${side}`, () => runBuild({ root, side, signal }), 'once, and again when sources change');
  }
}

/**
 * Has a database running: the embedded one, or the one that DATABASE_URL names.
 * @returns {Promise<{ databaseUrl: string, databaseOwnerUrl: string, superuserUrl?: string, port?: number, pid?: number, exited?: Promise<void>, stop: () => Promise<void> }>}
 */
export async function openDatabase(settings, options) {
  if (!settings.databaseUrl) return startDatabase(settings, options);
  await proveDatabase(settings.databaseUrl);
  return { databaseUrl: settings.databaseUrl, databaseOwnerUrl: settings.databaseOwnerUrl, stop: async () => {} };
}

/**
 * Brings the database to this version and says what lives in it.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, isReal: boolean, isEmpty: boolean }>} `isReal`: production, or an organisation made by setup
 */
export async function migrate(settings, database, signal) {
  await clearHalfDemo(settings, database);
  const first = environmentFor(settings, database, { isReal: settings.isProduction });
  await runStep({ name: 'migrate', script: dist(settings.root, 'migrate'), env: forMigration(first, database), root: settings.root, signal });
  const organisations = await organisationsIn(database.databaseUrl);
  const isReal = settings.isProduction || organisations.some(({ kind }) => kind === 'real');
  return { env: environmentFor(settings, database, { isReal }), isReal, isEmpty: organisations.length === 0 };
}

/** Whether this build knows how to fill a demo. */
export function canFillDemo({ root }) {
  return existsSync(dist(root, 'seed'));
}

/** Fills the demo's organisations; a filling that was interrupted is begun again from nothing. */
export async function fillDemo(settings, env, signal) {
  const marker = join(settings.dataDir, 'filling-demo');
  writeFileSync(marker, '');
  await runStep({ name: 'seed', script: dist(settings.root, 'seed'), env, root: settings.root, signal });
  rmSync(marker, { force: true });
}

async function clearHalfDemo({ dataDir }, { superuserUrl }) {
  const marker = join(dataDir, 'filling-demo');
  if (!existsSync(marker)) return;
  if (!superuserUrl) throw new Refusal('Filling the demo was interrupted in the database that DATABASE_URL names: empty that database, then start again.');
  await emptyDatabase(superuserUrl);
  rmSync(join(dataDir, 'anchors'), { recursive: true, force: true });
  rmSync(marker, { force: true });
}
