import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprint, isStamped, stamp, stampIn, unstamp } from './stamp.mjs';

const sources = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'tsconfig.base.json', 'tsconfig.json', 'package-lock.json'];
const counts = (path) => !/\.spec\.ts$|^libs\/[^/]+\/web\/|README\.md$|^apps\/cli\/(?!build\/).*\.mjs$/.test(path);
const entries = { api: 'apps/api/main.ts', migrate: 'apps/api/migrate.ts', seed: 'apps/api/seed.ts', worker: 'apps/worker/main.ts' };

/** Whether dist/server was built from the sources as they are now. */
export function serverIsFresh(root) {
  return existsSync(join(root, 'dist/server')) && isStamped(join(root, 'dist/.server'), fingerprint(root, sources, counts));
}

/**
 * Bundles API, worker, migration, seed and every command that exists into dist/server.
 * @throws {Error} naming the files, on a build error or an import cycle
 */
export async function buildServer(root) {
  const { rolldown } = await import('rolldown');
  const print = fingerprint(root, sources, counts);
  unstamp(join(root, 'dist/.server'));
  rmSync(join(root, 'dist/server'), { recursive: true, force: true });
  const cycles = [];
  const bundle = await rolldown(serverOptions(root, cycles));
  await bundle.write(output(root));
  await bundle.close();
  if (cycles.length > 0) throw new Error(`Files import each other in a circle:\n${cycles.join('\n')}`);
  stamp(join(root, 'dist/.server'), print);
}

/**
 * Rebuilds the server whenever a source changes.
 * @param {(failure?: Error, isNews: boolean) => void} built called after each build; `isNews`: it holds what the build that runs does not
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function watchServer(root, built) {
  const { watch } = await import('rolldown');
  const runs = stampIn(join(root, 'dist/.server'));
  unstamp(join(root, 'dist/.server'));
  const cycles = [];
  let isFirst = true;
  const told = (failure) => {
    // What was saved before the first build read it is in that build: no second one will come for it.
    built(failure, !isFirst || fingerprint(root, sources, counts) !== runs);
    isFirst = false;
  };
  const watcher = watch({ ...serverOptions(root, cycles), output: output(root) });
  watcher.on('event', (event) => {
    if (event.code === 'START') cycles.length = 0;
    if (event.code === 'BUNDLE_END') void event.result.close();
    if (event.code === 'ERROR') told(event.error);
    if (event.code === 'END') told(cycles.length > 0 ? new Error(cycles.join('\n')) : undefined);
  });
  return watcher;
}

function serverOptions(root, cycles) {
  return {
    input: present(root),
    cwd: root,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    // Everything from npm stays outside the bundle; rolldown's own helpers must come in.
    external: (id) => !/^[./]|^@accord\/|^@oxc-project\/|^\0/.test(id),
    checks: { circularDependency: true },
    onLog(level, log, handler) {
      if (log.code === 'CIRCULAR_DEPENDENCY') cycles.push(log.message);
      else handler(level, log);
    },
  };
}

function output(root) {
  return {
    dir: join(root, 'dist/server'),
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'parts/[name]-[hash].mjs',
  };
}

function present(root) {
  const found = Object.entries(entries).filter(([, file]) => existsSync(join(root, file)));
  const folder = join(root, 'apps/cli/commands');
  const commands = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')) : [];
  const all = [...found, ...commands.map((name) => [`commands/${basename(name, '.ts')}`, `apps/cli/commands/${name}`])];
  if (all.length === 0) throw new Error('There is no server to build: apps/api and apps/worker are empty.');
  return Object.fromEntries(all.map(([name, file]) => [name, join(root, file)]));
}
