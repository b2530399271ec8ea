import { lineAt } from './header-block';

/** A message ready to be read: UTF-16 turned into UTF-8, and where it begins. */
export interface Opened {
  readonly bytes: Buffer;
  readonly begins: number;
  /** The bytes are not those that came in: offsets fit the recoded copy alone. */
  readonly recoded: boolean;
  readonly isBlank: boolean;
}

const white = new Set([9, 10, 11, 12, 13, 32]);

/** Skips what programs put before the headers: a byte order mark, blank lines, a first line `>From `. */
export function openBytes(raw: Buffer): Opened {
  const { bytes, recoded } = asUtf8(raw);
  let begins = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (begins < bytes.length && white.has(bytes[begins] ?? 0)) begins += 1;
  const isBlank = begins === bytes.length;
  begins = startOfLine(bytes, begins);
  if (bytes.toString('latin1', begins, begins + 6) === '>From ') begins = lineAt(bytes, begins, bytes.length).next;
  return { bytes, begins, recoded, isBlank };
}

/** A line of white space and words is a line of words: its white space is kept. */
function startOfLine(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && (bytes[start - 1] === 32 || bytes[start - 1] === 9)) start -= 1;
  return start;
}

function asUtf8(raw: Buffer): { bytes: Buffer; recoded: boolean } {
  const mark = raw.toString('hex', 0, 2);
  const charset = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : null;
  if (!charset) return { bytes: raw, recoded: false };
  return { bytes: Buffer.from(new TextDecoder(charset).decode(raw), 'utf8'), recoded: true };
}
