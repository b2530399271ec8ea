import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { isMbox, nextSeparator, withoutClosingLine } from './separator';

/** What is read at a time: little while the message is little, as nearly all are; memory taken and let go for nothing costs more than reading. */
const chunk = { little: 64 * 1024, large: 4 * 1024 * 1024 };
/** Larger than any mail server lets through; a message beyond it is refused by name rather than half read. */
export const largestMessage = 150 * 1024 * 1024;

/** A message larger than `largestMessage`. */
export class MessageTooLarge extends Error {}

/**
 * The messages of one file, in order: the file itself, or each message of an mbox. Holds one message at a time, so a
 * mailbox of any size can be read.
 */
export async function* messagesOfFile(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const first = await readMore(file, Buffer.alloc(0));
    if (isMbox(first.bytes, first.isEnd)) yield* messagesOfMbox(file, first);
    else yield await rest(file, first);
  } finally {
    await file.close();
  }
}

interface Read {
  readonly bytes: Buffer;
  readonly isEnd: boolean;
}

async function rest(file: FileHandle, first: Read): Promise<Buffer> {
  let read = first;
  while (!read.isEnd) read = await readMore(file, read.bytes);
  return read.bytes;
}

async function* messagesOfMbox(file: FileHandle, first: Read): AsyncGenerator<Buffer> {
  let read = first;
  let begins = nextSeparator(read.bytes, 0, read.isEnd)?.next ?? 0;
  for (;;) {
    const next = nextSeparator(read.bytes, begins, read.isEnd) ?? null;
    if (next) {
      yield withoutClosingLine(read.bytes.subarray(begins, next.at));
      begins = next.next;
    } else if (read.isEnd) {
      yield withoutClosingLine(read.bytes.subarray(begins));
      return;
    } else {
      // Keep a little of what went before: the next separator stands after a blank line, which may be the last one read.
      const keep = Math.max(0, begins - 4);
      read = await readMore(file, read.bytes.subarray(keep));
      begins -= keep;
    }
  }
}

async function readMore(file: FileHandle, kept: Buffer): Promise<Read> {
  if (kept.length > largestMessage) throw new MessageTooLarge();
  const room = Buffer.allocUnsafe(kept.length < chunk.little ? chunk.little : chunk.large);
  const { bytesRead } = await file.read(room, 0, room.length, null);
  return { bytes: Buffer.concat([kept, room.subarray(0, bytesRead)]), isEnd: bytesRead === 0 };
}
