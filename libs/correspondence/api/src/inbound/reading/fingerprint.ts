import { createHash } from 'node:crypto';
import { valuesOf } from '@accord/correspondence/rules';
import type { Headers } from '@accord/correspondence/rules';

/** SHA-256 of the bytes, in hexadecimal. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const CR = 13;
const LF = 10;

/**
 * One fingerprint for copies of one message that came by different ways: From, Subject and the body, with line ends and
 * blank lines at the end apart. Received lines and what else servers add do not count.
 */
export function contentHash(headers: Headers, bytes: Buffer, bodyAt: number): string {
  const named = ['from', 'subject'].map((name) => valuesOf(headers, name).join('\n').replace(/\s+/g, ' '));
  return createHash('sha256').update(JSON.stringify(named)).update(evenLines(bytes.subarray(bodyAt))).digest('hex');
}

function evenLines(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let to = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === CR && body[at + 1] === LF) continue;
    out[to++] = byte === CR ? LF : byte;
  }
  while (to > 0 && [LF, 32, 9].includes(out[to - 1] ?? 0)) to -= 1;
  return out.subarray(0, to);
}
