/** How a part was packed for the way. Anything unknown is taken as it is. */
export type Encoding = 'base64' | 'quoted-printable' | 'uuencode' | 'none';

/** The encoding that a Content-Transfer-Encoding header names. */
export function encodingOf(header: string | undefined): Encoding {
  const name = (header ?? '').trim().toLowerCase();
  if (name.startsWith('base64')) return 'base64';
  if (name.startsWith('quoted-printable')) return 'quoted-printable';
  return /^x?-?uu/.test(name) ? 'uuencode' : 'none';
}

/** The bytes of a part as they were before they were packed. Never fails: what does not fit is passed over. */
export function unpack(packed: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'base64') return decodeBase64(packed);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(packed);
  return encoding === 'uuencode' ? decodeUu(packed) : packed;
}

/** Node passes over what is no base64; `=` ends a run and another begins. Each is written where the one before it ended. */
function decodeBase64(packed: Buffer): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil(packed.length / 4) * 3);
  let to = 0;
  for (let from = 0; from < packed.length; ) {
    const stop = packed.indexOf(61, from);
    const end = stop < 0 ? packed.length : stop;
    if (end > from + 1) to += out.write(packed.toString('latin1', from, end), to, 'base64');
    from = end + 1;
  }
  return out.subarray(0, to);
}

const lineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;

/** Quoted-printable (RFC 2045): `=` before a line end joins lines, `=E9` is a byte, any other `=` is itself. */
export function decodeQuotedPrintable(packed: Buffer): Buffer {
  const out = Buffer.allocUnsafe(packed.length);
  let to = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0;
    if (byte !== 61) {
      out[to++] = byte;
      continue;
    }
    const soft = softBreakAfter(packed, at + 1);
    const value = hex(packed[at + 1]) * 16 + hex(packed[at + 2]);
    if (soft > 0) at = soft - 1;
    else if (!Number.isNaN(value)) {
      out[to++] = value;
      at += 2;
    } else out[to++] = byte;
  }
  return out.subarray(0, to);
}

/** Where the text goes on after `=`, spaces and a line end; 0 when this is no soft break. */
function softBreakAfter(packed: Buffer, from: number): number {
  let at = from;
  while (packed[at] === 32 || packed[at] === 9) at += 1;
  if (at >= packed.length) return at;
  if (!lineEnd(packed[at])) return 0;
  return packed[at] === 13 && packed[at + 1] === 10 ? at + 2 : at + 1;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const upper = byte & ~32;
  return upper >= 65 && upper <= 70 ? upper - 55 : Number.NaN;
}

/** Lines whose ends programs have cut off say more than they hold; more than this many times all of them is no file. */
const mostSpread = 4;

/** uuencode: each line begins with its length; `begin`, `end` and the empty line are passed over. */
function decodeUu(packed: Buffer): Buffer {
  const out = Buffer.alloc(mostSpread * packed.length);
  let to = 0;
  for (let at = 0, end = 0; at < packed.length; at = end + 1) {
    for (end = at; end < packed.length && !lineEnd(packed[end]); ) end += 1;
    const mayBeMark = packed[at] === 98 || packed[at] === 101;
    const isMark = mayBeMark && /^(begin [0-7]{3}|end\s*$)/.test(packed.toString('latin1', at, Math.min(end, at + 100)));
    if (end > at && !isMark) to += uuLine(packed, at, end, out, to);
  }
  return out.subarray(0, to);
}

/** Decodes the line into `out` from `to` on; answers how many bytes it says it holds. */
function uuLine(packed: Buffer, starts: number, ends: number, out: Buffer, to: number): number {
  const six = (at: number) => (at < ends ? ((packed[at] || 32) - 32) & 63 : 0);
  const size = Math.min(six(starts), out.length - to);
  for (let at = starts + 1, done = 0; done < size; at += 4, done += 3) {
    const all = (six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3);
    for (let each = 0; each < 3 && done + each < size; each += 1) out[to + done + each] = (all >> (16 - 8 * each)) & 255;
  }
  return size;
}
