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

/** Node passes over what is no base64; `=` in the middle ends a run and another begins. */
function decodeBase64(packed: Buffer): Buffer {
  const runs = packed.toString('latin1').split(/=[=\s]*/).filter(Boolean);
  return runs.length === 1 ? Buffer.from(runs[0] ?? '', 'base64') : Buffer.concat(runs.map((run) => Buffer.from(run, 'base64')));
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

/** uuencode: each line begins with its length; `begin`, `end` and the empty line are passed over. */
function decodeUu(packed: Buffer): Buffer {
  const lines = packed.toString('latin1').split(/\r\n?|\n/).filter((line) => line !== '' && !/^(begin [0-7]{3}|end\s*$)/.test(line));
  return Buffer.concat(lines.map(uuLine));
}

function uuLine(line: string): Buffer {
  const six = (at: number) => ((line.charCodeAt(at) || 32) - 32) & 63;
  const bytes = Buffer.alloc(six(0));
  for (let at = 1, to = 0; to < bytes.length; at += 4, to += 3) {
    const all = (six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3);
    for (let each = 0; each < 3 && to + each < bytes.length; each += 1) bytes[to + each] = (all >> (16 - 8 * each)) & 255;
  }
  return bytes;
}
