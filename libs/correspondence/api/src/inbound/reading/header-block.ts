import type { Header } from '@accord/correspondence/rules';
import { decodeText } from './charset';

const CR = 13;
const LF = 10;
/** More headers than any program writes; what follows them is taken for the body. */
const mostHeaders = 5_000;
const longestValue = 200_000;
/** Of all headers together; those that begin after it are passed over. */
const mostBytes = 4_000_000;

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

/** Where a header's value stands, folded lines and their line ends included. */
interface Found {
  readonly name: string;
  readonly starts: number;
  ends: number;
}

/** Reads headers until a blank line, or the first line that is no header: that one belongs to the body. */
export function readHeaders(bytes: Buffer, from: number, end: number): HeaderBlock {
  const found: Found[] = [];
  let last: Found | undefined;
  let at = from;
  while (at < end) {
    const line = lineAt(bytes, at, end);
    if (line.end === at) return { headers: headersOf(bytes, found), bodyAt: line.next };
    const isFolded = (bytes[at] === 32 || bytes[at] === 9) && last !== undefined;
    const colon = isFolded ? -1 : colonOf(bytes, at, line.end);
    if (!isFolded && (colon < 0 || found.length === mostHeaders)) return { headers: headersOf(bytes, found), bodyAt: at };
    if (isFolded && last) last.ends = line.end;
    else found.push((last = { name: bytes.toString('latin1', at, colon).trim().toLowerCase(), starts: colon + 1, ends: line.end }));
    at = line.next;
  }
  return { headers: headersOf(bytes, found), bodyAt: end };
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

function headersOf(bytes: Buffer, found: readonly Found[]): Header[] {
  const headers: Header[] = [];
  let left = mostBytes;
  for (const { name, starts, ends } of found) {
    const raw = bytes.subarray(starts, Math.min(ends, starts + longestValue));
    left -= raw.length;
    if (left < 0) break;
    headers.push({ name, value: decodeText(withoutLineEnds(raw), undefined).trim() });
  }
  return headers;
}

/** Neither line ends nor zero bytes, which no database keeps. */
const withoutLineEnds = (raw: Buffer): Uint8Array => (raw.includes(LF) || raw.includes(CR) || raw.includes(0) ? raw.filter((byte) => byte !== LF && byte !== CR && byte !== 0) : raw);
