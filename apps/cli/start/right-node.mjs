import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

const least = [24, 15];
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Whether the Node that runs now is the one Accord runs on. */
export function onRightNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/** The Node that npm installed with Accord. */
export function rightNode(root) {
  return onRightNode() ? process.execPath : join(root, 'node_modules', '.bin', 'node');
}

/**
 * Goes on with the same script under the right Node, and answers its exit code.
 * The new process stops when this one dies, however it dies: it is told by its ipc channel.
 */
export function continueUnderRightNode(root, script, words) {
  const child = spawn(rightNode(root), [script, ...words], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ACCORD_CONTINUED: '1' } });
  for (const name of passedOn) process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Calls `gone` once when whoever started this process has died without a word. */
export function whenAbandoned(gone) {
  if (process.env.ACCORD_CONTINUED && process.connected) {
    process.once('disconnect', gone);
    process.channel.unref(); // listening alone would keep this process alive
    return;
  }
  if (!process.env.npm_lifecycle_event) return; // started by hand: a closed shell sends its own signal
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 500);
  watch.unref();
}
