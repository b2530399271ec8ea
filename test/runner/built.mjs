import { execFileSync } from 'node:child_process';

/** Before the journeys: the portal that they open is built from the sources as they are now. */
export default function build(_, { rootDir }) {
  execFileSync(process.execPath, ['apps/cli/build.mjs', 'all'], { cwd: rootDir, stdio: ['ignore', 'ignore', 'inherit'] });
}
