import { readFileSync, readlinkSync } from 'node:fs';

/**
 * When a process began, in clock ticks since the machine booted, or undefined when it is gone.
 * Number and beginning together name a process: numbers alone are used again.
 */
export function beganAt(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : rest[18];
  } catch {
    return undefined; // no such process, or one that we may not see
  }
}

/** Whether the process written down as `{ pid, began }` is still the one running under that number. */
export function stillRuns({ pid, began }) {
  return began !== undefined && beganAt(pid) === began;
}

/** The folder a process works in, or undefined when it is gone or belongs to someone else. */
export function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, or not ours to look at
  }
}

/** Sends a signal to a process that may have gone meanwhile. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until `done()` is truthy and answers it, or answers undefined after `milliseconds`. */
export async function until(done, milliseconds, every = 20) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await done();
    if (answer) return answer;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
