import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitForLock } from './start/lock.mjs';
import { buildServer, serverIsFresh, watchServer } from './build/server.mjs';
import { buildWeb, watchWeb, webExists, webIsFresh } from './build/web.mjs';

/**
 * `node apps/cli/build.mjs [server|web|all] [--watch] [--force]`
 * Builds into dist/ what has changed since it was last built; exit code 1 and the compiler's words when it cannot.
 * Started with an ipc channel and --watch it sends `{ built: 'server' | 'web', failure?, isNews }` after each build.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const sides = {
  server: { isThere: () => true, isFresh: serverIsFresh, build: buildServer, watch: watchServer },
  web: { isThere: webExists, isFresh: webIsFresh, build: buildWeb, watch: watchWeb },
};

async function main(words) {
  const flags = words.filter((word) => word.startsWith('--'));
  const [which = 'all', ...more] = words.filter((word) => !word.startsWith('--'));
  const names = which === 'all' ? Object.keys(sides) : [which];
  if (more.length > 0 || !names.every((name) => name in sides) || flags.some((flag) => !['--watch', '--force'].includes(flag))) {
    process.stderr.write('Say node apps/cli/build.mjs [server|web|all] [--watch] [--force]\n');
    return 2;
  }
  const wanted = names.filter((name) => sides[name].isThere(root));
  if (flags.includes('--watch')) return watchAll(wanted);
  const lock = await waitForLock(join(root, '.accord'), 'command', () => {}, 'building.json');
  process.once('exit', lock.release);
  for (const name of wanted) {
    if (!flags.includes('--force') && sides[name].isFresh(root)) continue;
    const began = Date.now();
    await sides[name].build(root);
    process.stderr.write(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  }
  return 0;
}

async function watchAll(names) {
  const report = (name) => (failure, isNews) => {
    process.stderr.write(failure ? `The ${name} build failed:\n${failure.message}\n` : `Built ${name}\n`);
    process.send?.({ built: name, failure: failure?.message, isNews });
  };
  const watchers = await Promise.all(names.map((name) => sides[name].watch(root, report(name))));
  await new Promise((resolve) => {
    for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(event, resolve);
  });
  await Promise.all(watchers.map((watcher) => watcher.close()));
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`The build failed:\n${error.message}\n`);
    process.exit(1);
  },
);
