import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineRefusal, Refusal, unwritable } from './messages.mjs';
import { until } from './processes.mjs';

/**
 * What the environment asks for. Each embedded part is replaced by naming a real one.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root the clone
 */
export function readSettings(env, root) {
  const port = portOf(env.PORT);
  const dataDir = resolve(root, env.DATA_DIR || '.accord');
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new Refusal('DATABASE_OWNER_URL is set and DATABASE_URL is not: set both, or neither for the embedded database.');
  }
  return {
    root,
    port,
    dataDir,
    anchorDir: resolve(root, env.ANCHOR_DIR || join(dataDir, 'anchors')),
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    address: `http://localhost:${port}`,
    isProduction: env.NODE_ENV === 'production',
    databaseUrl: env.DATABASE_URL || undefined,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL || undefined,
  };
}

function portOf(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT is ${JSON.stringify(text)}: set it to a number from 1 to 65535.`);
}

/** Makes the folder if need be and proves that it can be written to; `setting` names it. @throws {Refusal} */
export function proveWritable(folder, { setting = 'DATA_DIR', mode = 0o755 } = {}) {
  try {
    makeFolder(folder, mode);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw machineRefusal(error, folder, setting) ?? unwritable(folder, setting);
  }
}

// Step by step: mkdir's own recursion never ends below a folder in which none can be made, such as /proc.
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

/** The clone itself must be writable while something has still to be installed or built in it. @throws {Refusal} */
export function proveCloneWritable(root) {
  try {
    accessSync(root, constants.W_OK | constants.X_OK);
    for (const name of ['node_modules', 'dist']) if (existsSync(join(root, name))) accessSync(join(root, name), constants.W_OK);
  } catch {
    throw new Refusal(`Accord cannot write to ${root}: make the folder writable for this user, or clone it where it is.`);
  }
}

/**
 * @param {number} patience milliseconds to wait for whoever listens there to go
 * @throws {Refusal} when another program listens on the port, or this user may not
 */
export async function proveFree(port, patience = 0) {
  await until(async () => (await tryListening(port, '127.0.0.1')) !== 'EADDRINUSE', patience);
  for (const host of ['::', '127.0.0.1']) {
    const failure = await tryListening(port, host);
    if (failure === 'EADDRINUSE') {
      throw new Refusal(`Port ${port} is used by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`);
    }
    if (failure === 'EACCES') {
      throw new Refusal(`This user may not listen on port ${port}: choose one from 1024 up, for example PORT=3000 npm start.`);
    }
  }
}

function tryListening(port, host) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', (error) => answer(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => answer(undefined)));
  });
}

/** The clone that holds this file. */
export const cloneRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
