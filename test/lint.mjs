import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node test/lint.mjs [path…]`: lints everything, or the paths given. The room and door order is read from
 * Nx's graph, and without one that rule silently skips itself: so the graph is made first, and must be there.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
Object.assign(process.env, { NX_DAEMON: 'false', NX_NATIVE_FILE_CACHE_DIRECTORY: join(root, '.nx', 'native'), NX_TUI: 'false', NX_ISOLATE_PLUGINS: 'false' });
const load = createRequire(join(root, 'package.json'));
await load('@nx/devkit').createProjectGraphAsync({ exitOnError: true });
const paths = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), ...(paths.length > 0 ? paths : ['.']), '--max-warnings', '0'], { stdio: 'inherit' });
process.exit(status ?? 1);
