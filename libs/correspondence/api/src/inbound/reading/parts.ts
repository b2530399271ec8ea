import { firstOf } from '@accord/correspondence/rules';
import type { Headers } from '@accord/correspondence/rules';
import { readHeaders } from './header-block';
import { readStructured, wordsOf } from './parameters';
import { encodingOf } from './transfer';
import type { Encoding } from './transfer';

/** One node of the tree of parts; `starts` and `ends` are byte offsets of its body. */
export interface Part {
  readonly headers: Headers;
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  readonly isAttachment: boolean;
  /** The name as given, decoded but not yet made safe; empty when there is none. */
  readonly name: string;
  readonly encoding: Encoding;
  readonly starts: number;
  readonly ends: number;
  readonly parts: readonly Part[];
}

const deepest = 200;
const mostParts = 5_000;
const typeForm = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/;

/** Reads the tree of parts between two offsets. A multipart whose parts cannot be told apart is one text: its raw body. */
export function readParts(bytes: Buffer, from: number, to: number): Part {
  let count = 0;
  const read = (starts: number, ends: number, depth: number, fallback: string): Part => {
    const { headers, bodyAt } = readHeaders(bytes, starts, ends);
    const part = leaf(headers, bodyAt, ends, fallback);
    if (!part.type.startsWith('multipart/')) return part;
    const boundary = part.params['boundary'] ?? '';
    const ranges = depth < deepest && boundary !== '' ? between(bytes, boundary, bodyAt, ends) : [];
    if (ranges.length === 0) return { ...part, type: 'text/plain', params: {}, encoding: 'none' };
    const inner = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const parts = ranges.slice(0, Math.max(0, mostParts - count)).map((range) => {
      count += 1;
      return read(range.starts, range.ends, depth + 1, inner);
    });
    return { ...part, parts };
  };
  return read(from, to, 0, 'text/plain');
}

function leaf(headers: Headers, starts: number, ends: number, fallback: string): Part {
  const { value, params } = readStructured(firstOf(headers, 'content-type'));
  const disposition = readStructured(firstOf(headers, 'content-disposition'));
  const type = typeForm.test(value) ? value : fallback;
  return {
    headers, type, params, starts, ends, parts: [],
    isAttachment: disposition.value === 'attachment',
    name: wordsOf(disposition.params['filename'] ?? params['name']),
    encoding: encodingOf(firstOf(headers, 'content-transfer-encoding')),
  };
}

/** The ranges between boundary lines. What follows a closing line counts only when another boundary line comes after it. */
function between(bytes: Buffer, boundary: string, from: number, to: number): { starts: number; ends: number }[] {
  const marker = Buffer.from(`--${boundary}`, 'utf8');
  const within = bytes.subarray(0, to);
  const ranges: { starts: number; ends: number }[] = [];
  let open: number | null = null;
  for (let at = within.indexOf(marker, from); at >= 0; at = within.indexOf(marker, at + 1)) {
    const line = boundaryLine(bytes, at, at + marker.length, from, to);
    if (!line) continue;
    if (open !== null) ranges.push({ starts: open, ends: beforeLineEnd(bytes, open, at) });
    open = line.closes ? null : line.next;
    if (ranges.length > mostParts) break;
  }
  if (open !== null) ranges.push({ starts: Math.min(open, to), ends: to });
  return ranges;
}

/** Whether the boundary found at `at` is a whole line, and whether it is the closing one. */
function boundaryLine(bytes: Buffer, at: number, after: number, from: number, to: number): { closes: boolean; next: number } | null {
  const before = bytes[at - 1];
  if (at !== from && before !== 10 && before !== 13) return null;
  let end = after;
  const closes = bytes[end] === 45 && bytes[end + 1] === 45;
  if (closes) end += 2;
  while (end < to && (bytes[end] === 32 || bytes[end] === 9)) end += 1;
  if (end < to && bytes[end] !== 10 && bytes[end] !== 13) return null;
  return { closes, next: bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1 };
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(bytes: Buffer, from: number, at: number): number {
  const end = bytes[at - 1] === 10 && bytes[at - 2] === 13 ? at - 2 : at - 1;
  return Math.max(from, end);
}
