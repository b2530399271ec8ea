import { join } from 'node:path';
import { secretsOf } from './secrets.mjs';

const owners = ['DATABASE_OWNER_URL'];

/**
 * What every process of Accord is started with: the caller's environment and the settings decided here.
 * The owner's address goes to the migration alone, see `forMigration`.
 * @param {ReturnType<import('./settings.mjs').readSettings>} settings
 * @param {{ databaseUrl: string }} database
 * @param {{ isReal: boolean }} kind a real installation brings its own secret and is never called a demo
 */
export function environmentFor(settings, { databaseUrl }, { isReal }) {
  const { root, port, publicUrl, dataDir, anchorDir } = settings;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    ANCHOR_DIR: anchorDir,
    WEB_DIR: join(root, 'dist/web/browser'),
    NODE_ENV: process.env.NODE_ENV ?? 'development',
    ...(isReal ? {} : { ACCORD_DEMO: '1', ACCORD_SECRET: process.env.ACCORD_SECRET || secretsOf(dataDir).secret }),
  };
  for (const name of owners) delete env[name];
  if (isReal) delete env.ACCORD_DEMO;
  delete env.NODE_CHANNEL_FD;
  return env;
}

/** The migration's environment: the same, and the owner of the tables. */
export function forMigration(env, { databaseOwnerUrl }) {
  return { ...env, DATABASE_OWNER_URL: databaseOwnerUrl };
}
