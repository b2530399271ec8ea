import { createReadStream, existsSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const chunk = 64 * 1024;
const newline = 10;

/** Every whole line of a file, in order, one at a time: a file of years is never held at once. An end cut short by a crash is no line. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const { end } = await lastLineOf(file);
  if (end === 0) return;
  for await (const line of createInterface({ input: createReadStream(file, { encoding: 'utf8', end: end - 1 }), crlfDelay: Infinity })) {
    if (line !== '') yield line;
  }
}

/** The last whole line, and the offset where it ends: what follows was never finished. */
export async function lastLineOf(file: string): Promise<{ line: string | undefined; end: number }> {
  if (!existsSync(file)) return { line: undefined, end: 0 };
  const handle = await open(file, 'r');
  try {
    let tail = Buffer.alloc(0);
    for (let at = (await handle.stat()).size; at > 0; ) {
      const length = Math.min(chunk, at);
      const piece = Buffer.alloc(length);
      await handle.read(piece, 0, length, (at -= length));
      tail = Buffer.concat([piece, tail]);
      const last = tail.lastIndexOf(newline);
      const before = last > 0 ? tail.lastIndexOf(newline, last - 1) : -1;
      if (last >= 0 && (before >= 0 || at === 0)) return { line: tail.toString('utf8', before + 1, last) || undefined, end: at + last + 1 };
    }
    return { line: undefined, end: 0 };
  } finally {
    await handle.close();
  }
}

/** Puts one line after the last whole one and waits until it is on the disk; an end cut short before is cut off. */
export async function appendLine(file: string, line: string): Promise<void> {
  const { end } = await lastLineOf(file);
  const handle = await open(file, existsSync(file) ? 'r+' : 'w+');
  try {
    await handle.truncate(end);
    await handle.write(`${line}\n`, end);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const longestWork = 30_000;

/** Does `work` while no other process does its own with the same lock. A lock that a killed process left is passed over after half a minute. */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const mine = await open(lock, 'wx').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault;
      return null;
    });
    if (mine) {
      await mine.close();
      return work().finally(() => rm(lock, { force: true }));
    }
    const held = await stat(lock).catch(() => null); // it was given back this instant
    if (held && Math.abs(Date.now() - held.mtimeMs) > longestWork) await rm(lock, { force: true });
    await wait(20);
  }
}
