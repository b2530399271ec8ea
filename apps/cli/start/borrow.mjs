import { embeddedUrls } from './database.mjs';
import { environmentFor } from './environment.mjs';
import { ownerOf, takeLock } from './lock.mjs';
import { migrate, openDatabase } from './portal.mjs';
import { until } from './processes.mjs';
import { secretsOf } from './secrets.mjs';

const longestWait = 30 * 60_000;

/**
 * The database for one command: the running portal's, or one started for the command and stopped after it.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, giveBack: () => Promise<void> }>}
 */
export async function borrowDatabase(settings, progress) {
  if (settings.databaseUrl) return migrated(settings, await openDatabase(settings), () => {});
  for (;;) {
    const lock = await takeLock(settings.dataDir, 'command');
    if (lock.taken) return ownDatabase(settings, lock, progress);
    const { owner } = lock;
    if (owner.role === 'portal' && (await portalReady(settings.dataDir, owner.pid))) return portalDatabase(settings);
    progress.line(`  waiting for another Accord command here to end (process ${owner.pid})`);
    await until(() => ownerOf(settings.dataDir)?.pid !== owner.pid, longestWait, 100);
  }
}

async function ownDatabase(settings, lock, progress) {
  try {
    const database = await openDatabase(settings, { say: progress.line });
    lock.note({ postgresPort: database.port });
    return await migrated(settings, database, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function migrated(settings, database, release) {
  const giveBack = async () => {
    await database.stop();
    release();
  };
  try {
    const { env } = await migrate(settings, database);
    return { env, giveBack };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

// A portal that is still starting will have migrated once it is ready.
async function portalReady(dataDir, pid) {
  const owner = () => ownerOf(dataDir);
  await until(() => owner()?.pid !== pid || owner()?.ready, longestWait, 200);
  return owner()?.pid === pid;
}

async function portalDatabase(settings) {
  const { postgresPort, isReal } = ownerOf(settings.dataDir);
  const urls = embeddedUrls(postgresPort, secretsOf(settings.dataDir));
  return { env: environmentFor(settings, urls, { isReal }), giveBack: async () => {} };
}
