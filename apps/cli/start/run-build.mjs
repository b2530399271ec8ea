import { fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { machineRefusal, Refusal } from './messages.mjs';

/** Builds one side in a process of its own, whose memory is given back. @throws {Refusal} with the compiler's words */
export async function runBuild({ root, side, signal }) {
  const child = spawn(process.execPath, [join(root, 'apps/cli/build.mjs'), side], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], signal, killSignal: 'SIGTERM', detached: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw machineRefusal(said, root) ?? new Refusal(said.trim() || `The ${side} build ended with exit code ${code}.`);
}

/**
 * Builds again whenever a source changes.
 * @param {(side: 'server' | 'web', how: { failure?: string, isNews: boolean }) => void} built `isNews`: it holds what the build that runs does not
 * @returns {{ stop: () => Promise<void> }}
 */
export function watchBuild({ root }, built) {
  const child = fork(join(root, 'apps/cli/build.mjs'), ['all', '--watch'], { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true });
  child.on('message', ({ built: side, ...how }) => built(side, how));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return {
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await exited;
      clearTimeout(timer);
    },
  };
}
