import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './messages.mjs';
import { beganAt } from './processes.mjs';

const longestLog = 20 * 1024 * 1024;

/**
 * How Node runs a part: the young generation is bounded, in MiB, the source maps of our own code alone are held, and memory
 * may be given back when nobody waits (`apps/api/give-back.ts`), or both together stand at 480 MiB with nothing to do.
 */
export const flagsOf = (name) => ['--import', new URL('own-source-maps.mjs', import.meta.url).href, `--max-semi-space-size=${name === 'api' ? 16 : 8}`, '--expose-gc'];

/**
 * Starts one long-running process of the portal (api, worker) in a group of its own, so that the
 * terminal's Ctrl-C reaches the launcher alone. It stops by itself when the launcher dies.
 * @param {{ name: string, script: string, env: NodeJS.ProcessEnv, logDir: string, root: string, outward: boolean }} part
 *   `outward`: its log goes to standard output, for whoever collects it there, instead of a file
 * @returns {{ name: string, pid: number, began: string, ready: Promise<void>, exited: Promise<{ code: number | null, signal: string | null }>, lastWords: () => string, stop: (milliseconds: number) => Promise<void> }}
 */
export function startPart({ name, script, env, logDir, root, outward }) {
  const log = outward ? 1 : openLog(logDir, name);
  const child = spawn(process.execPath, [...flagsOf(name), script], { cwd: root, env, detached: true, stdio: ['ignore', log, 'pipe', 'ipc'] });
  let tail = '';
  let isReady = false;
  child.stderr.setEncoding('utf8').on('data', (text) => {
    tail = (tail + text).slice(-4000);
    if (outward && !isReady) return; // what keeps it from starting is said once, by the launcher
    try {
      writeSync(outward ? 2 : log, text);
    } catch {
      // a full disk loses a line of the log, never the portal
    }
  });
  // 'close' comes after the last words were read.
  const exited = new Promise((resolve) => {
    child.once('close', (code, signal) => {
      if (!outward) closeSync(log);
      resolve({ code, signal });
    });
    child.once('error', () => resolve({ code: 127, signal: null }));
  });
  const ready = new Promise((resolve, reject) => {
    child.on('message', (message) => message?.ready && ((isReady = true), resolve()));
    void exited.then(({ code, signal }) => reject(failure(name, code, signal, tail)));
  });
  ready.catch(() => {}); // whoever waits for it is told; nobody else need be
  return { name, pid: child.pid, began: beganAt(child.pid), ready, exited, lastWords: () => tail, stop: (milliseconds) => stopChild(child, exited, milliseconds) };
}

/**
 * Runs one step to its end (migration, seed).
 * @throws {Refusal} with its own sentence and exit code when it refused (2 or 3)
 */
export async function runStep({ name, script, env, root, signal }) {
  const child = spawn(process.execPath, ['--enable-source-maps', script], { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const abort = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', abort);
  let tail = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (tail = (tail + text).slice(-4000)));
  const { code, died } = await new Promise((resolve, reject) => child.once('error', reject).once('close', (status, by) => resolve({ code: status, died: by })));
  signal?.removeEventListener('abort', abort);
  if (code !== 0) throw failure(name, code, died, tail);
}

/** What a process that ended told on standard error, as a refusal when it was one. */
export function failure(name, code, signal, tail) {
  if (code === 2 || code === 3) return new Refusal(tail.trim().split('\n').at(-1), code);
  // What may be back in a moment is told as one sentence too: the part that was looked for says which.
  if (code === 1 && /^[A-Z][^\n]*\.$/.test(tail.trim())) return new Refusal(tail.trim(), 1);
  if (/ENOSPC|No space left on device|Check free disk space/.test(tail)) return new Refusal('The disk is full: free some space, then start again.');
  return new Refusal(`The ${name} process ended (${signal ?? `exit code ${code}`}):\n${tail.trim()}`, 70);
}

async function stopChild(child, exited, milliseconds) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await exited;
  clearTimeout(timer);
}

function openLog(logDir, name) {
  mkdirSync(logDir, { recursive: true });
  const file = join(logDir, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
