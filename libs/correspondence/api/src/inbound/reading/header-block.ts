import type { Header } from '@accord/correspondence/rules';
import { decodeText } from './charset';

const CR = 13;
const LF = 10;
/** More headers than any program writes; what follows them is passed over, not kept. */
const mostHeaders = 5_000;
const longestValue = 200_000;

/** The headers of a message or part, and where its body begins. */
export interface HeaderBlock {
  readonly headers: readonly Header[];
  /** Offset of the first byte of the body. */
  readonly bodyAt: number;
}

/** Where the line at `at` ends (without its line end) and where the next begins. CRLF, LF and CR all end a line. */
export function lineAt(bytes: Buffer, at: number, end: number): { end: number; next: number } {
  let stop = at;
  while (stop < end && bytes[stop] !== LF && bytes[stop] !== CR) stop += 1;
  const isCrLf = bytes[stop] === CR && bytes[stop + 1] === LF && stop + 1 < end;
  return { end: stop, next: Math.min(end, stop + (isCrLf ? 2 : 1)) };
}

/** Reads headers until a blank line, or the first line that is no header: that one belongs to the body. */
export function readHeaders(bytes: Buffer, from: number, end: number): HeaderBlock {
  const headers: { name: string; pieces: Buffer[] }[] = [];
  let at = from;
  while (at < end) {
    const line = lineAt(bytes, at, end);
    if (line.end === at) return block(headers, line.next);
    const isFolded = (bytes[at] === 32 || bytes[at] === 9) && headers.length > 0;
    const colon = isFolded ? -1 : colonOf(bytes, at, line.end);
    if (!isFolded && colon < 0) return block(headers, at);
    if (isFolded) headers.at(-1)?.pieces.push(bytes.subarray(at, line.end));
    else if (headers.length < mostHeaders) headers.push({ name: bytes.toString('latin1', at, colon).trim().toLowerCase(), pieces: [bytes.subarray(colon + 1, line.end)] });
    at = line.next;
  }
  return block(headers, end);
}

/** Where the colon of a header line stands; -1 when the line is no header. A name is printable ASCII without spaces. */
function colonOf(bytes: Buffer, at: number, end: number): number {
  let place = at;
  while (place < end && (bytes[place] ?? 0) > 32 && (bytes[place] ?? 0) < 127 && bytes[place] !== 58) place += 1;
  if (place === at) return -1;
  const afterName = place;
  while (place < end && (bytes[place] === 32 || bytes[place] === 9)) place += 1;
  return bytes[place] === 58 && place < end && place - afterName < 3 ? place : -1;
}

function block(raw: readonly { name: string; pieces: readonly Buffer[] }[], bodyAt: number): HeaderBlock {
  const headers = raw.map(({ name, pieces }) => ({ name, value: decodeText(Buffer.concat(pieces).subarray(0, longestValue), undefined).trim() }));
  return { headers, bodyAt };
}
